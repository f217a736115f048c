#include "page_picture.hpp"

#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>

namespace winnow {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kLongestSide = 30'000;  ///< tesseract counts dots in 16 bits

double dots_per_inch(double width, double height) {
    double const fitting = std::sqrt(kMostDots / (width * height));
    double const longest = kLongestSide / std::max(width, height);
    return std::min({kScanDotsPerInch, kPointsPerInch * fitting, kPointsPerInch * longest});
}

/// The eye does not tell a tenth (canvas.hpp), but thresholds that adapt to the page do.
std::uint8_t seen(std::uint8_t shade) {
    constexpr std::uint8_t kTenth = 25;
    if (shade >= 255 - kTenth) { return 255; }
    return shade <= kTenth ? 0 : shade;
}

}  // namespace

PagePicture draw_picture(PDFDoc& pdf, int page) {
    PagePicture picture;
    double const width = pdf.getPageCropWidth(page);
    double const height = pdf.getPageCropHeight(page);
    if (!(width > 0 && height > 0) || !std::isfinite(width * height)) { return picture; }
    picture.dots_per_inch = dots_per_inch(width, height);
    SplashColor paper{255};
    constexpr int kUnpaddedRows = 1;
    SplashOutputDev device{splashModeMono8, kUnpaddedRows, false, paper};
    device.startDoc(&pdf);
    pdf.displayPage(&device, page, picture.dots_per_inch, picture.dots_per_inch, 0, false, true, false);
    SplashBitmap* const bitmap = device.getBitmap();
    if (bitmap == nullptr || bitmap->getDataPtr() == nullptr) { return picture; }
    picture.width = static_cast<std::size_t>(bitmap->getWidth());
    picture.height = static_cast<std::size_t>(bitmap->getHeight());
    std::uint8_t const* const dots = bitmap->getDataPtr();
    picture.dots.resize(picture.width * picture.height);
    std::transform(dots, dots + picture.dots.size(), picture.dots.begin(), seen);
    return picture;
}

PagePicture turned(PagePicture const& picture) {
    PagePicture turned{picture.height, picture.width, picture.dots_per_inch, {}};
    turned.dots.reserve(picture.dots.size());
    for (std::size_t x = 0; x < picture.width; ++x) {
        for (std::size_t y = picture.height; y-- > 0;) { turned.dots.push_back(picture.dots[y * picture.width + x]); }
    }
    return turned;
}

}  // namespace winnow
