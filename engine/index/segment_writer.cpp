#include "engine/index/segment_writer.hpp"

#include "engine/analysis/token.hpp"
#include "engine/record/error.hpp"

#include <limits>
#include <string>
#include <utility>

namespace winnow {
namespace {

void put_record(std::vector<char>& out, DocumentRecord const& record) {
    put_varint(out, record.text.file);
    put_varint(out, record.text.start);
    put_varint(out, record.sections.size());
    for (SectionRecord const& section : record.sections) {
        put_varint(out, section.heading);
        put_varint(out, section.positions);
        put_varint(out, section.length);
        put_varint(out, section.text_bytes);
    }
    put_varint(out, record.exempt.size());
    for (std::string const& exempt : record.exempt) { put_string(out, exempt); }
    put_varint(out, record.flags.size());
    for (Flag const& flag : record.flags) {
        put_string(out, flag.code);
        put_string(out, flag.detail);
    }
}

}  // namespace

SegmentWriter::SegmentWriter(ByteSink sink, std::string_view analyzer) : parts_(std::move(sink), FileKind::segment) {
    parts_.part("analyzer", std::span{analyzer});
}

std::uint32_t SegmentWriter::heading(std::string_view id, std::string_view label) {
    std::vector<char> pair;
    put_string(pair, id);
    put_string(pair, label);
    return headings_.intern({pair.data(), pair.size()});
}

void SegmentWriter::add(DocumentRecord const& record) {
    ids_.insert(ids_.end(), record.id.begin(), record.id.end());
    id_ends_.push_back(ids_.size());
    put_record(records_, record);
    std::uint32_t length = 0;
    std::uint32_t limit = 0;
    for (SectionRecord const& section : record.sections) {
        length += section.length;
        if (section.positions > 0) { limit += section.positions + (limit > 0 ? kSentenceGap : 0); }
    }
    lengths_.push_back(length);
    limits_.push_back(limit);
    if (lengths_.size() % kChunkDocuments == 0) { end_chunk(); }
}

void SegmentWriter::end_chunk() {
    std::size_t const begin = chunks_.empty() ? 0 : chunks_.back().end;
    chunks_.push_back({records_.size(), checksum32(std::span{records_}.subspan(begin)), 0});
}

std::span<std::uint32_t const> SegmentWriter::end_documents() {
    if (lengths_.size() % kChunkDocuments != 0) { end_chunk(); }
    std::vector<char> headings;
    put_varint(headings, headings_.size());
    for (std::string_view const pair : headings_.strings()) {
        headings.insert(headings.end(), pair.begin(), pair.end());
    }
    counts_.documents = lengths_.size();
    parts_.part("ids.ends", std::span{std::as_const(id_ends_)});
    parts_.part("ids", std::span{std::as_const(ids_)});
    parts_.part("lengths", std::span{std::as_const(lengths_)});
    parts_.part("limits", std::span{std::as_const(limits_)});
    parts_.part("headings", std::span{std::as_const(headings)});
    parts_.part("chunks", std::span{std::as_const(chunks_)});
    parts_.part("records", std::span{std::as_const(records_)});
    parts_.begin("lists");
    return limits_;
}

void SegmentWriter::add(EncodedTerms const& terms) {
    if (names_.size() + terms.names.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw Error{"index: the names of the terms are too many for one index: split the pool"};
    }
    std::uint64_t const offset = parts_.size();
    auto const name_offset = static_cast<std::uint32_t>(names_.size());
    for (TermRow row : terms.rows) {
        row.offset += offset;
        row.name_end += name_offset;
        terms_.push_back(row);
    }
    names_.insert(names_.end(), terms.names.begin(), terms.names.end());
    parts_.write(terms.lists);
    counts_.terms += terms.rows.size();
    counts_.postings += terms.postings;
    counts_.occurrences += terms.occurrences;
}

std::uint64_t SegmentWriter::finish() {
    parts_.part("terms", std::span{std::as_const(terms_)});
    parts_.part("names", std::span{std::as_const(names_)});
    parts_.part("counts", std::span<SegmentCounts const>{&counts_, 1});
    return parts_.finish();
}

}  // namespace winnow
