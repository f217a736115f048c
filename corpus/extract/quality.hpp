#pragma once

#include "corpus/extract/document.hpp"

#include <string_view>

namespace winnow {

/// How far a text can be trusted to be what its author wrote, 0 to 1: the share of its characters (white space not
/// counted) that are neither U+FFFD nor for private use nor unassigned control codes. 0 for a text without any.
/// \param text  valid UTF-8.
double text_quality(std::string_view text);

/// The same of a document, which has no better one than kPartialQuality if it was read in part.
double document_quality(Document const& document);

/// No document that was read in part has a better grade than this.
inline constexpr double kPartialQuality = 0.5;

}  // namespace winnow
