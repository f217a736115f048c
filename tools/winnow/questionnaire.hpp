#pragma once

#include "corpus/extract/extract.hpp"
#include "engine/record/announcement.hpp"

#include <span>
#include <string>

namespace winnow {

/// Adds the questionnaires' texts to the announcement that they belong to, as fields `questionnaire`,
/// `questionnaire2`, …. The announcement's hash becomes that of all hashes, one behind the other.
/// \param paths  plain text, Markdown, HTML or PDF, in the order in which they were given.
/// \throws Error for one that cannot be read, or that is an announcement.
void add_questionnaires(Announcement& announcement, std::span<std::string const> paths, Reading const& reading);

}  // namespace winnow
