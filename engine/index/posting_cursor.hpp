#pragma once

#include "engine/index/index.hpp"
#include "engine/index/posting_coder.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// Walks a term's postings a block at a time, without keeping what it passed: documents and frequencies, and
/// occurrences for those who ask for them.
///
///     for (PostingCursor cursor{index, term}; cursor.next();) { use(cursor.documents(), cursor.frequencies()); }
class PostingCursor {
  public:
    enum class Reads : std::uint8_t { frequencies, occurrences };

    /// \param index  outlives this.
    /// \throws Error if the list is damaged.
    PostingCursor(Index const& index, TermId term, Reads reads = Reads::frequencies);

    /// Moves to the next block, in the beginning to the first.
    /// \return false behind the last.
    /// \throws Error if the list is damaged.
    bool next();

    /// [P], strictly rising; P <= kPackedValues.
    [[nodiscard]] std::span<DocId const> documents() const { return {documents_.data(), count_}; }
    /// [P], at least 1 each.
    [[nodiscard]] std::span<std::uint32_t const> frequencies() const { return {frequencies_.data(), count_}; }
    /// [sum of frequencies], those of one document behind those of another.
    /// \pre Reads::occurrences.
    [[nodiscard]] std::span<Occurrence const> occurrences() const { return occurrences_; }
    /// The block as a list. \pre Reads::occurrences.
    [[nodiscard]] PostingList list() const { return {documents(), {starts_.data(), count_ + 1}, occurrences_}; }

  private:
    Index const& index_;
    TermId term_;
    Reads reads_;
    PostingDecoder decoder_;
    std::size_t count_ = 0;
    std::array<DocId, kPackedValues> documents_;
    std::array<std::uint32_t, kPackedValues> frequencies_;
    std::array<std::uint32_t, kPackedValues + 1> starts_;
    std::vector<Occurrence> occurrences_;
};

}  // namespace winnow
