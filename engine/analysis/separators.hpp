#pragma once

#include "engine/analysis/context.hpp"

#include <string_view>

namespace winnow {

/// What the text between two words says of their connection; the strongest sign wins.
/// \param gap  folded text.
Separator strongest_separator(std::string_view gap);

/// The same; most gaps are one space.
inline Separator separator_in(std::string_view gap) {
    return gap == " " || gap.empty() ? Separator::none : strongest_separator(gap);
}

}  // namespace winnow
