#pragma once

#include "engine/plan/requirement_draft.hpp"

#include <vector>

namespace winnow {

/// What the announcement asks for besides ECQs, technical qualifications and specialized experience: its duties
/// (`DUTY1`, one requirement), if it has such passages.
std::vector<RequirementDraft> find_duties(Announcement const& announcement);

/// The qualifications passages' sentences about work (`QUAL1`), for an announcement that states neither technical
/// qualifications nor specialized experience; failing these, its summary's; failing that, nothing. A questionnaire's
/// questions are no such sentences.
std::vector<RequirementDraft> find_general_qualifications(Announcement const& announcement);

/// The title as the only requirement, for an announcement with no other.
RequirementDraft title_requirement(Announcement const& announcement);

}  // namespace winnow
