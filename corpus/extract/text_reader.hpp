#pragma once

#include "corpus/extract/document.hpp"

#include <string_view>

namespace winnow {

/// Reads plain text as it stands. Headings are lines that a person would take for one: underlined with `===` or
/// `---`, in capitals between blank lines, or naming a section of an application (section_heading.hpp).
///
/// \param text  valid UTF-8, line ends `\n`.
Document read_text(std::string_view text);

}  // namespace winnow
