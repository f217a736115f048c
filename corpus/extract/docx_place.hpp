#pragma once

#include "xml_part.hpp"

#include <string_view>

namespace winnow {

inline constexpr long kTwipsPerInch = 1440;
/// Beyond it there is no paper: 22 inches are the most that Word allows.
inline constexpr long kLargestPaperInches = 22;
/// English Metric Units, in which drawings are measured.
inline constexpr long kEmuPerInch = 914'400;

/// Width ("cx") or height ("cy") of a drawing in EMU; an inch if it is not told.
long docx_extent(pugi::xml_node drawing, std::string_view side);

/// Why nobody sees what a drawing holds; empty if it is seen.
std::string_view drawing_unseen_because(pugi::xml_node drawing);

/// The same of a shape of VML. \param style  its attribute, in CSS.
std::string_view old_shape_unseen_because(std::string_view style);

/// The same of a paragraph's frame, `w:framePr`.
std::string_view frame_unseen_because(pugi::xml_node frame);

}  // namespace winnow
