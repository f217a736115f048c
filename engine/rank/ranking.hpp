#pragma once

#include "engine/index/index.hpp"
#include "engine/score/plan_scorer.hpp"
#include "engine/score/result.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace winnow {

struct RankingOptions {
    Column by = Column::score;
    std::size_t k = 0;        ///< list at most so many, but never cut a tie; 0 lists all
    std::size_t threads = 1;  ///< >= 1; the result does not depend on it
};

/// One line of a ranking.
struct Ranked {
    std::uint32_t rank = 0;  ///< equal values share a rank: 1, 2, 2, 4
    DocId document{};
    Scores scores;
};

/// Ranks the whole pool by a column, the best first, ties by id. Where only the scorer's results() have the cosine, the
/// listed ones have it nevertheless if `k` says how many to list.
/// \pre scorer.scores_cosine() or options.by is not the cosine.
/// \complexity O(pool) scoring, O(pool log pool) ordering.
std::vector<Ranked> rank_pool(PlanScorer const& scorer, RankingOptions const& options);

}  // namespace winnow
