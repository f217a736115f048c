#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/announcement.hpp"

#include <vector>

namespace winnow {

/// Sentences that ask for what winnow does not score but a person should check: education, licences, selective factors,
/// conditions of employment, the essay questions of announcements since 2025. Each once, in the announcement's order.
std::vector<NotScored> find_not_scored(Announcement const& announcement);

}  // namespace winnow
