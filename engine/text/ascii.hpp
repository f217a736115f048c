#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace winnow {

// Classes and case of ASCII, whatever the locale. Bytes of other characters belong to no class and have no case.

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
/// A blank, a tab or any of the line ends: CR, LF, VT, FF.
constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr char lower_ascii(char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// Letters in lower case, other bytes as they are: same length, same offsets.
inline std::string lower_ascii(std::string_view text) {
    std::string lower{text};
    for (char& c : lower) { c = lower_ascii(c); }
    return lower;
}

/// Whether two texts differ in the case of letters at most.
constexpr bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return lower_ascii(left) == lower_ascii(right); });
}

}  // namespace winnow
