#pragma once

#include "corpus/extract/document.hpp"

#include <string>
#include <vector>

namespace winnow {

/// Makes one line of each paragraph of a text whose lines were broken at a fixed width, as a mail program does, and
/// moves the headings with their lines. Any other text is left as it is.
///
/// A line was broken if the first word of the next one would not have fitted on it. The width is the one that explains
/// most of the lines behind which a sentence goes on in small letters; a text with fewer than three of these, or with
/// long lines beside them, was not wrapped. Headings, items of lists, labels ("GS-12:") and lines behind an empty one
/// begin a line of their own.
///
/// \complexity O(size of the text)
void join_wrapped_lines(std::string& text, std::vector<Heading>& headings);

}  // namespace winnow
