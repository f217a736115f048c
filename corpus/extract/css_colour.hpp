#pragma once

#include "corpus/extract/colour.hpp"

#include <optional>
#include <string_view>

namespace winnow {

struct CssColour {
    Rgb rgb = kBlack;
    double alpha = 1;  ///< 0: transparent
};

/// A colour as CSS or an attribute writes it, in lower case; nothing for what is none that is known. Of colours by
/// lightness (`lab`, `oklch` and their kin) the hue is left out: they come out grey.
///
/// Source: CSS Color Module Level 4, sections 4 to 10.
std::optional<CssColour> css_colour(std::string_view text);

/// What a colour looks like upon another.
Rgb css_blend(CssColour const& over, Rgb under);

}  // namespace winnow
