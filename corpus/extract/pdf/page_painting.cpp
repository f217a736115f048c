// What PageDevice does with paint: shapes, pictures, patterns, groups and masks.
#include "image_colours.hpp"
#include "ink.hpp"
#include "page_device.hpp"
#include "path_polygons.hpp"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

constexpr double kNearlyTransparent = 0.08;
constexpr double kNearlyOpaque = 0.9;

Box clip_box(GfxState* state) {
    Box clip;
    state->getClipBBox(&clip.left, &clip.top, &clip.right, &clip.bottom);
    return clip;
}

}  // namespace

/// Where paint goes: the page, or the mask that is being drawn.
Canvas& PageDevice::canvas() {
    SoftMask* const mask = open_mask();
    return mask == nullptr ? canvas_ : mask->drawn;
}

PageDevice::SoftMask* PageDevice::open_mask() {
    auto const group = std::find_if(groups_.rbegin(), groups_.rend(), [](Group const& open) { return open.soft_mask; });
    return group == groups_.rend() ? nullptr : group->soft_mask.get();
}

void PageDevice::saveState(GfxState*) {
    clips_.save();
    saved_masks_.push_back(mask_);
}

void PageDevice::restoreState(GfxState*) {
    clips_.restore();
    colours_known_ = false;
    pattern_text_.clear();
    if (saved_masks_.empty()) { return; }
    mask_ = std::move(saved_masks_.back());
    saved_masks_.pop_back();
}

void PageDevice::add_clip(GfxState* state, bool even_odd) {
    spend(budget_.operations);
    if (!is_upright_rectangle(*state)) { clips_.add(path_polygons(*state), even_odd); }
}

void PageDevice::fill_path(GfxState* state, bool even_odd) {
    spend(budget_.operations);
    learn_colours(state);
    double const opacity = fill_opacity(state);
    if (tile_ != nullptr) { return tile_->add(fill_, opacity); }
    if (SoftMask* const mask = open_mask(); mask != nullptr && opacity < kNearlyOpaque) { mask->has_veils = true; }
    if (open_mask() == nullptr) { note_disc(state, opacity); }
    canvas().fill(path_polygons(*state), even_odd, clip_box(state), fill_, opacity);
}

void PageDevice::note_disc(GfxState* state, double opacity) {
    auto const disc = small_disc(*state);
    bool const is_whole = disc && disc->intersection(clip_box(state)).width() > 0.9 * disc->width();
    if (is_whole && opacity > kNearlyTransparent && ink_shows(state, *disc, fill_, opacity)) {
        discs_.push_back(*disc);
    }
}

void PageDevice::stroke(GfxState* state) {
    spend(budget_.operations);
    learn_colours(state);
    if (tile_ != nullptr) { return tile_->add(stroke_, stroke_opacity(state)); }
    double const width = state->getTransformedLineWidth();
    if (!(width >= Canvas::kThinnestPoints)) { return; }
    for (auto const& polygon : stroke_polygons(*state, width)) {
        canvas().fill({&polygon, 1}, false, clip_box(state), stroke_, stroke_opacity(state));
    }
}

bool PageDevice::tilingPatternFill(GfxState* state, Gfx* gfx, Catalog*, GfxTilingPattern* pattern, double const* matrix,
                                   int, int, int, int, double, double) {
    constexpr int kWithColours = 1;
    if (pattern->getPaintType() != kWithColours || tile_ != nullptr) { return shade(state, kUnknown); }
    // A pattern's own operators are the caller's business no more than those of a form.
    PaintedMark tile;
    auto waiting = std::exchange(pattern_text_, {});
    tile_ = &tile;
    colours_known_ = false;
    gfx->drawForm(pattern->getContentStream(), pattern->getResDict(), matrix, pattern->getBBox());
    tile_ = nullptr;
    colours_known_ = false;
    pattern_text_ = std::move(waiting);
    return tile.is_blank || shade(state, tile.paint);
}

bool PageDevice::functionShadedFill(GfxState* state, GfxFunctionShading* shading) {
    return shade(state, uniform_paint(*shading));
}

bool PageDevice::axialShadedFill(GfxState* state, GfxAxialShading* shading, double, double) {
    return shade(state, uniform_paint(*shading));
}

bool PageDevice::radialShadedFill(GfxState* state, GfxRadialShading* shading, double, double) {
    return shade(state, uniform_paint(*shading));
}

bool PageDevice::shade(GfxState* state, Paint const& paint) {
    spend(budget_.operations);
    if (tile_ != nullptr) {
        tile_->add(kUnknown, 1);
    } else if (!pattern_text_.empty()) {
        settle_pattern_text(state, paint);
    } else {
        canvas().fill_box(clip_box(state), paint, state->getFillOpacity() > kNearlyOpaque);
    }
    return true;
}

/// The pattern is drawn that glyphs wait for.
void PageDevice::settle_pattern_text(GfxState* state, Paint const& paint) {
    Box const drawn = clip_box(state);
    for (std::size_t const index : std::exchange(pattern_text_, {})) {
        if (index >= page_.glyphs.size()) { break; }
        Glyph& glyph = page_.glyphs[index];
        if (glyph.box.intersection(drawn).is_empty()) { continue; }
        Paint const seen = blend(paint, Paint{}, state->getFillOpacity());
        bool const shows = !paint.is_known || canvas_.shows(glyph.box, seen, in_doubt_);
        glyph.concealment = shows ? Concealment::none : Concealment::colour;
    }
}

void PageDevice::paint_image(GfxState* state, bool covers) {
    spend(budget_.operations);
    if (tile_ != nullptr) { return tile_->add(kUnknown, 1); }
    page_.images += open_mask() == nullptr ? 1U : 0U;
    canvas().fill_box(unit_square(*state).intersection(clip_box(state)), kUnknown,
                      covers && state->getFillOpacity() > kNearlyOpaque);
}

/// Paints a picture with its colours. \return false if they are not looked at.
bool PageDevice::paint_colours(GfxState* state, Stream* stream, int width, int height, GfxImageColorMap* colours) {
    bool const is_sound = colours != nullptr && colours->isOk() && width > 0 && height > 0;
    if (!looks_at_pictures_ || !is_sound || tile_ != nullptr || state->getFillOpacity() <= kNearlyOpaque) {
        return false;
    }
    std::size_t const dots = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    if (dots > budget_.dots) { return false; }
    budget_.dots -= dots;
    spend(budget_.operations);
    page_.images += open_mask() == nullptr ? 1U : 0U;
    double const* const m = state->getCTM();
    double const area = m[0] * m[3] - m[1] * m[2];
    ImageColours const image{stream, width, height, *colours};
    canvas().fill_picture(
        unit_square(*state).intersection(clip_box(state)),
        [&](Point const& place) {
            double const x = place.x - m[4];
            double const y = place.y - m[5];
            return area == 0 ? kUnknown : image.at((x * m[3] - y * m[2]) / area, 1 - (y * m[0] - x * m[1]) / area);
        },
        true);
    return true;
}

void PageDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                               bool interpolate, bool inline_image) {
    paint_image(state, false);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inline_image);
}

void PageDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colours, bool interpolate, int const* mask_colours, bool inline_image) {
    if (mask_colours == nullptr && paint_colours(state, stream, width, height, colours)) { return; }
    paint_image(state, mask_colours == nullptr);
    OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask_colours, inline_image);
}

void PageDevice::drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                                 int, bool, bool) {
    paint_image(state, false);
}

void PageDevice::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                                     int, GfxImageColorMap*, bool) {
    paint_image(state, false);
}

void PageDevice::beginForm(Ref) { spend(budget_.forms); }

void PageDevice::beginTransparencyGroup(GfxState*, double const*, GfxColorSpace*, bool, bool, bool for_soft_mask) {
    Group group{page_.glyphs.size(), nullptr};
    if (for_soft_mask) {
        group.soft_mask = std::make_shared<SoftMask>(SoftMask{Canvas{page_.width, page_.height}, masks_left_ == 0});
        masks_left_ -= masks_left_ > 0 ? 1 : 0;
        if (!group.soft_mask->has_veils) {
            group.soft_mask->drawn.fill_box({0, 0, page_.width, page_.height}, {0, 0, 0, true}, false);
        }
    }
    groups_.push_back(std::move(group));
}

void PageDevice::paintTransparencyGroup(GfxState* state, double const*) {
    if (groups_.empty()) { return; }
    Group const group = groups_.back();
    groups_.pop_back();
    bool const is_clear = state->getFillOpacity() < kNearlyTransparent;
    if (!is_clear && !mask_) { return; }
    for (std::size_t i = group.first_glyph; i < page_.glyphs.size(); ++i) {
        Glyph& glyph = page_.glyphs[i];
        bool const gone = is_clear || is_masked(glyph.box);
        if (gone && glyph.concealment == Concealment::none) { glyph.concealment = Concealment::transparent; }
    }
}

bool PageDevice::is_masked(Box const& box) const { return mask_ && mask_->drawn.is_black(box); }

void PageDevice::setSoftMask(GfxState*, double const*, bool alpha, Function* transfer, GfxColor* backdrop) {
    if (groups_.empty()) { return; }
    std::shared_ptr<SoftMask> mask = std::move(groups_.back().soft_mask);
    groups_.pop_back();
    mask_.reset();
    // Where it cannot be told what a mask lets through, it lets all through.
    bool const is_dark_around = alpha || backdrop == nullptr || backdrop->c[0] == 0;
    if (mask && !mask->has_veils && transfer == nullptr && is_dark_around) { mask_ = std::move(mask); }
}

}  // namespace winnow
