#pragma once

#include "engine/score/answering_block.hpp"
#include "engine/score/compiled_plan.hpp"
#include "engine/score/pattern_match.hpp"
#include "engine/score/posting_blocks.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// A match in one document of a block.
struct BlockMatch {
    std::uint32_t place;  ///< of the document in the block
    Match match;
};

/// Finds a plan's phrases in a block of documents: the documents that have all terms of a phrase by intersecting bit
/// sets, then the places in them. One per thread.
class PhraseBlock {
  public:
    /// \param plan  must outlive this.
    explicit PhraseBlock(CompiledPlan const& plan);

    void find(PostingBlocks const& postings, DocId first);

    /// By document, then position; of a pattern of several terms.
    [[nodiscard]] std::span<BlockMatch const> matches(std::size_t pattern) const {
        return std::span{matches_}.subspan(starts_[pattern], starts_[pattern + 1] - starts_[pattern]);
    }

  private:
    static constexpr std::size_t kWords = kBlockDocuments / 64;

    /// The documents of the block that have a term.
    struct Holders {
        std::array<std::uint64_t, kWords> bits;
        std::array<std::uint16_t, kBlockDocuments> postings;  ///< by place: which of the block's postings
    };

    void mark_holders(PostingBlocks const& postings, DocId first);
    void find(Pattern const& pattern, PostingBlocks const& postings);

    CompiledPlan const& plan_;
    std::vector<std::size_t> holders_of_;  ///< [terms], into holders_; of terms that are in no phrase: kNone
    std::vector<Holders> holders_;
    std::vector<StepOccurrences> steps_;
    std::vector<BlockMatch> matches_;
    std::vector<std::size_t> starts_;  ///< [patterns + 1], into matches_
};

}  // namespace winnow
