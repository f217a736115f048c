#pragma once

#include "corpus/extract/pdf/glyph.hpp"

#include <vector>

namespace winnow {

/// Adds a bullet for each disc that begins a line of text: browsers draw the signs of lists, where others print them.
/// \param discs  boxes of the small discs that a page shows; of a page with very many none is a bullet.
void add_drawn_bullets(std::vector<Box> const& discs, PageGlyphs& page);

}  // namespace winnow
