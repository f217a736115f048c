#pragma once

/// The facade: what tools, their tests and embedders start from. In the order of the work:
///
///     Plan plan = build_plan(announcement, resources, analyzer, {});
///     IndexBuilder builder{analyzer};
///     builder.add(application);                          // ... for the whole pool
///     Index index = std::move(builder).build();
///     PlanScorer scorer{plan, background, analyzer, index};
///     for (Ranked const& line : rank_pool(scorer, {})) { ... }
///     ApplicationResult reasons = scorer.result(document, true);
#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"
#include "engine/index/index_builder.hpp"
#include "engine/index/index_file.hpp"
#include "engine/plan/plan.hpp"
#include "engine/plan/plan_builder.hpp"
#include "engine/plan/plan_json.hpp"
#include "engine/rank/evaluation.hpp"
#include "engine/rank/ranking.hpp"
#include "engine/rank/search.hpp"
#include "engine/record/application.hpp"
#include "engine/score/plan_scorer.hpp"
#include "engine/score/result.hpp"

#include <string_view>

namespace winnow {

/// The version in every result.
std::string_view engine_version();

}  // namespace winnow
