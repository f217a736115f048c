#include "corpus/extract/html_style.hpp"

#include "engine/text/ascii.hpp"

#include "css_value.hpp"
#include "html_place.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace winnow {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr double kSmallestReadablePx = 3 * 96.0 / 72;
constexpr double kAllButTransparent = 0.05;

/// A share as `opacity` has it: ".5", "50%", "calc(0)".
std::optional<double> share(std::string_view text) { return css_pixels(text, 1, 1); }

bool is_picture(std::string_view value) {
    return value.find("url(") != npos || value.find("image-set(") != npos || value.find("element(") != npos;
}

/// The colours of a gradient.
std::vector<CssColour> gradient_colours(std::string_view value) {
    std::vector<CssColour> colours;
    for (CssFunction const& function : css_functions(value)) {
        if (!function.name.ends_with("gradient")) { continue; }
        for (std::string_view const stop : function.arguments) {
            for (std::string_view const word : css_words(stop)) {
                if (auto const colour = css_colour(word)) { colours.push_back(*colour); }
            }
        }
    }
    return colours;
}

}  // namespace

bool HtmlLook::is_seen() const {
    bool const unreadable = size_px * scale < kSmallestReadablePx || letter_spacing <= -size_px / 2;
    if (visibility != Visibility::shown || unreadable || opacity < kAllButTransparent) { return false; }
    CssColour const usual{is_unseen(background, kBlack) ? kWhite : kBlack};
    CssColour letters = in_drawing ? fill.value_or(usual) : ink.value_or(colour.value_or(usual));
    letters.alpha *= opacity;
    if (over_picture) { return letters.alpha >= kAllButTransparent; }
    return !is_unseen(css_blend(letters, background), background);
}

void HtmlStyle::declare(std::string_view property, std::string_view value) {
    if (!value.empty()) { declared_.add(property, lower_ascii(value)); }
}

/// The steps from declarations to a look.
class HtmlStyle::Resolving {
  public:
    Resolving(HtmlLook const& around, CssDeclarations const& declared) : declared_(declared), look_(around) {}

    HtmlLook run() {
        if (declared_.all().empty()) { return look_; }
        add_variables();
        set_letters();
        set_colours();
        set_background();
        set_opacity();
        HtmlPlace const place =
            html_place([this](std::string_view property) { return value(property); }, look_.size_px, look_.line_px);
        look_.scale *= place.scale;
        std::string const visibility = value("visibility");
        if (visibility == "hidden" || visibility == "collapse") { look_.visibility = Visibility::invisible; }
        if (visibility == "visible") { look_.visibility = Visibility::shown; }
        if (place.is_removed || value("display") == "none" || value("content-visibility") == "hidden") {
            look_.visibility = Visibility::removed;
        }
        return look_;
    }

  private:
    void add_variables() {
        constexpr std::size_t kMostVariables = 256;
        for (CssDeclaration const& declared : declared_.all()) {
            if (!declared.property.starts_with("--")) { continue; }
            std::size_t const count = look_.variables ? look_.variables->count + 1 : 1;
            if (count > kMostVariables) { return; }
            look_.variables = std::make_shared<CssVariable const>(
                CssVariable{declared.property, declared.value, std::move(look_.variables), count});
        }
    }

    /// What is declared, with variables put in; empty if nothing is.
    [[nodiscard]] std::string value(std::string_view property) const {
        constexpr std::size_t kLongest = 4096;
        std::string text{declared_.value(property)};
        for (int left = 16; left > 0 && text.size() < kLongest; --left) {
            std::size_t const begin = text.find("var(");
            if (begin == std::string::npos) { break; }
            std::string_view const behind = std::string_view{text}.substr(begin + 4);
            std::size_t const close = css_find(behind, ")");
            std::string_view const arguments = behind.substr(0, close);
            std::size_t const comma = css_find(arguments, ",");
            std::string const name{arguments.substr(0, comma)};
            std::string const fallback{arguments.substr(std::min(comma + 1, arguments.size()))};
            text.replace(begin, 4 + std::min(close + 1, behind.size()), variable(name).value_or(fallback));
        }
        std::size_t const first = text.find_first_not_of(' ');
        return first == std::string::npos ? std::string{} : text.substr(first);
    }

    [[nodiscard]] std::optional<std::string> variable(std::string_view name) const {
        name = name.substr(std::min(name.find_first_not_of(' '), name.size()));
        name = name.substr(0, name.find(' '));
        for (auto const* known = look_.variables.get(); known != nullptr; known = known->outer.get()) {
            if (known->name == name) { return known->value; }
        }
        return std::nullopt;
    }

    void set_letters() {
        double const around = look_.size_px;
        std::string const size = value("font-size");
        look_.size_px =
            css_pixels(size, around, around).value_or(size.empty() || css_number(size) ? around : keyword_size(size));
        std::string const line = value("line-height");
        if (auto const height = css_pixels(line, look_.size_px, look_.size_px)) {
            bool const is_factor = css_number(line) && css_number(line)->unit.empty();
            look_.line_px = is_factor ? *height * look_.size_px : *height;
        } else {
            look_.line_px = look_.line_px * (around > 0 ? look_.size_px / around : 1);
        }
        std::string const spacing = value("letter-spacing");
        look_.letter_spacing =
            css_pixels(spacing, look_.size_px, look_.size_px).value_or(spacing.empty() ? look_.letter_spacing : 0);
        if (std::string const signs = value("list-style-type"); !signs.empty()) {
            look_.has_list_signs = signs.find("none") == npos;
        }
    }

    /// "small", "inherit".
    [[nodiscard]] double keyword_size(std::string_view size) const {
        return size == "inherit" || size == "unset" || size == "larger" || size == "smaller" ? look_.size_px : 16;
    }

    void set_colours() {
        set_colour(look_.colour, value("color"));
        set_colour(look_.ink, value("-webkit-text-fill-color"));
        set_colour(look_.fill, value("fill"));
        if (value("fill") == "none") { look_.fill = CssColour{kBlack, 0}; }
        if (auto const alpha = share(value("fill-opacity"))) {
            if (!look_.fill) { look_.fill = CssColour{}; }
            look_.fill->alpha = std::clamp(*alpha, 0.0, 1.0);
        }
    }

    void set_colour(std::optional<CssColour>& colour, std::string_view declared) const {
        if (declared == "currentcolor") {
            colour = look_.colour;
        } else if (declared == "initial") {
            colour.reset();
        } else if (auto const read = css_colour(declared)) {
            colour = *read;
        }
    }

    void set_background() {
        std::string const picture = value("background-image");
        std::string const colour = value("background-color");
        for (std::string_view const word : css_words(colour)) {
            auto const read =
                word == "currentcolor" ? std::optional{look_.colour.value_or(CssColour{})} : css_colour(word);
            if (!read) {
                // A colour of another kind: what it is cannot be told.
                look_.over_picture = look_.over_picture || word.starts_with("color");
                continue;
            }
            look_.background = css_blend(*read, look_.background);
            if (read->alpha >= 1) { look_.over_picture = false; }
        }
        auto const stops = gradient_colours(picture);
        bool const is_one_colour =
            !stops.empty() && !is_picture(picture) &&
            std::all_of(stops.begin(), stops.end(), [&](CssColour const& stop) {
                return is_unseen(css_blend(stop, look_.background), css_blend(stops[0], look_.background));
            });
        if (is_one_colour) {
            look_.background = css_blend(stops[0], look_.background);
        } else if (is_picture(picture) || picture.find("gradient(") != npos) {
            look_.over_picture = true;
        }
    }

    void set_opacity() {
        look_.opacity *= std::clamp(share(value("opacity")).value_or(1), 0.0, 1.0);
        std::string const filters = value("filter");
        for (CssFunction const& filter : css_functions(filters)) {
            bool const fades = filter.name == "opacity" || filter.name == "contrast";
            auto const left = filter.arguments.empty() ? std::nullopt : share(filter.arguments[0]);
            if (fades && left) { look_.opacity *= std::clamp(*left, 0.0, 1.0); }
        }
        auto const mask = gradient_colours(value("mask-image"));
        bool const masks_all = !mask.empty() && std::all_of(mask.begin(), mask.end(), [](CssColour const& stop) {
            return stop.alpha < kAllButTransparent;
        });
        if (masks_all) { look_.opacity = 0; }
    }

    CssDeclarations const& declared_;
    HtmlLook look_;
};

HtmlLook HtmlStyle::look() const {
    HtmlLook look = Resolving{around_, declared_}.run();
    if (is_removed_ || around_.visibility == Visibility::removed) { look.visibility = Visibility::removed; }
    return look;
}

}  // namespace winnow
