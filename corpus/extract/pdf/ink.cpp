#include "ink.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace winnow {
namespace {

constexpr Paint kUnknownPaint{0, 0, 0, false};

double to_unit(GfxColorComp value) { return std::clamp(colToDbl(value), 0.0, 1.0); }

double opacity_in(GfxColorSpace* space, double opacity) {
    return space != nullptr && space->isNonMarking() ? 0 : opacity;
}

float mixed_channel(GfxBlendMode mode, float ink, float behind) {
    switch (mode) {
        case gfxBlendMultiply: return ink * behind;
        case gfxBlendScreen: return ink + behind - ink * behind;
        case gfxBlendOverlay: return mixed_channel(gfxBlendHardLight, behind, ink);
        case gfxBlendDarken: return std::min(ink, behind);
        case gfxBlendLighten: return std::max(ink, behind);
        case gfxBlendColorDodge: return behind <= 0 ? 0 : ink >= 1 ? 1 : std::min(1.0F, behind / (1 - ink));
        case gfxBlendColorBurn: return behind >= 1 ? 1 : ink <= 0 ? 0 : 1 - std::min(1.0F, (1 - behind) / ink);
        case gfxBlendHardLight:
            return ink <= 0.5F ? 2 * ink * behind : mixed_channel(gfxBlendScreen, 2 * ink - 1, behind);
        case gfxBlendSoftLight: {
            if (ink <= 0.5F) { return behind - (1 - 2 * ink) * behind * (1 - behind); }
            float const root = behind <= 0.25F ? ((16 * behind - 12) * behind + 4) * behind : std::sqrt(behind);
            return behind + (2 * ink - 1) * (root - behind);
        }
        case gfxBlendDifference: return std::abs(ink - behind);
        case gfxBlendExclusion: return ink + behind - 2 * ink * behind;
        default: return ink;
    }
}

/// The mean of paints that nobody can tell apart.
Paint uniform(std::vector<Paint> const& paints) {
    constexpr float kTellsApart = 0.1F;
    Paint least = paints[0];
    Paint most = paints[0];
    for (Paint const& paint : paints) {
        least = {std::min(least.red, paint.red), std::min(least.green, paint.green), std::min(least.blue, paint.blue)};
        most = {std::max(most.red, paint.red), std::max(most.green, paint.green), std::max(most.blue, paint.blue)};
    }
    float const apart = std::max({most.red - least.red, most.green - least.green, most.blue - least.blue});
    return apart > kTellsApart ? kUnknownPaint : blend(least, most, 0.5);
}

Paint paint_in(GfxShading& shading, GfxColor const& colour) {
    GfxRGB rgb{};
    shading.getColorSpace()->getRGB(&colour, &rgb);
    return paint_of(shading.getColorSpace(), rgb);
}

}  // namespace

Paint paint_of(GfxColorSpace* space, GfxRGB const& colour) {
    if (space != nullptr && space->getMode() == csPattern) { return kUnknownPaint; }
    return {static_cast<float>(to_unit(colour.r)), static_cast<float>(to_unit(colour.g)),
            static_cast<float>(to_unit(colour.b)), true};
}

double fill_opacity(GfxState* state) { return opacity_in(state->getFillColorSpace(), state->getFillOpacity()); }
double stroke_opacity(GfxState* state) { return opacity_in(state->getStrokeColorSpace(), state->getStrokeOpacity()); }

Paint mixed(GfxBlendMode mode, Paint const& ink, Paint const& behind) {
    if (!ink.is_known || !behind.is_known || mode >= gfxBlendHue) { return kUnknownPaint; }
    return {mixed_channel(mode, ink.red, behind.red), mixed_channel(mode, ink.green, behind.green),
            mixed_channel(mode, ink.blue, behind.blue), true};
}

Paint uniform_paint(GfxUnivariateShading& shading) {
    std::vector<Paint> paints;
    for (double share = 0; share <= 1; share += 0.0625) {
        GfxColor colour{};
        shading.getColor(shading.getDomain0() + share * (shading.getDomain1() - shading.getDomain0()), &colour);
        paints.push_back(paint_in(shading, colour));
    }
    return uniform(paints);
}

Paint uniform_paint(GfxFunctionShading& shading) {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
    shading.getDomain(&left, &bottom, &right, &top);
    std::vector<Paint> paints;
    for (double across = 0; across <= 1; across += 0.125) {
        for (double up = 0; up <= 1; up += 0.125) {
            GfxColor colour{};
            shading.getColor(left + across * (right - left), bottom + up * (top - bottom), &colour);
            paints.push_back(paint_in(shading, colour));
        }
    }
    return uniform(paints);
}

}  // namespace winnow
