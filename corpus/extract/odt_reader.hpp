#pragma once

#include "corpus/extract/extract.hpp"
#include "corpus/extract/limits.hpp"

#include <string_view>
#include <variant>

namespace winnow {

/// Reads OpenDocument text (ODT, and SXW of OpenOffice.org) as LibreOffice displays it: headers, body, notes, footers;
/// text boxes after the paragraph that holds them, one line a row of a table whose cells hold one paragraph each.
/// Paragraphs and items of lists as in DOCX. Headings are `text:h`. Deletions, comments, page numbers, and tables of
/// contents and indexes, which repeat the text, are no text.
///
/// What nobody can see is left out and flagged `hidden-text`, as in DOCX (docx_reader.hpp); also hidden sections,
/// paragraphs, fields and rows.
/// \param bytes  the file.
std::variant<Document, Refusal> read_odt(std::string_view bytes, ReadLimits const& limits = {});

/// As above, from a document that is one XML file (FODT).
std::variant<Document, Refusal> read_flat_odt(std::string_view bytes, ReadLimits const& limits = {});

}  // namespace winnow
