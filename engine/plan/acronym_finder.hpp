#pragma once

#include "engine/record/announcement.hpp"
#include "engine/record/synonyms.hpp"

#include <vector>

namespace winnow {

/// Short forms that an announcement explains, "Program Objective Memorandum (POM)": the words with the short form as
/// their alias, in the order in which they stand, each once. A short form is two to six letters, most of them capitals,
/// with or without a plural's s; its letters begin the words before the parenthesis, small words ("of", "and") aside.
/// Names of organizations, laws and documents of employment are none: applicants do not write them of their work.
std::vector<Synonyms> find_acronyms(Announcement const& announcement);

}  // namespace winnow
