#pragma once

#include "corpus/extract/pdf/canvas.hpp"
#include "poppler.hpp"

namespace winnow {

/// The colour that a space's values are; unknown for a pattern.
Paint paint_of(GfxColorSpace* space, GfxRGB const& colour);

/// How much of what is behind it the ink hides: 0 for inks that leave no mark.
double fill_opacity(GfxState* state);
double stroke_opacity(GfxState* state);

/// What a person sees of an ink in a blend mode upon a paint; unknown for the modes that mix hues.
///
/// Source: PDF 1.7 (ISO 32000-1), 11.3.5.2.
Paint mixed(GfxBlendMode mode, Paint const& ink, Paint const& behind);

/// The paint of a shading, if it is the same everywhere, to the eye; else an unknown one.
Paint uniform_paint(GfxUnivariateShading& shading);
Paint uniform_paint(GfxFunctionShading& shading);

}  // namespace winnow
