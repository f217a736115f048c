#pragma once

#include "engine/plan/plan.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <iosfwd>

namespace winnow {

/// A plan for reading: requirements with their weights, keywords the weightiest first.
void print_plan_text(Plan const& plan, TerminalStyle const& style, std::ostream& out);

}  // namespace winnow
