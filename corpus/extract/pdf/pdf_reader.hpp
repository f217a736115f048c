#pragma once

#include "corpus/extract/extract.hpp"
#include "corpus/extract/limits.hpp"
#include "corpus/extract/recognition.hpp"

#include <string_view>
#include <variant>

namespace winnow {

/// Reads the text that a person sees on the pages of a PDF, in reading order. What is hidden is left out and flagged
/// `hidden-text`; pages that are pictures are named, and their text is recognised where `recognition` is given.
///
/// Nothing outside of `bytes` matters: neither the fonts nor the character maps that a machine has installed.
///
/// poppler parses hostile input in C++: call this in a process that may die (sandbox/).
std::variant<Document, Refusal> read_pdf(std::string_view bytes, ReadLimits const& limits,
                                         Recognition const* recognition = nullptr);

/// Does what poppler needs once in a process, before a document is read.
void prepare_pdf_reader();

}  // namespace winnow
