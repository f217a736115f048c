#pragma once

#include "corpus/extract/pdf/geometry.hpp"

#include <optional>
#include <vector>

class GfxState;

namespace winnow {

/// Whether the path is one rectangle along the page's sides.
bool is_upright_rectangle(GfxState const& state);

/// The box of the path, if it is one small round shape, as the signs of lists are.
std::optional<Box> small_disc(GfxState const& state);

/// The current path in page coordinates, curves as short lines. A path beyond a bound of points is none.
std::vector<std::vector<Point>> path_polygons(GfxState const& state);

/// The current path's lines, each as a box of that width in points.
std::vector<std::vector<Point>> stroke_polygons(GfxState const& state, double width);

/// The bounds of the unit square, where pictures are drawn.
Box unit_square(GfxState const& state);

}  // namespace winnow
