#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/background.hpp"
#include "engine/record/severity.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Something about a plan that a person should look at before anybody is scored with it.
struct PlanFinding {
    Severity severity = Severity::suggestion;
    std::string rule;         ///< "protected-group"
    std::string requirement;  ///< its id; empty for the plan as a whole
    std::string keyword;      ///< empty for the requirement as a whole
    std::string message;
};

/// What is wrong with a plan's keywords, requirement by requirement:
///
/// - `no-keywords` (error): a requirement that nothing can answer.
/// - `protected-group` (error): a keyword or alias that names a group of people protected by law. The words of a
///   framework, in ECQs, are excepted.
/// - `proxy` (warning): one that stands for such a group ("native speaker", "recent graduate").
/// - `boilerplate` (warning): one that every announcement has, whatever the job.
/// - `common` (warning): a single word that more than six of ten applicants have, so that it hardly sets anybody apart.
/// - `unheard` (suggestion): one whose words no text of the background has; perhaps misspelt.
/// - `thin-plan` (warning): fewer than kThinPlanKeywords keywords.
///
/// Weights need no rule: read_plan refuses those that do not add up.
std::vector<PlanFinding> lint_plan(Plan const& plan, Background const& background,
                                   std::span<std::string const> boilerplate, Analyzer& analyzer);

}  // namespace winnow
