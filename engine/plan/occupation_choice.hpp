#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/plan/work_text.hpp"
#include "engine/record/announcement.hpp"
#include "engine/record/occupation.hpp"

#include <span>
#include <vector>

namespace winnow {

/// The occupations that an announcement is of, at most two.
///
/// The title names them, longer names before shorter ones: "medical physicist" is neither medical nor a physicist.
/// Names of occupations whose series are of another group than the announcement's come last. Where the title names
/// none, or none of the group, the series does. A general occupation ("engineer") gives way to one within it that has
/// the announcement's series, or more of whose words the announcement uses to describe its work. A second occupation
/// is taken only if the announcement uses half as many of its words as of the first one's.
std::vector<Occupation const*> choose_occupations(Announcement const& announcement, WorkText const& work,
                                                  std::span<Occupation const> occupations, Analyzer& analyzer);

}  // namespace winnow
