#pragma once

#include "engine/plan/requirement_draft.hpp"

#include <string>
#include <vector>

namespace winnow {

/// Specialized experience: the sentences that say what it is, one requirement (`SE1`…) for each grade that has words of
/// its own. Grades are set only where the announcement has several.
std::vector<RequirementDraft> find_specialized_experience(Announcement const& announcement);

/// The grades that label statements of experience ("GS-13: One year of ..."), in order, each once.
std::vector<std::string> labelled_grades(Announcement const& announcement);

}  // namespace winnow
