#include "run_look.hpp"

#include <cmath>

namespace winnow {
namespace {

constexpr double kNarrowestPercent = 10;
constexpr double kFarFromLinePt = 400;

}  // namespace

void RunLook::lay_over(RunLook const& upper) {
    lay(hidden, upper.hidden);
    lay(transparent, upper.transparent);
    lay(bold, upper.bold);
    lay(italic, upper.italic);
    lay(underline, upper.underline);
    lay(size_pt, upper.size_pt);
    lay(width_percent, upper.width_percent);
    lay(spacing_pt, upper.spacing_pt);
    lay(raised_pt, upper.raised_pt);
    lay(background, upper.background);
    if (upper.automatic_colour) {
        colour.reset();
        automatic_colour = true;
    } else if (upper.colour) {
        colour = upper.colour;
        automatic_colour = false;
    }
}

TextStyle RunLook::style() const {
    return {size_pt.value_or(0), bold.value_or(false), italic.value_or(false), underline.value_or(false)};
}

std::string_view unseen_because(RunLook const& look, Rgb background) {
    if (look.hidden.value_or(false)) { return "text formatted as hidden"; }
    if (look.transparent.value_or(false)) { return "transparent text"; }
    if (look.size_pt && *look.size_pt < kSmallestReadablePt) { return "text smaller than 3 pt"; }
    if (look.width_percent && *look.width_percent < kNarrowestPercent) { return "letters without width"; }
    // As narrow as half of a letter's height, all stand on one another.
    constexpr double kUsualSizePt = 10;
    if (look.spacing_pt.value_or(0) <= -look.size_pt.value_or(kUsualSizePt) / 2) { return "letters without width"; }
    if (std::abs(look.raised_pt.value_or(0)) >= kFarFromLinePt) { return "text off the page"; }
    Rgb const behind = look.background.value_or(background);
    if (look.automatic_colour || !look.colour) { return {}; }
    return is_unseen(*look.colour, behind) ? kInkOfBackground : std::string_view{};
}

}  // namespace winnow
