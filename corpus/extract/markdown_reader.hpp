#pragma once

#include "corpus/extract/extract.hpp"

#include <string_view>
#include <variant>

namespace winnow {

/// Reads Markdown (CommonMark, with GitHub's tables, task lists and strikethrough) as its readers see it: it is
/// rendered to HTML and read as that, so that HTML inside it cannot hide words. YAML front matter is kept as lines.
///
/// \param text  valid UTF-8, line ends `\n`.
std::variant<Document, Refusal> read_markdown(std::string_view text);

}  // namespace winnow
