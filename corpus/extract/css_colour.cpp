#include "corpus/extract/css_colour.hpp"

#include "corpus/extract/lines.hpp"

#include "css_value.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace winnow {
namespace {

std::uint8_t channel(double share) { return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255)); }

/// The numbers of `f(1 2% 3deg / .5)` and `f(1, 2%, 3deg, .5)`: up to three parts, and the alpha.
struct Parts {
    std::array<CssNumber, 3> parts;
    double alpha = 1;
};

std::optional<Parts> parts_of(std::string_view arguments) {
    Parts read;
    std::size_t count = 0;
    while (!arguments.empty() && count < 4) {
        arguments.remove_prefix(std::min(arguments.find_first_not_of(" ,/\t"), arguments.size()));
        std::string_view const word = arguments.substr(0, std::min(arguments.find_first_of(" ,/\t"), arguments.size()));
        arguments.remove_prefix(word.size());
        if (word.empty()) { break; }
        auto const number = word == "none" ? std::optional{CssNumber{}} : css_number(word);
        if (!number) { return std::nullopt; }
        if (count < 3) {
            read.parts.at(count) = *number;
        } else {
            read.alpha = std::clamp(number->unit == "%" ? number->value / 100 : number->value, 0.0, 1.0);
        }
        ++count;
    }
    return count >= 3 ? std::optional{read} : std::nullopt;
}

double share(CssNumber const& number, double whole) {
    return number.unit == "%" ? number.value / 100 : number.value / whole;
}

/// CSS Color Module Level 4, section 7.1.
Rgb from_hsl(double hue, double saturation, double lightness) {
    auto const part = [&](double n) {
        double const k = std::fmod(n + hue / 30, 12);
        double const a = saturation * std::min(lightness, 1 - lightness);
        return channel(lightness - a * std::max(-1.0, std::min({k - 3, 9 - k, 1.0})));
    };
    return {part(0), part(8), part(4)};
}

double degrees(CssNumber const& hue) {
    double const turns = hue.unit == "turn"   ? hue.value
                         : hue.unit == "rad"  ? hue.value / 6.283185307179586
                         : hue.unit == "grad" ? hue.value / 400
                                              : hue.value / 360;
    return (turns - std::floor(turns)) * 360;
}

std::optional<CssColour> function_colour(std::string_view name, std::string_view arguments) {
    constexpr std::string_view kSrgb = "srgb ";
    if (name == "color") {
        if (!arguments.starts_with(kSrgb)) { return std::nullopt; }
        arguments.remove_prefix(kSrgb.size());
    }
    auto const read = parts_of(arguments);
    if (!read) { return std::nullopt; }
    auto const& [a, b, c] = read->parts;
    auto const grey = [&](double lightness) {
        return CssColour{{channel(lightness), channel(lightness), channel(lightness)}, read->alpha};
    };
    if (name == "rgb" || name == "rgba") {
        return CssColour{{channel(share(a, 255)), channel(share(b, 255)), channel(share(c, 255))}, read->alpha};
    }
    if (name == "color") {
        return CssColour{{channel(share(a, 1)), channel(share(b, 1)), channel(share(c, 1))}, read->alpha};
    }
    if (name == "hsl" || name == "hsla") {
        double const saturation = std::clamp(share(b, 100), 0.0, 1.0);
        return CssColour{from_hsl(degrees(a), saturation, std::clamp(share(c, 100), 0.0, 1.0)), read->alpha};
    }
    if (name == "hwb") {
        Rgb const pure = from_hsl(degrees(a), 1, 0.5);
        double const white = share(b, 100);
        double const black = share(c, 100);
        if (white + black >= 1) { return grey(white / (white + black)); }
        auto const mix = [&](std::uint8_t part) { return channel(part / 255.0 * (1 - white - black) + white); };
        return CssColour{{mix(pure.red), mix(pure.green), mix(pure.blue)}, read->alpha};
    }
    if (name == "lab" || name == "lch") { return grey(share(a, 100)); }
    if (name == "oklab" || name == "oklch") { return grey(share(a, 1)); }
    return std::nullopt;
}

/// The alpha of "#rgba" and "#rrggbbaa".
double hex_alpha(std::string_view digits) {
    std::string_view const last = digits.size() == 4   ? digits.substr(3)
                                  : digits.size() == 8 ? digits.substr(6)
                                                       : std::string_view{};
    if (last.empty()) { return 1; }
    std::string_view constexpr kDigits = "0123456789abcdef";
    double value = 0;
    for (char const c : last) { value = value * 16 + static_cast<double>(kDigits.find(c)); }
    return value / (last.size() == 1 ? 15 : 255);
}

}  // namespace

std::optional<CssColour> css_colour(std::string_view text) {
    text = trimmed(text);
    if (std::size_t const open = text.find('('); open != std::string_view::npos) {
        std::size_t const close = text.find(')', open);
        if (close == std::string_view::npos) { return std::nullopt; }
        return function_colour(text.substr(0, open), text.substr(open + 1, close - open - 1));
    }
    if (text == "transparent") { return CssColour{kBlack, 0}; }
    if (auto const named = named_colour(text)) { return CssColour{*named, 1}; }
    if (!text.starts_with('#')) { return std::nullopt; }
    auto const hex = hex_colour(text);
    return hex ? std::optional{CssColour{*hex, hex_alpha(text.substr(1))}} : std::nullopt;
}

Rgb css_blend(CssColour const& over, Rgb under) {
    auto const mix = [&over](std::uint8_t upper, std::uint8_t lower) {
        return static_cast<std::uint8_t>(std::lround(upper * over.alpha + lower * (1 - over.alpha)));
    };
    return {mix(over.rgb.red, under.red), mix(over.rgb.green, under.green), mix(over.rgb.blue, under.blue)};
}

}  // namespace winnow
