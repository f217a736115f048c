#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/score/result.hpp"

#include <optional>
#include <span>

namespace winnow {

/// The flag `stuffing`, where an application names the plan's keywords and says nothing with them: at least ten stand
/// in lists alone, and they are three quarters of those found. Rare in real résumés (docs/scoring.md). \param results
/// of the plan's requirements, in their order.
std::optional<Flag> find_stuffing(Plan const& plan, std::span<RequirementResult const> results);

}  // namespace winnow
