#pragma once

#include "engine/index/index.hpp"
#include "engine/index/lexicon.hpp"
#include "engine/index/part_file.hpp"
#include "engine/index/posting_coder.hpp"
#include "engine/index/record_chunk.hpp"
#include "engine/index/segment_writer.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Documents and their terms, immutable, in the bytes of a file that is read where it lies: constructing a segment
/// takes the same time whatever its size. A checksum covers each piece that can be asked for, and is compared when that
/// is asked for first; nothing of the bytes is believed where it would lead outside of them. What is damaged is an
/// Error. Any number of threads may share a segment.
class Segment {
  public:
    /// \throws Error where the parts do not fit each other.
    explicit Segment(PartFile file);
    ~Segment();
    Segment(Segment const&) = delete;
    Segment& operator=(Segment const&) = delete;

    [[nodiscard]] std::size_t documents() const { return counts_.documents; }
    [[nodiscard]] std::size_t terms() const { return counts_.terms; }
    [[nodiscard]] SegmentCounts const& counts() const { return counts_; }
    [[nodiscard]] std::string const& analyzer() const { return analyzer_; }

    [[nodiscard]] std::string_view id(std::size_t document) const;
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
    [[nodiscard]] std::span<std::uint32_t const> lengths() const { return lengths_->values<std::uint32_t>(); }
    /// One past the largest position of each document.
    [[nodiscard]] std::span<std::uint32_t const> limits() const { return limits_->values<std::uint32_t>(); }
    /// The records of the documents from document / kChunkDocuments * kChunkDocuments on.
    [[nodiscard]] DocumentChunk const& chunk(std::size_t document) const;
    /// The records of a chunk, for those who walk all of them once.
    [[nodiscard]] std::unique_ptr<DocumentChunk const> decode_chunk(std::size_t chunk) const;
    /// Id and label, in turn, of every heading.
    [[nodiscard]] std::span<std::string_view const> headings() const;

    [[nodiscard]] Lexicon const& lexicon() const { return lexicon_; }
    /// \param positions  whether occurrences will be asked for.
    [[nodiscard]] PostingDecoder decoder(std::size_t term, bool positions) const;
    /// Replaces what `postings` held.
    void decode(std::size_t term, DecodedPostings& postings) const;

    [[nodiscard]] PartFile const& file() const { return file_; }

  private:
    PartFile file_;
    Part const* id_ends_;
    Part const* ids_;
    Part const* lengths_;
    Part const* limits_;
    Part const* headings_;
    Part const* chunks_;
    Part const* records_;
    SegmentCounts counts_;
    Lexicon lexicon_;
    std::string analyzer_;

    mutable std::once_flag headings_once_;
    mutable std::vector<std::string_view> heading_names_;
    mutable std::vector<std::atomic<DocumentChunk const*>> decoded_;  ///< [chunks], as they are asked for
};

}  // namespace winnow
