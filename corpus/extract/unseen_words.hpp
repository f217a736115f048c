#pragma once

#include <string_view>

namespace winnow {

/// Whether a text that readers do not see (properties of a document, a comment, an alternative) says something that the
/// visible text does not: three words or more that do not stand there. A title or an author's name does not count.
bool says_unseen_words(std::string_view unseen, std::string_view visible);

}  // namespace winnow
