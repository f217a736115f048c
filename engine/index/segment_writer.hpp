#pragma once

#include "engine/index/document_record.hpp"
#include "engine/index/lexicon.hpp"
#include "engine/index/part_file.hpp"
#include "engine/index/record_chunk.hpp"
#include "engine/index/term_table.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// Where a chunk of records ends in the part `records`.
struct ChunkRow {
    std::uint64_t end;
    std::uint32_t checksum;
    std::uint32_t zero;
};
static_assert(sizeof(ChunkRow) == 16);

/// What a segment holds, in its part `counts`.
struct SegmentCounts {
    std::uint64_t documents;
    std::uint64_t terms;
    std::uint64_t postings;
    std::uint64_t occurrences;
};

/// Writes a segment (docs/formats-index.md): first its documents, then its terms, each in byte order. Keeps some sixty
/// bytes a document and twenty a term in memory; lists go to the sink as they come.
class SegmentWriter {
  public:
    SegmentWriter(ByteSink sink, std::string_view analyzer);

    /// The number of a section's id and label, for SectionRecord::heading.
    std::uint32_t heading(std::string_view id, std::string_view label);
    /// \pre behind the document before in byte order of ids.
    void add(DocumentRecord record);

    /// \pre no document follows.
    /// \return [documents], for TermEncoder; valid as long as this is.
    std::span<std::uint32_t const> end_documents();
    /// \pre behind the terms before in byte order.
    /// \throws Error for names of more than 4 GiB.
    void add(EncodedTerms const& terms);

    /// \return as PartWriter::finish.
    std::uint64_t finish();

  private:
    void end_chunk();

    PartWriter parts_;
    SegmentCounts counts_{};
    TermTable headings_;
    std::vector<std::uint64_t> id_ends_{0};
    std::vector<char> ids_;
    std::vector<DocumentRecord> pending_;  ///< of the chunk that is not full
    std::vector<char> records_;
    std::vector<ChunkRow> chunks_;
    std::vector<std::uint32_t> lengths_;
    std::vector<std::uint32_t> limits_;
    LexiconWriter lexicon_;
};

}  // namespace winnow
