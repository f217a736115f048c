#pragma once

#include "corpus/extract/recognition.hpp"
#include "poppler.hpp"

namespace winnow {

/// What a person sees of a page, drawn as a picture of kScanDotsPerInch; of a page larger than kMostDots, with fewer.
///
/// What nobody sees in it, as it is the colour of paper or of ink to less than a tenth, is not in the picture.
/// \param page  from 1.
[[nodiscard]] PagePicture draw_picture(PDFDoc& pdf, int page);

/// The picture a quarter turn further, clockwise.
[[nodiscard]] PagePicture turned(PagePicture const& picture);

/// tesseract is made for this.
inline constexpr double kScanDotsPerInch = 300;
/// More than a page of 11 by 17 inches has.
inline constexpr double kMostDots = 20e6;

}  // namespace winnow
