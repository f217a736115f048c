#pragma once

#include "corpus/extract/extract.hpp"
#include "corpus/extract/limits.hpp"

#include <string_view>
#include <variant>

namespace winnow {

/// Reads Word's DOCX (ECMA-376, transitional and strict) as Word displays it: headers, body, foot- and endnotes,
/// footers; text boxes after the paragraph that holds them, one line a row of a table whose cells hold one paragraph
/// each. Paragraphs have an empty line between them; items of lists, with "• " before them, have none. Styles are
/// resolved, headings are paragraphs with an outline level. Deletions, comments, field codes, page numbers and tables
/// of contents are no text.
///
/// What nobody can see is left out and flagged `hidden-text`: text formatted as hidden, in the colour of what lies
/// behind it, transparent, under 3 pt, without height or width, off the page; notes without a reference; branches that
/// are not shown; properties of the document that say what the text does not. White text in a document whose text lies
/// over a picture or a filled shape is read and flagged `pale-text`.
/// \param bytes  the file.
std::variant<Document, Refusal> read_docx(std::string_view bytes, ReadLimits const& limits = {});

}  // namespace winnow
