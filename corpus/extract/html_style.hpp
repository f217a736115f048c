#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

/// Whether a reader sees the text of an element.
enum class Visibility : std::uint8_t {
    shown,
    invisible,  ///< `visibility:hidden`; an element inside may be visible again
    removed,    ///< not there for readers, with all that is inside
};

/// The visibility of an element with this `style` attribute inside an element of that visibility.
Visibility style_visibility(std::string_view style, Visibility around);

}  // namespace winnow
