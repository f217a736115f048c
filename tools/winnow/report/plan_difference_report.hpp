#pragma once

#include "engine/plan/plan_difference.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <iosfwd>
#include <string_view>

namespace winnow {

/// Two plans, by the names of their files.
struct ComparedPlans {
    std::string_view before_file;
    Plan const& before;
    std::string_view after_file;
    Plan const& after;
};

/// For people: a line a change, `+` what was added, `-` what was removed, `~` what is another.
void print_plan_difference_text(ComparedPlans const& plans, PlanDifference const& difference,
                                TerminalStyle const& style, std::ostream& out);

/// `winnow.plan-diff/1` (docs/schemas/plan-diff.schema.json).
void print_plan_difference_json(ComparedPlans const& plans, PlanDifference const& difference, std::ostream& out);

}  // namespace winnow
