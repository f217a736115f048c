#pragma once

#include "engine/record/framework.hpp"
#include "engine/review/draft.hpp"

#include <vector>

namespace winnow {

/// The qualification's competencies of which the section has neither the name nor any of the words by which writers
/// show them, in any form of the words. A null section has nothing.
/// \complexity O(section + vocabulary).
std::vector<Competency const*> competencies_not_shown(CoreQualification const& qualification,
                                                      DraftSection const* section);

/// The first question of each of the competencies.
std::vector<std::string> focus_questions(std::vector<Competency const*> const& competencies);

}  // namespace winnow
