#include "corpus/extract/html_style.hpp"

#include "corpus/extract/lines.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <utility>

namespace winnow {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr double kPixelsPerPoint = 96.0 / 72;
constexpr double kSmallestReadablePx = 3 * kPixelsPerPoint;
/// Text moved so far to the left or up is nowhere.
constexpr double kFarPx = -400;

/// A number with its unit at the beginning of the text: ".5em".
std::optional<std::pair<double, std::string_view>> number_with_unit(std::string_view text) {
    bool const negative = text.starts_with('-');
    std::size_t at = negative || text.starts_with('+') ? 1 : 0;
    double value = 0;
    double scale = 1;
    bool point = false;
    bool digits = false;
    for (; at < text.size() && (is_ascii_digit(text[at]) || (text[at] == '.' && !point)); ++at) {
        if (text[at] == '.') {
            point = true;
            continue;
        }
        digits = true;
        value = value * 10 + (text[at] - '0');
        scale *= point ? 10 : 1;
    }
    if (!digits) { return std::nullopt; }
    std::string_view unit = text.substr(at);
    unit = unit.substr(0, unit.find_first_of(" ,)/!"));
    return std::pair{(negative ? -value : value) / scale, unit};
}

/// A length in pixels. \param of  what `em` and percentages are shares of.
std::optional<double> pixels(std::string_view text, double of) {
    auto const number = number_with_unit(text);
    if (!number) { return std::nullopt; }
    auto const [value, unit] = *number;
    constexpr auto kUnits = std::to_array<std::pair<std::string_view, double>>({{"px", 1},
                                                                                {"", 1},
                                                                                {"pt", kPixelsPerPoint},
                                                                                {"rem", 16},
                                                                                {"in", 96},
                                                                                {"cm", 96 / 2.54},
                                                                                {"mm", 96 / 25.4},
                                                                                {"pc", 16},
                                                                                {"vw", 10},
                                                                                {"vh", 8}});
    for (auto const& [name, size] : kUnits) {
        if (unit == name) { return value * size; }
    }
    if (unit == "em" || unit == "ex") { return value * of; }
    return unit == "%" ? std::optional{value * of / 100} : std::nullopt;
}

struct Colour {
    std::optional<Rgb> rgb;
    bool transparent = false;
};

/// "rgb(255 255 255 / 0)", "rgba(0,0,0,.5)".
Colour function_colour(std::string_view text) {
    std::array<double, 4> parts{0, 0, 0, 1};
    std::size_t at = text.find('(');
    for (std::size_t i = 0; i < parts.size() && at != npos; ++i) {
        at = text.find_first_of("0123456789.", at + (i == 0 ? 1 : 0));
        if (at == npos) { break; }
        auto const number = number_with_unit(text.substr(at));
        if (!number) { break; }
        bool const percent = number->second.starts_with('%');
        parts.at(i) = percent ? number->first * (i == 3 ? 0.01 : 2.55) : number->first;
        at = text.find_first_of(" ,/)", at);
    }
    auto const channel = [&parts](std::size_t i) {
        return static_cast<std::uint8_t>(std::clamp(parts.at(i), 0.0, 255.0));
    };
    constexpr double kAllButTransparent = 0.05;
    return {Rgb{channel(0), channel(1), channel(2)}, parts[3] < kAllButTransparent};
}

/// A colour as CSS or an attribute writes it, in lower case; nothing for what is none that is known.
Colour colour_of(std::string_view text) {
    text = trimmed(text);
    if (text == "transparent") { return {std::nullopt, true}; }
    if (text.starts_with("rgb")) { return function_colour(text); }
    if (auto const named = named_colour(text.substr(0, text.find(' ')))) { return {named, false}; }
    if (text.starts_with('#')) { return {hex_colour(text.substr(0, text.find(' '))), false}; }
    return {};
}

bool is_zero(std::string_view value) {
    auto const length = pixels(value, 1);
    return length && *length == 0;
}

/// The declaration in front of the next semicolon that stands in no bracket.
std::string_view next_declaration(std::string_view& rest) {
    std::size_t depth = 0;
    std::size_t end = 0;
    for (; end < rest.size() && (rest[end] != ';' || depth > 0); ++end) {
        depth += rest[end] == '(' ? 1U : 0U;
        depth -= rest[end] == ')' && depth > 0 ? 1U : 0U;
    }
    std::string_view const declaration = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return declaration;
}

}  // namespace

bool HtmlLook::is_seen() const {
    if (visibility != Visibility::shown || transparent || size_px < kSmallestReadablePx) { return false; }
    return over_picture || !is_unseen(colour.value_or(is_unseen(background, kBlack) ? kWhite : kBlack), background);
}

void HtmlStyle::declare(std::string_view declarations) {
    while (!declarations.empty()) {
        std::string_view const declaration = next_declaration(declarations);
        std::size_t const colon = declaration.find(':');
        if (colon == npos) { continue; }
        std::string value = lower_ascii(trimmed(declaration.substr(colon + 1)));
        value.resize(std::min(value.find('!'), value.size()));
        declare(lower_ascii(trimmed(declaration.substr(0, colon))), std::string{trimmed(value)});
    }
}

void HtmlStyle::declare(std::string_view property, std::string const& value) {
    if (property == "display") {
        is_displayed_ = value != "none";
    } else if (property == "visibility") {
        if (value == "hidden" || value == "collapse") { look_.visibility = Visibility::invisible; }
        if (value == "visible") { look_.visibility = Visibility::shown; }
    } else if (property == "opacity") {
        constexpr double kAllButTransparent = 0.05;
        auto const opacity = pixels(value, 1);
        is_removed_ = is_removed_ || (opacity && *opacity < kAllButTransparent);
    } else if (property == "font-size") {
        look_.size_px = pixels(value, around_.size_px).value_or(look_.size_px);
    } else if (property == "list-style" || property == "list-style-type") {
        look_.has_list_signs = value.find("none") == npos;
    } else if (property == "color") {
        set_colour(value);
    } else if (property == "background-color" || property == "background" || property == "background-image") {
        set_background(value);
    } else {
        declare_box(property, value);
    }
}

void HtmlStyle::declare_box(std::string_view property, std::string const& value) {
    bool const zero = is_zero(value);
    if (property == "overflow" || property == "overflow-x" || property == "overflow-y") {
        clips_ = value == "hidden" || value == "clip";
    } else if (property == "height" || property == "width" || property == "max-height" || property == "max-width") {
        auto const size = pixels(value, 100);
        has_no_size_ = has_no_size_ || (size && *size <= 1);
    } else if (property == "position") {
        is_positioned_ = value == "absolute" || value == "fixed" || value == "relative";
    } else if (property == "left" || property == "top" || property == "right" || property == "bottom") {
        is_off_page_ = is_off_page_ || pixels(value, 100).value_or(0) < kFarPx;
    } else if (property == "text-indent" || property == "margin-left" || property == "margin-top") {
        if (pixels(value, look_.size_px).value_or(0) < kFarPx) { is_removed_ = true; }
    } else if (property == "clip") {
        // rect(0 0 0 0) and rect(1px, 1px, 1px, 1px).
        auto const number = number_with_unit(value.substr(std::min(value.find('(') + 1, value.size())));
        if (value.starts_with("rect(") && number && number->first <= 1 && value.find("auto") == npos) {
            is_removed_ = true;
        }
    } else if (property == "clip-path") {
        bool const all =
            value.starts_with("inset(50%") || value.starts_with("inset(100%") || value.starts_with("circle(0");
        is_removed_ = is_removed_ || all;
    } else if (property == "transform" || property == "zoom" || property == "scale") {
        is_removed_ = is_removed_ || value.starts_with("scale(0)") || (property != "transform" && zero);
    }
}

void HtmlStyle::set_colour(std::string_view colour) {
    Colour const read = colour_of(lower_ascii(colour));
    if (!read.rgb && !read.transparent) { return; }
    look_.transparent = read.transparent;
    if (read.rgb) { look_.colour = read.rgb; }
}

void HtmlStyle::set_background(std::string_view colour) {
    std::string const value = lower_ascii(colour);
    if (value.find("url(") != npos || value.find("gradient(") != npos) { look_.over_picture = true; }
    Colour const read = colour_of(value);
    if (!read.rgb || read.transparent) { return; }
    look_.background = *read.rgb;
    look_.over_picture = value.find("url(") != npos;
}

HtmlLook HtmlStyle::look() const {
    HtmlLook look = look_;
    bool const gone = is_removed_ || !is_displayed_ || (clips_ && has_no_size_) || (is_positioned_ && is_off_page_);
    if (gone || around_.visibility == Visibility::removed) { look.visibility = Visibility::removed; }
    return look;
}

}  // namespace winnow
