#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/background.hpp"
#include "engine/score/collection_statistics.hpp"
#include "engine/score/pool_counts.hpp"
#include "engine/score/result.hpp"
#include "engine/score/vector_lengths.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// The lengths of an index's document vectors under an idf. They are the same for all plans.
/// \complexity O(postings of the index).
VectorLengths vector_lengths(Index const& index, Background const& background, IdfSource idf);

struct ScoringOptions {
    IdfSource idf = IdfSource::background;
    /// Phrases left out of requirements' texts, because they stand in every announcement.
    std::span<std::string const> boilerplate = {};
    /// What vector_lengths gives for that index, background and idf; must outlive the scorer. Null: worked out anew.
    VectorLengths const* lengths = nullptr;
    /// Whether scores have the cosine, which needs the lengths of all documents. Without it, it is 0, but in results()
    /// of few.
    bool cosine = true;
    /// Of that index; must outlive the scorer, and lets scorers share what points() counts. Null: worked out anew.
    PoolCounts const* counts = nullptr;
    /// How many documents results() is asked for in all, 0 for any number. Few are looked at in an index of their own.
    std::size_t listed = 0;
};

/// Whether so many documents of a pool, 0 for all, are soon analysed anew, where the pool's postings would be decoded
/// for everybody.
[[nodiscard]] bool are_few(std::size_t listed, std::size_t documents);

/// Scores the applications of one index under one plan (docs/scoring.md). Immutable; any number of
/// threads may share it.
class PlanScorer {
  public:
    /// \param plan, background, index  must outlive the scorer.
    /// \param analyzer                 makes the terms of the plan's keywords.
    /// \throws Error if plan, background, index and analyzer do not belong together.
    /// \complexity O(documents), and that of vector_lengths where they are not given.
    PlanScorer(Plan const& plan, Background const& background, Analyzer const& analyzer, Index const& index,
               ScoringOptions const& options = {});
    ~PlanScorer();
    PlanScorer(PlanScorer&&) noexcept;

    [[nodiscard]] Plan const& plan() const;
    [[nodiscard]] Index const& index() const;
    [[nodiscard]] IdfSource idf_source() const;
    /// ScoringOptions::cosine.
    [[nodiscard]] bool scores_cosine() const;
    /// Whether results() have the cosine.
    [[nodiscard]] bool results_have_cosine() const;

    /// The numbers of documents [first, last), in order.
    [[nodiscard]] std::vector<Scores> score(std::size_t first, std::size_t last) const;
    /// The same of documents [first, first + scores.size()), overwriting `scores`.
    void score(std::size_t first, std::span<Scores> scores) const;
    /// Scores::exact of all documents, by DocId: what the whole pool is ordered by, in a fraction of the time.
    /// \param threads  >= 1; the result does not depend on it.
    /// \complexity O(postings of the plan's words) at the first call, then O(documents that have them).
    [[nodiscard]] std::vector<MicroPoints> points(std::size_t threads) const;

    /// The reasons of one document. With `explain`, spans and terms too; that costs an analysis of its
    /// text.
    [[nodiscard]] ApplicationResult result(DocId document, bool explain) const;
    /// The same of several documents, in their order; takes less time than one after another.
    [[nodiscard]] std::vector<ApplicationResult> results(std::span<DocId const> documents, bool explain) const;

  private:
    class Impl;
    std::unique_ptr<Impl const> impl_;
};

}  // namespace winnow
