#pragma once

#include "engine/rank/ranking.hpp"
#include "engine/record/background.hpp"
#include "engine/score/plan_scorer.hpp"
#include "engine/score/result.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace winnow {

/// One pool ranked under one plan: what every output form of `rank` prints.
struct RankingReport {
    PlanScorer const& scorer;
    Background const& background;
    std::vector<Ranked> lines;  ///< those that are listed, in order
    Column by = Column::score;
    bool explain = false;  ///< whether results have spans, points and terms
    std::size_t threads = 1;
    std::string as_of = {};  ///< ISO date that "ten years ago" counts from

    [[nodiscard]] Plan const& plan() const { return scorer.plan(); }
    [[nodiscard]] Index const& index() const { return scorer.index(); }

    /// "4 applicants ranked by score as of 2026-01-31; the first 2 are listed".
    [[nodiscard]] std::string summary() const;
    /// What the applications are ranked by, as it is printed: two decimals for points, six for shares.
    [[nodiscard]] std::string ranked_value(Scores const& scores) const;

    /// Gives each line with its result, in order. Works them out in threads, a block at a time, so that
    /// memory does not grow with the pool.
    void for_each_result(std::function<void(Ranked const&, ApplicationResult const&)> const& take) const;
};

}  // namespace winnow
