#include "engine/index/record_chunk.hpp"

#include "engine/analysis/token.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace winnow;

namespace {

std::vector<std::string_view> const kHeadings{"ECQ1", "Leading Change", "resume", "Resume"};

SectionPages random_pages(std::uint32_t text_bytes, std::mt19937& random) {
    SectionPages pages{static_cast<std::uint32_t>(random() % 3), static_cast<std::uint32_t>(1 + random() % 500),
                       random() % 2 == 0};
    for (auto left = random() % 4; left > 0; --left) {
        std::uint32_t const before = pages.breaks.empty() ? 0 : pages.breaks.back();
        pages.breaks.push_back(before + static_cast<std::uint32_t>(random() % (text_bytes - before + 1)));
    }
    return pages;
}

std::vector<DocumentRecord> random_records(std::size_t count, std::mt19937& random) {
    std::vector<DocumentRecord> records;
    std::uint64_t next_text = 0;
    for (std::size_t i = 0; i < count; ++i) {
        DocumentRecord record;
        if (random() % 5 == 0) { next_text += (std::uint64_t{random()} << 20U) + 1; }
        record.text = {static_cast<std::uint32_t>(random() % 20 == 0 ? 1 : 0), next_text};
        for (auto left = random() % 4; left > 0; --left) {
            auto const positions = static_cast<std::uint32_t>(random() % 5 == 0 ? 0 : random() % 2000);
            auto const length = positions == 0 ? 0 : static_cast<std::uint32_t>(random() % positions);
            auto const text_bytes = static_cast<std::uint32_t>(random() % 9000);
            record.sections.push_back({static_cast<std::uint32_t>(random() % 2), positions, length, text_bytes});
            record.pages.push_back(random() % 3 == 0 ? random_pages(text_bytes, random) : SectionPages{});
            next_text += text_bytes;
        }
        if (random() % 2 == 0) { record.pages.clear(); }
        if (random() % 9 == 0) { record.exempt = {"ECQ", "TQ"}; }
        if (random() % 9 == 0) { record.flags = {{"hidden-text", "page 1"}, {"empty", ""}}; }
        records.push_back(std::move(record));
    }
    return records;
}

void check_document(DocumentChunk const& chunk, std::size_t i, DocumentRecord const& record) {
    REQUIRE(chunk.texts[i].file == record.text.file);
    REQUIRE(chunk.texts[i].start == record.text.start);
    REQUIRE(chunk.section_begin[i + 1] - chunk.section_begin[i] == record.sections.size());
    std::uint32_t next = 0;
    for (std::size_t s = 0; s < record.sections.size(); ++s) {
        SectionRecord const& section = record.sections[s];
        SectionRange const& range = chunk.sections[chunk.section_begin[i] + s];
        SectionRecord const& decoded = chunk.records[chunk.section_begin[i] + s];
        REQUIRE(range.id == kHeadings[2 * section.heading]);
        REQUIRE(range.first_position == next);
        REQUIRE(range.end_position == next + section.positions);
        REQUIRE(range.length == section.length);
        REQUIRE(decoded.heading == section.heading);
        REQUIRE(decoded.text_bytes == section.text_bytes);
        SectionPages const pages = chunk.pages.empty() ? SectionPages{} : chunk.pages[chunk.section_begin[i] + s];
        REQUIRE(pages == (record.pages.empty() ? SectionPages{} : record.pages[s]));
        if (section.positions > 0) { next = range.end_position + kSentenceGap; }
    }
    REQUIRE(chunk.exempt_begin[i + 1] - chunk.exempt_begin[i] == record.exempt.size());
    for (std::size_t e = 0; e < record.exempt.size(); ++e) {
        REQUIRE(chunk.exempt[chunk.exempt_begin[i] + e] == record.exempt[e]);
    }
    REQUIRE(chunk.flag_begin[i + 1] - chunk.flag_begin[i] == record.flags.size());
    for (std::size_t f = 0; f < record.flags.size(); ++f) {
        REQUIRE(chunk.flags[chunk.flag_begin[i] + f].code == record.flags[f].code);
        REQUIRE(chunk.flags[chunk.flag_begin[i] + f].detail == record.flags[f].detail);
    }
}

}  // namespace

TEST_CASE("two documents' records are numbers in columns, worked by hand", "[unit]") {
    DocumentRecord first;
    first.sections = {{1, 3, 2, 7}};
    first.pages = {{1, 3, true, {5}}};
    DocumentRecord second;
    second.text = {0, 7};
    std::vector<char> bytes;
    encode_records(std::vector<DocumentRecord>{first, second}, bytes);
    // Widths and bits: sections 1 and 0; heading 1; positions 3; one more than tokens; 7 bytes of text; from page 3 on,
    // which it shares, of document 1; one more page begins, at byte 5; both texts lie where they are expected; no
    // exemptions, no flags.
    CHECK(bytes == std::vector<char>{1, 0b01, 1, 1, 2, 3, 1, 1, 3, 7, 3, 7, 1, 1, 1, 1, 3, 5, 0, 0, 0});
}

TEST_CASE("every record comes back", "[property]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    for (int round = 0; round < 50; ++round) {
        std::vector<DocumentRecord> const records = random_records(random() % kChunkDocuments + 1, random);
        std::vector<char> bytes;
        encode_records(records, bytes);
        DocumentChunk chunk;
        ByteReader reader{bytes};
        REQUIRE(decode_records(reader, records.size(), kHeadings, chunk));
        REQUIRE(reader.rest().empty());
        for (std::size_t i = 0; i < records.size(); ++i) { check_document(chunk, i, records[i]); }

        bytes.pop_back();
        DocumentChunk cut;
        ByteReader cut_reader{bytes};
        REQUIRE_FALSE(decode_records(cut_reader, records.size(), kHeadings, cut));
    }
}

TEST_CASE("records that lead outside of an index are refused", "[unit]") {
    auto const decodes = [](DocumentRecord const& record) {
        std::vector<char> bytes;
        encode_records({&record, 1}, bytes);
        DocumentChunk chunk;
        ByteReader reader{bytes};
        return decode_records(reader, 1, kHeadings, chunk);
    };
    DocumentRecord record;
    record.sections = {{1, 3, 2, 7}};
    CHECK(decodes(record));
    record.sections = {{2, 3, 2, 7}};  // no such heading
    CHECK_FALSE(decodes(record));
    record.sections = {{1, 3, 4, 7}};  // more tokens than positions
    CHECK_FALSE(decodes(record));
    record.sections = {{1, 3, 2, 7}};
    record.pages = {{0, 2, false, {4, 7}}};
    CHECK(decodes(record));
    record.pages = {{0, 2, false, {4, 8}}};  // a page that begins behind the text
    CHECK_FALSE(decodes(record));
    record.pages = {{0, 0, true, {}}};  // pages from page 0 on
    CHECK_FALSE(decodes(record));
    record.pages = {{0, 0, false, {4}}};  // breaks without pages
    CHECK_FALSE(decodes(record));
    record.pages = {{1, 0, false, {}}};  // a document without pages
    CHECK_FALSE(decodes(record));
    record.pages.clear();
    record.sections = {{1, Occurrence::kMaxPosition, 2, 7}, {1, 3, 2, 7}};  // positions that no occurrence can have
    CHECK_FALSE(decodes(record));
}
