#pragma once

#include "engine/analysis/context.hpp"

#include <string_view>

namespace winnow {

/// What the text between two words says of their connection; the strongest sign wins.
/// \param gap  folded text.
Separator separator_in(std::string_view gap);

}  // namespace winnow
