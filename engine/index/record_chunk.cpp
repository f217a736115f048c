#include "engine/index/record_chunk.hpp"

#include "engine/analysis/token.hpp"
#include "engine/index/packed_block.hpp"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

using Numbers = std::vector<std::uint32_t>;

void put_numbers(Numbers const& numbers, std::vector<char>& out) {
    for (std::size_t first = 0; first < numbers.size(); first += kPackedValues) {
        pack_block(std::span{numbers}.subspan(first, std::min(kPackedValues, numbers.size() - first)), out);
    }
}

Numbers take_numbers(ByteReader& reader, std::size_t count) {
    // A byte at least lies under each block, so no bytes ask for more memory than they are worth.
    if (count / kPackedValues > reader.rest().size()) { reader.fail(); }
    Numbers numbers(reader.broken() ? 0 : count);
    for (std::size_t first = 0; first < numbers.size(); first += kPackedValues) {
        unpack_block(reader, std::span{numbers}.subspan(first, std::min(kPackedValues, numbers.size() - first)));
    }
    return numbers;
}

std::uint64_t end_of(TextPlace place, std::span<SectionRecord const> sections) {
    for (SectionRecord const& section : sections) { place.start += section.text_bytes; }
    return place.start;
}

/// Where texts begin: only where not right behind those of the document before.
void put_places(std::span<DocumentRecord const> records, std::vector<char>& out) {
    TextPlace next;
    Numbers moved;
    std::vector<char> places;
    for (DocumentRecord const& record : records) {
        bool const follows = record.text.file == next.file && record.text.start == next.start;
        moved.push_back(follows ? 0 : 1);
        if (!follows) {
            put_varint(places, record.text.file);
            put_varint(places, record.text.start);
        }
        next = {record.text.file, end_of(record.text, record.sections)};
    }
    put_numbers(moved, out);
    out.insert(out.end(), places.begin(), places.end());
}

bool take_places(ByteReader& reader, std::size_t documents, DocumentChunk& chunk) {
    Numbers const moved = take_numbers(reader, documents);
    chunk.texts.reserve(moved.size());
    TextPlace next;
    for (std::size_t i = 0; i < moved.size(); ++i) {
        if (moved[i] > 1) { return false; }
        if (moved[i] == 1) {
            next.file = reader.small();
            next.start = reader.varint();
        }
        chunk.texts.push_back(next);
        next.start = end_of(next, std::span{chunk.records}.subspan(
                                      chunk.section_begin[i], chunk.section_begin[i + 1] - chunk.section_begin[i]));
    }
    return !reader.broken();
}

void put_sections(std::span<DocumentRecord const> records, std::vector<char>& out) {
    Numbers sections;
    Numbers headings;
    Numbers positions;
    Numbers gaps;
    Numbers text_bytes;
    for (DocumentRecord const& record : records) {
        sections.push_back(static_cast<std::uint32_t>(record.sections.size()));
        for (SectionRecord const& section : record.sections) {
            headings.push_back(section.heading);
            positions.push_back(section.positions);
            gaps.push_back(section.positions - section.length);
            text_bytes.push_back(section.text_bytes);
        }
    }
    for (Numbers const* const column : {&sections, &headings, &positions, &gaps, &text_bytes}) {
        put_numbers(*column, out);
    }
}

bool take_sections(ByteReader& reader, std::size_t documents, std::span<std::string_view const> headings,
                   DocumentChunk& chunk) {
    Numbers const sections = take_numbers(reader, documents);
    std::uint64_t total = 0;
    for (std::uint32_t const count : sections) { total += count; }
    Numbers const heading = take_numbers(reader, total);
    Numbers const positions = take_numbers(reader, total);
    Numbers const gaps = take_numbers(reader, total);
    Numbers const text_bytes = take_numbers(reader, total);
    if (reader.broken()) { return false; }
    chunk.section_begin.reserve(documents + 1);
    chunk.sections.reserve(total);
    chunk.records.reserve(total);
    std::size_t at = 0;
    for (std::uint32_t const count : sections) {
        chunk.section_begin.push_back(static_cast<std::uint32_t>(at));
        std::uint64_t next_position = 0;
        for (std::size_t const last = at + count; at < last; ++at) {
            std::uint64_t const end = next_position + positions[at];
            bool const fits =
                heading[at] < headings.size() / 2 && gaps[at] <= positions[at] && end <= Occurrence::kMaxPosition;
            if (!fits) { return false; }
            SectionRecord const record{heading[at], positions[at], positions[at] - gaps[at], text_bytes[at]};
            chunk.sections.push_back({headings[2 * std::size_t{record.heading}],
                                      static_cast<std::uint32_t>(next_position), static_cast<std::uint32_t>(end),
                                      record.length});
            chunk.records.push_back(record);
            if (record.positions > 0) { next_position = end + kSentenceGap; }
        }
    }
    chunk.section_begin.push_back(static_cast<std::uint32_t>(at));
    return true;
}

/// The first page is written twice as large, and one larger still where other text stands before the section on it. A
/// page begins so many bytes of the text behind the one before.
void put_pages(std::span<DocumentRecord const> records, std::vector<char>& out) {
    Numbers first_pages;
    Numbers documents;
    Numbers breaks;
    Numbers distances;
    for (DocumentRecord const& record : records) {
        for (std::size_t s = 0; s < record.sections.size(); ++s) {
            SectionPages const pages = record.pages.empty() ? SectionPages{} : record.pages[s];
            first_pages.push_back(2 * pages.first + (pages.shares_first ? 1 : 0));
            documents.push_back(pages.document);
            breaks.push_back(static_cast<std::uint32_t>(pages.breaks.size()));
            std::uint32_t before = 0;
            for (std::uint32_t const at : pages.breaks) { distances.push_back(at - std::exchange(before, at)); }
        }
    }
    for (Numbers const* const column : {&first_pages, &documents, &breaks, &distances}) { put_numbers(*column, out); }
}

bool take_pages(ByteReader& reader, DocumentChunk& chunk) {
    std::size_t const sections = chunk.records.size();
    Numbers const first_pages = take_numbers(reader, sections);
    Numbers const documents = take_numbers(reader, sections);
    Numbers const breaks = take_numbers(reader, sections);
    std::uint64_t total = 0;
    for (std::uint32_t const count : breaks) { total += count; }
    Numbers const distances = take_numbers(reader, total);
    if (reader.broken()) { return false; }
    auto const is_zero = [](std::uint32_t number) { return number == 0; };
    if (std::all_of(first_pages.begin(), first_pages.end(), is_zero)) {
        return total == 0 && std::all_of(documents.begin(), documents.end(), is_zero);
    }
    auto next = distances.begin();
    chunk.pages.resize(sections);
    for (std::size_t s = 0; s < sections; ++s) {
        SectionPages& pages = chunk.pages[s];
        pages.document = documents[s];
        pages.first = first_pages[s] / 2;
        pages.shares_first = first_pages[s] % 2 != 0;
        if (!pages.known() && (pages.shares_first || pages.document != 0 || breaks[s] != 0)) { return false; }
        std::uint64_t at = 0;
        for (std::uint32_t left = breaks[s]; left > 0; --left) {
            at += *next++;
            if (at > chunk.records[s].text_bytes) { return false; }
            pages.breaks.push_back(static_cast<std::uint32_t>(at));
        }
    }
    return true;
}

void put_notes(std::span<DocumentRecord const> records, std::vector<char>& out) {
    Numbers exempt;
    Numbers flags;
    std::vector<char> strings;
    for (DocumentRecord const& record : records) {
        exempt.push_back(static_cast<std::uint32_t>(record.exempt.size()));
        flags.push_back(static_cast<std::uint32_t>(record.flags.size()));
        for (std::string const& kind : record.exempt) { put_string(strings, kind); }
        for (Flag const& flag : record.flags) {
            put_string(strings, flag.code);
            put_string(strings, flag.detail);
        }
    }
    put_numbers(exempt, out);
    put_numbers(flags, out);
    out.insert(out.end(), strings.begin(), strings.end());
}

bool take_notes(ByteReader& reader, std::size_t documents, DocumentChunk& chunk) {
    Numbers const exempt = take_numbers(reader, documents);
    Numbers const flags = take_numbers(reader, documents);
    if (reader.broken()) { return false; }
    chunk.exempt_begin.reserve(documents + 1);
    chunk.flag_begin.reserve(documents + 1);
    for (std::size_t i = 0; i < documents; ++i) {
        chunk.exempt_begin.push_back(static_cast<std::uint32_t>(chunk.exempt.size()));
        chunk.flag_begin.push_back(static_cast<std::uint32_t>(chunk.flags.size()));
        for (std::uint32_t left = exempt[i]; left > 0 && !reader.broken(); --left) {
            chunk.exempt.emplace_back(reader.string());
        }
        for (std::uint32_t left = flags[i]; left > 0 && !reader.broken(); --left) {
            std::string code{reader.string()};
            chunk.flags.push_back({std::move(code), std::string{reader.string()}});
        }
    }
    chunk.exempt_begin.push_back(static_cast<std::uint32_t>(chunk.exempt.size()));
    chunk.flag_begin.push_back(static_cast<std::uint32_t>(chunk.flags.size()));
    return !reader.broken();
}

}  // namespace

void encode_records(std::span<DocumentRecord const> records, std::vector<char>& out) {
    put_sections(records, out);
    put_pages(records, out);
    put_places(records, out);
    put_notes(records, out);
}

bool decode_records(ByteReader& reader, std::size_t documents, std::span<std::string_view const> headings,
                    DocumentChunk& chunk) {
    return take_sections(reader, documents, headings, chunk) && take_pages(reader, chunk) &&
           take_places(reader, documents, chunk) && take_notes(reader, documents, chunk);
}

}  // namespace winnow
