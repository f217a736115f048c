#pragma once

#include "corpus/extract/pdf/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Why a person looking at the page does not see a glyph.
enum class Concealment : std::uint8_t {
    none,
    render_mode,  ///< text that is drawn neither filled nor stroked
    blank,        ///< a glyph that paints nothing
    transparent,  ///< opacity next to nothing
    colour,       ///< the colour of what is behind
    tiny,         ///< smaller than kSmallestPoints
    clipped,      ///< outside of where it may draw
    covered,      ///< something is painted over it
    off_page,     ///< outside of the page
    layer,        ///< on a layer that is switched off
    lie,          ///< the file says that the glyph means other words than it shows
    annotation,   ///< in an annotation that is not shown
};

/// "white on white" and so on, for people.
std::string_view describe(Concealment concealment);

/// Text that is smaller is for machines only.
inline constexpr double kSmallestPoints = 3;

/// Which way a glyph's line runs.
enum class Direction : std::uint8_t { right, down, left, up, other };

/// One glyph as it stands on the page.
struct Glyph {
    Box box;                       ///< from descent to ascent, from origin to the end of its advance
    double baseline = 0;           ///< across the line's direction
    double size = 0;               ///< effective, in points
    std::uint32_t text_begin = 0;  ///< in PageGlyphs::text
    std::uint16_t text_size = 0;   ///< bytes; 0 for a glyph of unknown meaning
    std::uint32_t drawn_at = 0;    ///< Canvas::now()
    Direction direction = Direction::right;
    Concealment concealment = Concealment::none;
    bool bold = false;
    bool italic = false;
};

/// A page's glyphs in the order in which they were drawn.
struct PageGlyphs {
    double width = 0;
    double height = 0;
    std::string text;  ///< UTF-8
    std::vector<Glyph> glyphs;
    std::size_t images = 0;
    bool is_scan = false;  ///< pictures make most of it, and no text is drawn visibly

    [[nodiscard]] std::string_view text_of(Glyph const& glyph) const {
        return std::string_view{text}.substr(glyph.text_begin, glyph.text_size);
    }
};

}  // namespace winnow
