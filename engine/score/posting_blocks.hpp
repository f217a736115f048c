#pragma once

#include "engine/index/index.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace winnow {

/// The postings of one term that lie in a block of documents.
struct PostingBlock {
    std::span<DocId const> documents;         ///< [P], strictly increasing
    std::span<std::uint32_t const> starts;    ///< [P+1], into occurrences
    std::span<Occurrence const> occurrences;  ///< of the whole list

    [[nodiscard]] std::span<Occurrence const> of(std::size_t posting) const {
        return occurrences.subspan(starts[posting], starts[posting + 1] - starts[posting]);
    }
};

/// Walks an index's documents in blocks and shows what each block has of some terms. One per thread.
class PostingBlocks {
  public:
    /// \param terms  nothing for a term that the index lacks: its blocks are empty.
    PostingBlocks(Index const& index, std::span<std::optional<TermId> const> terms);

    /// Shows documents [first, last) from now on.
    /// \pre first is not smaller than the last document of the block before.
    /// \complexity O(terms) binary searches.
    void move_to(DocId first, DocId last);

    /// [terms], of the block moved to.
    [[nodiscard]] PostingBlock const& operator[](std::size_t term) const { return blocks_[term]; }

  private:
    std::vector<PostingList> lists_;
    std::vector<std::size_t> next_;  ///< first posting behind the block
    std::vector<PostingBlock> blocks_;
};

}  // namespace winnow
