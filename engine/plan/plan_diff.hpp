#pragma once

#include "engine/plan/plan.hpp"

#include <string>
#include <vector>

namespace winnow {

/// What differs between two plans as far as scores go, a line each in the order of the plans: requirements and keywords
/// that were added, removed or weigh otherwise; aliases, texts, composite, mode and framework. Empty for plans that
/// score alike.
std::vector<std::string> diff_plans(Plan const& before, Plan const& after);

}  // namespace winnow
