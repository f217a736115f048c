#pragma once

#include <algorithm>

namespace winnow {

/// A point in points (1/72 inch) from the page's upper left corner, y growing downwards.
struct Point {
    double x = 0;
    double y = 0;
};

/// A box whose sides are parallel to the page's.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] bool is_empty() const { return !(right > left && bottom > top); }

    [[nodiscard]] Box intersection(Box const& other) const {
        return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
                std::min(bottom, other.bottom)};
    }
    void extend(Box const& other) {
        left = std::min(left, other.left);
        top = std::min(top, other.top);
        right = std::max(right, other.right);
        bottom = std::max(bottom, other.bottom);
    }
};

}  // namespace winnow
