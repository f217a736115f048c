#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace winnow {

/// Where a style sets an element's box, as far as that says whether its text can be seen.
struct HtmlPlace {
    bool is_removed = false;  ///< cut away, or far from the page
    double scale = 1;         ///< the smaller of the two directions
};

/// \param value    what is declared of a property; empty if nothing is.
/// \param size_px  of the letters. \param line_px  of a line.
HtmlPlace html_place(std::function<std::string(std::string_view)> const& value, double size_px, double line_px);

}  // namespace winnow
