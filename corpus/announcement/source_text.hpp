#pragma once

#include "corpus/extract/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A text of an announcement as a person would see it, with the headings that its markup marks.
struct SourceText {
    std::string text;
    std::vector<Heading> headings;
};

/// The text of one field of USAJOBS JSON.
///
/// Agencies paste plain text, text with entities, and HTML into the same fields, and mix them: line
/// ends carry the structure of one announcement and are mere wrapping in the next. A line end is kept
/// unless the field has HTML blocks and the next line goes on in lower case.
/// \pre field is valid UTF-8.
SourceText read_source_text(std::string_view field);

}  // namespace winnow
