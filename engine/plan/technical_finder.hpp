#pragma once

#include "engine/plan/requirement_draft.hpp"

#include <vector>

namespace winnow {

/// Technical and professional qualifications: those with a numbered label ("MTQ #1:"), or, if there is none, the items
/// below a heading that names them, numbered in order (`TQ1`).
std::vector<RequirementDraft> find_technical_qualifications(Announcement const& announcement);

}  // namespace winnow
