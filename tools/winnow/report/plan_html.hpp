#pragma once

#include "engine/plan/plan.hpp"

#include <iosfwd>

namespace winnow {

/// The plan as a page to hand to the people who know the job: every requirement with its words, where each comes from,
/// and room for their verdict.
void print_plan_html(Plan const& plan, std::ostream& out);

}  // namespace winnow
