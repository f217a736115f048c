#pragma once

#include "engine/rank/ranking.hpp"
#include "engine/record/background.hpp"
#include "engine/score/plan_scorer.hpp"
#include "engine/score/result.hpp"

#include <cstddef>
#include <functional>
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

    [[nodiscard]] Plan const& plan() const { return scorer.plan(); }
    [[nodiscard]] Index const& index() const { return scorer.index(); }

    /// Gives each line with its result, in order. Works them out in threads, a block at a time, so that
    /// memory does not grow with the pool.
    void for_each_result(std::function<void(Ranked const&, ApplicationResult const&)> const& take) const;
};

}  // namespace winnow
