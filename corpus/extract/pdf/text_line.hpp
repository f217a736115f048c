#pragma once

#include "corpus/extract/pdf/glyph.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace winnow {

/// A word as it stands in a line.
struct Word {
    std::string text;  ///< valid UTF-8
    double left = 0;
    double right = 0;
    double size = 0;
    bool bold = false;
    bool italic = false;
};

/// Words beside each other on one baseline, with no gap wider than a space between: a line of a column, a table's cell,
/// a date at the right. Coordinates are those of a reader who turns the page so that the line runs to the right.
struct Chunk {
    std::vector<Word> words;
    Box box;
    double baseline = 0;
    double size = 0;  ///< of most of its letters
};

/// The lines of a page that run in one direction.
struct TextFlow {
    Direction direction = Direction::right;
    std::vector<Chunk> chunks;
};

/// Puts glyphs together that a person sees (Concealment::none), by direction, the page's main one first. A glyph
/// printed several times in one place is there once.
/// \param repeated  added to: words that are printed more than kMostOverprints times in one place.
std::vector<TextFlow> text_flows(PageGlyphs const& page, std::string& repeated);

/// Letters are printed twice or more, a hair apart, to look bold.
inline constexpr std::size_t kMostOverprints = 8;

}  // namespace winnow
