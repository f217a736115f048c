#include "html_place.hpp"

#include "css_value.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace winnow {
namespace {

constexpr auto npos = std::string_view::npos;
/// Text moved so far to the left or up is nowhere; pages go on to the right and below.
constexpr double kFarPx = -400;
constexpr double kFarRightPx = 5'000;
/// What percentages of the page are shares of, so that a whole page to the left is far.
constexpr double kPagePx = 450;

using Values = std::function<std::string(std::string_view)>;

/// Lengths of one element.
struct Far {
    double em;

    [[nodiscard]] bool back(std::string_view length) const {
        return css_pixels(length, em, kPagePx).value_or(0) < kFarPx;
    }
    [[nodiscard]] bool aside(std::string_view length) const {
        return back(length) || css_pixels(length, em, kPagePx).value_or(0) > kFarRightPx;
    }
};

bool is_clipped_away(Values const& value) {
    // rect(0 0 0 0) and rect(1px, 1px, 1px, 1px).
    std::string const clip = value("clip");
    auto const number = css_number(std::string_view{clip}.substr(std::min(clip.find('(') + 1, clip.size())));
    if (clip.starts_with("rect(") && number && number->value <= 1 && clip.find("auto") == npos) { return true; }
    std::string const path = value("clip-path");
    if (path.starts_with("polygon(")) {
        // Points that all lie on one line, or in one place.
        auto const shape = css_functions(path);
        auto const same = [&shape](std::size_t word) {
            return std::all_of(shape[0].arguments.begin(), shape[0].arguments.end(), [&](std::string_view point) {
                auto const at = css_words(point);
                auto const first = css_words(shape[0].arguments.front());
                return at.size() > word && first.size() > word && at[word] == first[word];
            });
        };
        return !shape.empty() && !shape[0].arguments.empty() && (same(0) || same(1));
    }
    auto const radius = css_number(std::string_view{path}.substr(std::min(path.find('(') + 1, path.size())));
    if (!radius) { return false; }
    if (path.starts_with("circle(") || path.starts_with("ellipse(")) { return radius->value < 1; }
    return path.starts_with("inset(") && radius->unit == "%" && radius->value >= 50;
}

bool is_clipped_box(Values const& value, double line_px) {
    auto const clips = [&value](char const* side) {
        std::string const overflow = value(side);
        return overflow == "hidden" || overflow == "clip";
    };
    if (!clips("overflow-x") && !clips("overflow-y")) { return false; }
    constexpr auto kSizes = std::to_array<std::string_view>({"height", "width", "max-height", "max-width"});
    return line_px < 1 || std::any_of(kSizes.begin(), kSizes.end(), [&value](std::string_view side) {
               auto const size = css_pixels(value(side), 16, 100);
               return size && *size <= 1;
           });
}

bool is_off_page(Values const& value, Far far) {
    std::string const position = value("position");
    bool const positioned = position == "absolute" || position == "fixed" || position == "relative";
    if (positioned && (far.aside(value("left")) || far.aside(value("right")) || far.back(value("top")) ||
                       far.back(value("bottom")))) {
        return true;
    }
    return far.back(value("margin-left")) || far.back(value("margin-top")) || far.back(value("text-indent"));
}

double number_of(std::string_view text) {
    auto const number = css_number(text);
    if (!number) { return 1; }
    return std::abs(number->unit == "%" ? number->value / 100 : number->value);
}

/// Whether a turn about an axis in the page leaves nothing but its edge.
bool is_edge_on(std::string_view angle) {
    auto const turn = css_number(angle);
    if (!turn || turn->unit != "deg") { return false; }
    constexpr double kNearly = 5;
    return std::abs(std::fmod(std::abs(turn->value), 180) - 90) < kNearly;
}

void transform(std::string_view list, Far far, HtmlPlace& place) {
    for (CssFunction const& function : css_functions(list)) {
        auto const& arguments = function.arguments;
        if (arguments.empty()) { continue; }
        std::string_view const name = function.name;
        std::string_view const first = arguments[0];
        if (name.starts_with("scale")) {
            place.scale *= std::min(number_of(first), arguments.size() > 1 ? number_of(arguments[1]) : 1e9);
        } else if (name == "translatey") {
            place.is_removed = place.is_removed || far.back(first);
        } else if (name.starts_with("translate")) {
            bool const up = arguments.size() > 1 && far.back(arguments[1]);
            place.is_removed = place.is_removed || up || (name != "translatez" && far.aside(first));
        } else if (name == "rotatex" || name == "rotatey") {
            place.is_removed = place.is_removed || is_edge_on(first);
        } else if (name == "matrix" && arguments.size() == 6) {
            auto const length = [&arguments](std::size_t a, std::size_t b) {
                return std::hypot(number_of(arguments[a]), number_of(arguments[b]));
            };
            place.scale *= std::min(length(0, 1), length(2, 3));
            place.is_removed = place.is_removed || far.aside(arguments[4]) || far.back(arguments[5]);
        }
    }
}

/// The properties `scale`, `zoom` and `translate`, which stand for themselves.
void transform_properties(Values const& value, Far far, HtmlPlace& place) {
    for (char const* const property : {"scale", "zoom"}) {
        std::string const declared = value(property);
        for (std::string_view const factor : css_words(declared)) {
            if (css_number(factor)) { place.scale *= number_of(factor); }
        }
    }
    std::string const translate = value("translate");
    auto const offsets = css_words(translate);
    bool const aside = !offsets.empty() && far.aside(offsets[0]);
    bool const up = offsets.size() > 1 && far.back(offsets[1]);
    place.is_removed = place.is_removed || aside || up;
}

}  // namespace

HtmlPlace html_place(Values const& value, double size_px, double line_px) {
    HtmlPlace place;
    Far const far{size_px};
    place.is_removed = is_clipped_away(value) || is_clipped_box(value, line_px) || is_off_page(value, far);
    std::string const transforms = value("transform");
    transform(transforms, far, place);
    transform_properties(value, far, place);
    return place;
}

}  // namespace winnow
