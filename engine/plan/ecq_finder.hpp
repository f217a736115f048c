#pragma once

#include "engine/plan/requirement_draft.hpp"
#include "engine/record/framework.hpp"

#include <span>
#include <vector>

namespace winnow {

/// The Executive Core Qualifications of an announcement that asks for them, all of the framework's: with the
/// announcement's words where it explains them (by number or by name), and with the framework's name and vocabulary.
/// \param framework  null where no framework was recognised; then only those that the announcement explains are found.
/// \return nothing for an announcement without ECQs.
std::vector<RequirementDraft> find_executive_qualifications(Announcement const& announcement,
                                                            Framework const* framework);

/// Whether the announcement speaks of ECQs as something that applicants have to show.
bool asks_for_executive_qualifications(Announcement const& announcement);

}  // namespace winnow
