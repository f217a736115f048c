#include "engine/index/segment_writer.hpp"

#include "engine/analysis/token.hpp"

#include <utility>

namespace winnow {
SegmentWriter::SegmentWriter(ByteSink sink, std::string_view analyzer) : parts_(std::move(sink), FileKind::segment) {
    parts_.part("analyzer", std::span{analyzer});
}

std::uint32_t SegmentWriter::heading(std::string_view id, std::string_view label) {
    std::vector<char> pair;
    put_string(pair, id);
    put_string(pair, label);
    return headings_.intern({pair.data(), pair.size()});
}

void SegmentWriter::add(DocumentRecord record) {
    ids_.insert(ids_.end(), record.id.begin(), record.id.end());
    id_ends_.push_back(ids_.size());
    std::uint32_t length = 0;
    std::uint32_t limit = 0;
    for (SectionRecord const& section : record.sections) {
        length += section.length;
        if (section.positions > 0) { limit += section.positions + (limit > 0 ? kSentenceGap : 0); }
    }
    lengths_.push_back(length);
    limits_.push_back(limit);
    pending_.push_back(std::move(record));
    if (pending_.size() == kChunkDocuments) { end_chunk(); }
}

void SegmentWriter::end_chunk() {
    std::size_t const begin = records_.size();
    encode_records(pending_, records_);
    pending_.clear();
    chunks_.push_back({records_.size(), checksum32(std::span{records_}.subspan(begin)), 0});
}

std::span<std::uint32_t const> SegmentWriter::end_documents() {
    if (!pending_.empty()) { end_chunk(); }
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
    lexicon_.add(terms, parts_);
    counts_.terms += terms.figures.size();
    counts_.postings += terms.postings;
    counts_.occurrences += terms.occurrences;
}

std::uint64_t SegmentWriter::finish() {
    lexicon_.finish(parts_);
    parts_.part("counts", std::span<SegmentCounts const>{&counts_, 1});
    return parts_.finish();
}

}  // namespace winnow
