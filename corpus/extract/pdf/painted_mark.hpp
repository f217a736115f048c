#pragma once

#include "corpus/extract/pdf/canvas.hpp"

namespace winnow {

/// What is left of several paints in one small drawing: a tile of a pattern, a glyph.
struct PaintedMark {
    bool is_blank = true;
    Paint paint;  ///< known if all of them are opaque and of one colour

    void add(Paint const& next, double opacity) {
        constexpr double kNearlyOpaque = 0.9;
        bool const same = paint.is_known && next.is_known && paint.red == next.red && paint.green == next.green &&
                          paint.blue == next.blue;
        paint = opacity >= kNearlyOpaque && (is_blank || same) ? next : Paint{0, 0, 0, false};
        is_blank = false;
    }
};

}  // namespace winnow
