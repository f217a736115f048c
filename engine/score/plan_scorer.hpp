#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/background.hpp"
#include "engine/score/result.hpp"

#include <memory>
#include <span>
#include <string>

namespace winnow {

/// Where the idf of terms comes from.
enum class IdfSource : std::uint8_t { background, pool };

/// Scores applications under one plan (docs/scoring.md). Immutable; any number of threads may share it.
class PlanScorer {
  public:
    /// \param plan        must outlive the scorer.
    /// \param background  likewise.
    /// \param analyzer    makes the terms of the plan's keywords.
    /// \param pool        where IdfSource is pool: the index that gives document frequencies; else null.
    /// \throws Error if plan, background and analyzer do not belong together.
    PlanScorer(Plan const& plan, Background const& background, Analyzer const& analyzer, Index const* pool = nullptr,
               std::span<std::string const> boilerplate = {});
    ~PlanScorer();
    PlanScorer(PlanScorer&&) noexcept;

    [[nodiscard]] Plan const& plan() const;
    [[nodiscard]] IdfSource idf_source() const;

    /// The numbers of documents [first, last) of the index, in order.
    [[nodiscard]] std::vector<Scores> score(Index const& index, DocId first, DocId last) const;

    /// The reasons of one document. With `explain`, spans and terms too; costs an analysis of its text.
    [[nodiscard]] ApplicationResult result(Index const& index, DocId document, bool explain) const;

  private:
    class Impl;
    std::unique_ptr<Impl const> impl_;
};

}  // namespace winnow
