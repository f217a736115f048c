#pragma once

#include "engine/plan/plan_lint.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <iosfwd>
#include <span>

namespace winnow {

/// For the plan's author: rule by rule what is wrong, where, and what to do; then how many findings there are.
void print_plan_findings_text(Plan const& plan, std::span<PlanFinding const> findings, TerminalStyle const& style,
                              std::ostream& out);

/// `winnow.plan-lint/1` (docs/schemas/plan-lint.schema.json).
void print_plan_findings_json(Plan const& plan, std::span<PlanFinding const> findings, std::ostream& out);

}  // namespace winnow
