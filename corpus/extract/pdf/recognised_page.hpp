#pragma once

#include "corpus/extract/pdf/glyph.hpp"
#include "corpus/extract/recognition.hpp"

#include <vector>

namespace winnow {

/// Adds recognised words to a page as glyphs, as if the page had been typeset: turned level, lines of nearly the same
/// size made equal, each word's letters side by side.
///
/// Lines under kSmallestPoints are concealed as too small to read.
/// \param lines            with places in dots of a picture of this page.
/// \param dots_per_inch    of that picture.
void add_recognised(std::vector<RecognisedLine> const& lines, double dots_per_inch, PageGlyphs& page);

}  // namespace winnow
