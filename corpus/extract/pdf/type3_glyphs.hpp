#pragma once

#include "drawing_budget.hpp"
#include "painted_mark.hpp"
#include "poppler.hpp"

#include <array>
#include <cstdint>
#include <map>

namespace winnow {

/// What one glyph of a Type 3 font leaves on the page.
struct Type3Ink {
    PaintedMark mark;
    bool has_own_colours = false;  ///< else it has those of the text
    double extent_ems = 0;         ///< the longer side of what is marked
};

/// The glyphs of Type 3 fonts. Each is a drawing of its own, which may be empty whatever letter it is said to be.
///
/// A glyph is drawn when it is first asked for, and remembered.
class Type3Glyphs {
  public:
    /// \param budget  outlives this.
    Type3Glyphs(PDFDoc& pdf, DrawingBudget& budget) : pdf_(pdf), budget_(budget) {}

    /// \param font  one of Type 3.
    /// \param page  where it stands: a font without resources uses the page's.
    /// \throws TooMuchDrawing once the budget is spent.
    Type3Ink const& ink(GfxFont& font, CharCode code, int page);

  private:
    Type3Ink draw(Gfx8BitFont& font, CharCode code, int page);

    using Key = std::array<std::int64_t, 4>;  ///< the font's object and generation, the code, the page if it matters
    PDFDoc& pdf_;
    DrawingBudget& budget_;
    std::map<Key, Type3Ink> known_;
};

}  // namespace winnow
