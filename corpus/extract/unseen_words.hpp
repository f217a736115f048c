#pragma once

#include <cstddef>
#include <string_view>

namespace winnow {

/// Whether a text that readers do not see (properties of a document, a comment, an alternative) says something that the
/// visible text does not: so many words that do not stand there, of three letters or more and without a digit. With
/// three, a short title or an author's name does not count.
bool says_unseen_words(std::string_view unseen, std::string_view visible, std::size_t fewest = 3);

/// How many unseen words of that property of a document make it a message. What programs write by themselves (their
/// name, an office's name, templates, the titles of parts) has some.
/// \param property  as the format calls it: "keywords", "doccomm", "Company".
std::size_t fewest_unseen_words(std::string_view property);

}  // namespace winnow
