#pragma once

#include "engine/record/announcement.hpp"

#include <span>
#include <string>

namespace winnow {

/// Adds the questionnaires' texts to the announcement that they belong to, as fields `questionnaire`,
/// `questionnaire2`, …. The announcement's hash becomes that of all hashes, one behind the other.
/// \param paths  plain text, Markdown or HTML, in the order in which they were given.
/// \throws Error for one that cannot be read.
void add_questionnaires(Announcement& announcement, std::span<std::string const> paths);

}  // namespace winnow
