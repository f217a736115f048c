#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/plan/plan_builder.hpp"
#include "engine/record/severity.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A rule of `winnow plan lint`.
struct PlanRule {
    std::string_view code;  ///< "everywhere"
    Severity severity;
    std::string_view summary;  ///< what is wrong with all that breaks it, as a sentence without full stop
    std::string_view advice;   ///< what a person can do
};

/// All rules, the gravest first.
std::span<PlanRule const> plan_rules();

/// One thing in a plan that a person should look at before anybody is scored under it.
struct PlanFinding {
    PlanRule const* rule;
    std::string place;        ///< in the plan's JSON: "requirements[2].keywords[0]"; empty for the plan as a whole
    std::string requirement;  ///< its id; empty for the plan as a whole
    std::string keyword;      ///< the keyword or alias; empty where the finding is about no single one
    std::string message;      ///< one sentence, without full stop
};

/// What is doubtful about a plan: rule by rule in the order of plan_rules, then in the plan's order.
///
/// How common words are is read from the background that ships with winnow, as scores do.
/// \complexity O(keywords · boilerplate phrases).
std::vector<PlanFinding> lint_plan(Plan const& plan, PlanResources const& resources, Analyzer& analyzer);

}  // namespace winnow
