#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/record/background.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace winnow::testing {

/// One application's scores, computed straight from docs/scoring.md: no index, no patterns, no shared
/// state; every keyword is looked for in every token. Slow, and written to be obvious.
struct ReferenceScores {
    std::int64_t exact = 0;  ///< 10⁻⁶ point
    std::int64_t coverage = 0;
    std::int64_t similarity = 0;
    double cosine = 0.0;
    double bm25 = 0.0;
    std::vector<std::vector<std::string>> states;  ///< [R][K]
};

ReferenceScores reference_scores(Plan const& plan, Background const& background, Analyzer& analyzer,
                                 Application const& application);

}  // namespace winnow::testing
