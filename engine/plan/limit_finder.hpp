#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/announcement.hpp"

#include <vector>

namespace winnow {

/// How long answers may be, where the announcement says so: a limit of the résumé (`resume`), or of each response,
/// which applies to "ecq" or "tq" until apply_limits hands it to the requirements.
std::vector<Limit> find_limits(Announcement const& announcement);

/// Gives limits of each response to the requirements of that kind; the others remain the plan's.
void apply_limits(std::vector<Limit> limits, Plan& plan);

}  // namespace winnow
