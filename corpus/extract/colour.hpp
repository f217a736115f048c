#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {

/// A colour without transparency.
struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(Rgb const&) const = default;
};

inline constexpr Rgb kWhite{255, 255, 255};
inline constexpr Rgb kBlack{0, 0, 0};

/// Whether text of this colour cannot be told from its background: no channel differs by more than a tenth of the
/// scale. White on #E6E6E6 is unseen, yellow on white is not.
bool is_unseen(Rgb text, Rgb background);

/// "#FFF", "#FFFFFF", "ffffff", "#ffffff80" (transparency not looked at). Nothing for what is none.
std::optional<Rgb> hex_colour(std::string_view text);

/// The named colours of CSS ("white", "ghostwhite"); in lower case.
std::optional<Rgb> named_colour(std::string_view name);

}  // namespace winnow
