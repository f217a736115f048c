#pragma once

#include "engine/analysis/context.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace winnow {

/// What the text between two words says of their connection; the strongest sign wins.
/// \param gap  folded text.
Separator strongest_separator(std::string_view gap);

namespace detail {

/// What a byte says in a gap of one byte or two, whatever the other is; kUnsure if that depends.
inline constexpr auto kUnsure = static_cast<Separator>(0xFF);
inline constexpr std::array<Separator, 256> kShortGapSigns = [] {
    std::array<Separator, 256> signs{};
    signs[','] = Separator::comma;
    signs[';'] = Separator::semicolon;
    signs[':'] = Separator::colon;
    signs['|'] = signs['\t'] = Separator::bar;
    signs['('] = signs[')'] = signs['['] = signs[']'] = Separator::bracket;
    signs['-'] = kUnsure;
    for (std::size_t byte = 0x80; byte < signs.size(); ++byte) { signs[byte] = kUnsure; }
    return signs;
}();

}  // namespace detail

/// The same. Nearly all gaps are a space, or a sign and a space: two look-ups.
inline Separator separator_in(std::string_view gap) {
    if (gap.empty()) { return Separator::none; }
    auto const sign = [](char c) { return detail::kShortGapSigns[static_cast<unsigned char>(c)]; };
    Separator const strongest = std::max(sign(gap.front()), sign(gap.back()));
    return gap.size() <= 2 && strongest != detail::kUnsure ? strongest : strongest_separator(gap);
}

}  // namespace winnow
