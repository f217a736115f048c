#include "corpus/extract/colour.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string>
#include <utility>

namespace winnow {
namespace {

constexpr int kUnseenDifference = 26;

/// CSS Color Module Level 4, section 6.1: the named colours that are light, and those that backgrounds often have.
constexpr auto kNamed = std::to_array<std::pair<std::string_view, std::uint32_t>>({
    {"aliceblue", 0xF0F8FF},
    {"antiquewhite", 0xFAEBD7},
    {"aqua", 0x00FFFF},
    {"aquamarine", 0x7FFFD4},
    {"azure", 0xF0FFFF},
    {"beige", 0xF5F5DC},
    {"bisque", 0xFFE4C4},
    {"black", 0x000000},
    {"blanchedalmond", 0xFFEBCD},
    {"blue", 0x0000FF},
    {"brown", 0xA52A2A},
    {"cornsilk", 0xFFF8DC},
    {"crimson", 0xDC143C},
    {"cyan", 0x00FFFF},
    {"darkblue", 0x00008B},
    {"darkgray", 0xA9A9A9},
    {"darkgreen", 0x006400},
    {"darkgrey", 0xA9A9A9},
    {"darkred", 0x8B0000},
    {"darkslategray", 0x2F4F4F},
    {"darkslategrey", 0x2F4F4F},
    {"dimgray", 0x696969},
    {"dimgrey", 0x696969},
    {"floralwhite", 0xFFFAF0},
    {"fuchsia", 0xFF00FF},
    {"gainsboro", 0xDCDCDC},
    {"ghostwhite", 0xF8F8FF},
    {"gold", 0xFFD700},
    {"gray", 0x808080},
    {"green", 0x008000},
    {"grey", 0x808080},
    {"honeydew", 0xF0FFF0},
    {"indigo", 0x4B0082},
    {"ivory", 0xFFFFF0},
    {"khaki", 0xF0E68C},
    {"lavender", 0xE6E6FA},
    {"lavenderblush", 0xFFF0F5},
    {"lemonchiffon", 0xFFFACD},
    {"lightblue", 0xADD8E6},
    {"lightcyan", 0xE0FFFF},
    {"lightgoldenrodyellow", 0xFAFAD2},
    {"lightgray", 0xD3D3D3},
    {"lightgreen", 0x90EE90},
    {"lightgrey", 0xD3D3D3},
    {"lightyellow", 0xFFFFE0},
    {"lime", 0x00FF00},
    {"linen", 0xFAF0E6},
    {"magenta", 0xFF00FF},
    {"maroon", 0x800000},
    {"midnightblue", 0x191970},
    {"mintcream", 0xF5FFFA},
    {"mistyrose", 0xFFE4E1},
    {"moccasin", 0xFFE4B5},
    {"navajowhite", 0xFFDEAD},
    {"navy", 0x000080},
    {"oldlace", 0xFDF5E6},
    {"olive", 0x808000},
    {"orange", 0xFFA500},
    {"papayawhip", 0xFFEFD5},
    {"peachpuff", 0xFFDAB9},
    {"pink", 0xFFC0CB},
    {"purple", 0x800080},
    {"red", 0xFF0000},
    {"royalblue", 0x4169E1},
    {"seashell", 0xFFF5EE},
    {"silver", 0xC0C0C0},
    {"slategray", 0x708090},
    {"slategrey", 0x708090},
    {"snow", 0xFFFAFA},
    {"steelblue", 0x4682B4},
    {"tan", 0xD2B48C},
    {"teal", 0x008080},
    {"tomato", 0xFF6347},
    {"wheat", 0xF5DEB3},
    {"white", 0xFFFFFF},
    {"whitesmoke", 0xF5F5F5},
    {"yellow", 0xFFFF00},
});

Rgb from_number(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>((rgb >> 16U) & 0xFFU), static_cast<std::uint8_t>((rgb >> 8U) & 0xFFU),
            static_cast<std::uint8_t>(rgb & 0xFFU)};
}

}  // namespace

bool is_unseen(Rgb text, Rgb background) {
    auto const apart = [](std::uint8_t a, std::uint8_t b) { return std::abs(int{a} - int{b}); };
    return std::max({apart(text.red, background.red), apart(text.green, background.green),
                     apart(text.blue, background.blue)}) <= kUnseenDifference;
}

std::optional<Rgb> hex_colour(std::string_view text) {
    if (text.starts_with('#')) { text.remove_prefix(1); }
    std::string six{text};
    if (six.size() == 3 || six.size() == 4) { six = {six[0], six[0], six[1], six[1], six[2], six[2]}; }
    if (six.size() == 8) { six.resize(6); }
    if (six.size() != 6) { return std::nullopt; }
    std::uint32_t rgb = 0;
    auto const [end, error] = std::from_chars(six.data(), six.data() + six.size(), rgb, 16);
    if (error != std::errc{} || end != six.data() + six.size()) { return std::nullopt; }
    return from_number(rgb);
}

std::optional<Rgb> named_colour(std::string_view name) {
    for (auto const& [known, rgb] : kNamed) {
        if (known == name) { return from_number(rgb); }
    }
    return std::nullopt;
}

}  // namespace winnow
