#include "image_colours.hpp"

#include "ink.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr int kMostFields = 128;  ///< in each direction

}  // namespace

void ImageColours::Field::add(Paint const& dot) {
    least = {std::min(least.red, dot.red), std::min(least.green, dot.green), std::min(least.blue, dot.blue), true};
    most = {std::max(most.red, dot.red), std::max(most.green, dot.green), std::max(most.blue, dot.blue), true};
}

ImageColours::ImageColours(Stream* stream, int width, int height, GfxImageColorMap& colours)
    : columns_(std::clamp(width, 1, kMostFields)),
      rows_(std::clamp(height, 1, kMostFields)),
      fields_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {
    ImageStream image{stream, width, colours.getNumPixelComps(), colours.getBits()};
    image.reset();
    for (int y = 0; y < height; ++y) {
        unsigned char* const line = image.getLine();
        if (line == nullptr) { break; }
        auto const row = static_cast<std::size_t>(static_cast<long>(y) * rows_ / height);
        for (int x = 0; x < width; ++x) {
            GfxRGB colour{};
            colours.getRGB(line + static_cast<std::ptrdiff_t>(x) * colours.getNumPixelComps(), &colour);
            auto const column = static_cast<std::size_t>(static_cast<long>(x) * columns_ / width);
            fields_[row * static_cast<std::size_t>(columns_) + column].add(paint_of(nullptr, colour));
        }
    }
    image.close();
}

Paint ImageColours::at(double across, double down) const {
    auto const place = [](double share, int count) {
        return static_cast<std::size_t>(std::clamp(static_cast<int>(share * count), 0, count - 1));
    };
    Field const& field = fields_[place(down, rows_) * static_cast<std::size_t>(columns_) + place(across, columns_)];
    constexpr float kTellsApart = 0.1F;
    bool const is_one = field.most.red - field.least.red <= kTellsApart &&
                        field.most.green - field.least.green <= kTellsApart &&
                        field.most.blue - field.least.blue <= kTellsApart && field.most.red >= field.least.red;
    return is_one ? blend(field.least, field.most, 0.5) : Paint{0, 0, 0, false};
}

}  // namespace winnow
