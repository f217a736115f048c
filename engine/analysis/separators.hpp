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

/// The same for the bytes [begin, end) of a text, between two words or before the first. Nearly all gaps are a space,
/// or a sign and a space: two look-ups. An empty one shows a letter of the word behind it, which is no sign. \pre begin
/// <= end < text.size().
inline Separator separator_between(std::string_view text, std::size_t begin, std::size_t end) {
    auto const sign = [&](std::size_t at) { return detail::kShortGapSigns[static_cast<unsigned char>(text[at])]; };
    std::size_t const size = end - begin;
    Separator const strongest = std::max(sign(begin), sign(end - static_cast<std::size_t>(size != 0)));
    return size <= 2 && strongest != detail::kUnsure ? strongest : strongest_separator(text.substr(begin, size));
}

}  // namespace winnow
