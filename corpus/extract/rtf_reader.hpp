#pragma once

#include "corpus/extract/extract.hpp"
#include "corpus/extract/limits.hpp"

#include <string_view>
#include <variant>

namespace winnow {

/// Reads RTF (Rich Text Format 1.9.1) as Word displays it: paragraphs, items of lists and rows of tables as in DOCX
/// (docx_reader.hpp), in the character sets that the document and its fonts name; notes, text boxes and footers last.
/// Headings are paragraphs with an outline level. Deletions, comments, codes of fields and page numbers are no text.
///
/// What nobody can see is left out and flagged `hidden-text`: hidden text, text in the colour of what lies behind it or
/// under 3 pt, properties of the document that say what the text does not.
/// \param bytes  the file.
Document read_rtf(std::string_view bytes, ReadLimits const& limits = {});

}  // namespace winnow
