#pragma once

#include "engine/score/answering_block.hpp"
#include "engine/score/contributions.hpp"
#include "engine/score/evaluator.hpp"
#include "engine/score/phrase_block.hpp"
#include "engine/score/posting_blocks.hpp"
#include "engine/score/result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace winnow {

/// Scores whole blocks of documents, a keyword or term at a time: walks its postings in the block and adds what they
/// are worth. The results are Evaluator's to the last bit: contributions are the same integers, and the doubles of
/// cosine and bm25 are summed in the same order. One per thread.
///
/// Why not document at a time: a plan has some two hundred terms, and finding each of them in each document costs more
/// than all sums. Why not all documents at once: sums of a block stay in the nearest cache.
class BlockScorer {
  public:
    /// Tokens up to which documents are scored here; the scores of longer ones mean nothing.
    static constexpr std::uint32_t kLongestDocument = 2'000'000;

    /// \pre Contributions::fit(context.compiled).
    explicit BlockScorer(ScoringContext const& context);

    /// \pre last - first <= kBlockDocuments, first is not smaller than the last of the block before.
    void move_to(DocId first, DocId last);

    /// The scores of the block's documents. [last - first], overwritten.
    void score(Contributions const& contributions, std::span<Scores> scores);

  private:
    /// Sums over one requirement of one document.
    struct RequirementSums {
        MicroPoints points = 0;
        std::int64_t covered = 0;
        std::int64_t quotient = 0;
        std::int64_t remainder = 0;
        double dot = 0.0;
        double bm25 = 0.0;
    };
    /// Sums over the requirements of one document.
    struct DocumentSums {
        std::int64_t coverage = 0;    ///< 10⁻¹⁵
        std::int64_t similarity = 0;  ///< 10⁻¹⁵
        double cosine = 0.0;
        double bm25 = 0.0;
        std::array<MicroPoints, kRequirementKinds> points{};  ///< by kind
    };

    /// A document that has some of what is counted.
    struct Counted {
        std::uint64_t packed = 0;  ///< Occurrences
        std::size_t place = 0;     ///< of the document in the block
    };

    /// Sets found_ to the documents that have a term where it answers.
    void count_occurrences(std::uint32_t term, AnswerColumn const& answers);
    void add_terms(std::size_t requirement, Contributions const& contributions);
    void add_keywords(std::size_t requirement, Contributions const& contributions);
    void reduce(std::int64_t query_weight);
    void close(std::size_t requirement, Nano weight);

    template <class Take>
    void for_each_state(std::uint32_t pattern, AnswerColumn const& answers, Take take);

    ScoringContext context_;
    PostingBlocks postings_;
    AnsweringBlock answers_;
    PhraseBlock phrases_;
    DampedFrequencies damped_frequency_;
    DocId first_{};
    std::size_t count_ = 0;
    std::vector<RequirementSums> sums_;       ///< [kBlockDocuments]
    std::vector<DocumentSums> totals_;        ///< [kBlockDocuments]
    std::vector<Counted> counted_;            ///< [kBlockDocuments + 1]
    std::span<Counted const> found_;          ///< into counted_
    std::vector<State> states_;               ///< [kBlockDocuments], of the keyword at hand
    std::vector<std::uint32_t> with_states_;  ///< places of the block where it has one
};

}  // namespace winnow
