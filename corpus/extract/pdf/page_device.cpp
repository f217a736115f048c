#include "page_device.hpp"

#include "engine/text/ascii.hpp"

#include "drawn_bullets.hpp"
#include "glyph_text.hpp"
#include "ink.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace winnow {
namespace {

constexpr double kNearlyTransparent = 0.08;
/// How far letters reach above and below their baseline, in ems, whatever their font says.
constexpr double kAscent = 0.72;
constexpr double kDescent = 0.2;
/// Letters this much narrower than high cannot be read either.
constexpr double kNarrowestPoints = 0.5;

bool is_stroked(int render) { return (render & 3) == 1 || (render & 3) == 2; }
bool is_filled(int render) { return (render & 3) == 0 || (render & 3) == 2; }

Direction direction_of(double x, double y) {
    // Lines that are off by more than this (ten degrees) run in no direction that others share.
    constexpr double kSlope = 0.18;
    if (std::abs(y) <= kSlope * std::abs(x)) { return x >= 0 ? Direction::right : Direction::left; }
    if (std::abs(x) <= kSlope * std::abs(y)) { return y >= 0 ? Direction::down : Direction::up; }
    return Direction::other;
}

bool contains_no_case(std::string const& name, std::string_view word) {
    auto const found = std::search(name.begin(), name.end(), word.begin(), word.end(),
                                   [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
    return found != name.end();
}

/// ASCII letters and digits in small letters, and all bytes of others.
std::string essence(std::string_view text) {
    std::string kept;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) { kept += c; }
        if (c >= 'A' && c <= 'Z') { kept += static_cast<char>(c + 32); }
    }
    return kept;
}

/// Letters or digits of any script; spaces, dashes and dots are none.
bool has_letters(std::string_view text) {
    constexpr unsigned char kLatin = 0xC3;
    constexpr unsigned char kPunctuation = 0xE2;
    return std::any_of(text.begin(), text.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return is_ascii_letter(c) || is_ascii_digit(c) || (byte >= kLatin && byte != kPunctuation);
    });
}

}  // namespace

PageGlyphs PageDevice::take() {
    settle_page();
    return std::exchange(page_, {});
}

void PageDevice::startPage(int number, GfxState* state, XRef*) {
    number_ = number;
    page_ = {};
    page_.width = state->getPageWidth();
    page_.height = state->getPageHeight();
    // Of a usual page, at once: grown step by step it would be copied through memory that is new each time.
    constexpr std::size_t kUsualGlyphs = 4096;
    page_.glyphs.reserve(kUsualGlyphs);
    page_.text.reserve(kUsualGlyphs);
    canvas_.clear(page_.width, page_.height);
    actual_texts_.clear();
    groups_.clear();
    clips_.clear();
    mask_.reset();
    saved_masks_.clear();
    constexpr std::size_t kMostMasks = 200;
    masks_left_ = kMostMasks;
    tile_ = nullptr;
    pattern_text_.clear();
    discs_.clear();
    in_doubt_ = false;
    colours_known_ = false;
}

void PageDevice::spend(std::size_t& budget) {
    exhausted_ = exhausted_ || budget == 0;
    if (exhausted_) { throw TooMuchDrawing{}; }
    --budget;
}

void PageDevice::learn_colours(GfxState* state) {
    if (colours_known_) { return; }
    GfxRGB colour{};
    state->getFillRGB(&colour);
    fill_ = paint_of(state->getFillColorSpace(), colour);
    state->getStrokeRGB(&colour);
    stroke_ = paint_of(state->getStrokeColorSpace(), colour);
    colours_known_ = true;
}

void PageDevice::updateFont(GfxState* state) {
    bold_ = italic_ = false;
    type3_height_ = 0;
    GfxFont const* const font = state->getFont().get();
    if (font == nullptr) { return; }
    std::string const name = font->getName().value_or(std::string{});
    bold_ = font->isBold() || font->getWeight() >= GfxFont::W600 || contains_no_case(name, "bold") ||
            contains_no_case(name, "black") || contains_no_case(name, "heavy");
    italic_ = font->isItalic() || contains_no_case(name, "italic") || contains_no_case(name, "oblique");
    if (font->getType() != fontType3) { return; }
    double const* const bbox = font->getFontBBox();
    double const* const matrix = font->getFontMatrix();
    double const height = std::abs((bbox[3] - bbox[1]) * matrix[3]);
    // Without a usable box: such a font's glyphs are drawn on a raster of a thousand units, or of one.
    type3_height_ = height > 0.01 && height < 100 ? height : std::max(1.0, std::abs(matrix[3]) * 1000);
}

void PageDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode code,
                          int bytes, Unicode const* unicode, int count) {
    spend(budget_.glyphs);
    if (page_.glyphs.size() >= budget_.page_glyphs) {
        exhausted_ = true;
        throw TooMuchDrawing{};
    }
    if (tile_ != nullptr) { return tile_->add(kUnknown, 1); }
    double ox = 0;
    double oy = 0;
    state->transform(x, y, &ox, &oy);
    // The advance without the spaces that were asked for between letters and words, and with them.
    double const spread =
        (state->getCharSpace() + (bytes == 1 && code == ' ' ? state->getWordSpace() : 0)) * state->getHorizScaling();
    double spread_x = 0;
    double spread_y = 0;
    state->textTransformDelta(spread, 0, &spread_x, &spread_y);
    double ax = 0;
    double ay = 0;
    state->transformDelta(dx - spread_x, dy - spread_y, &ax, &ay);
    double ux = 0;
    double uy = 0;
    state->textTransformDelta(state->getFontSize() * state->getHorizScaling(), 0, &ux, &uy);
    state->transformDelta(ux, uy, &ux, &uy);
    double size = std::abs(state->getTransformedFontSize());
    if (!std::isfinite(ox + oy + ax + ay + ux + uy + size)) { return; }
    double const em = std::hypot(ux, uy);
    double advance = std::hypot(ax, ay);
    bool const is_vertical = state->getFont() != nullptr && state->getFont()->getWMode() != 0 && advance > 0;
    if (is_vertical && vertical_glyphs_run_across({ox, oy}, em)) {
        // The origin is the middle of the glyph, whose width is not known.
        constexpr double kUsualWidth = 0.6;
        advance = kUsualWidth * em;
        ox -= ux / 2 * kUsualWidth;
        oy -= uy / 2 * kUsualWidth;
    } else if (is_vertical) {
        ux = ax / advance * em;
        uy = ay / advance * em;
    }
    if (em <= 0) { ux = 1; }
    double const unit = em > 0 ? em : 1;
    ux /= unit;
    uy /= unit;
    if (type3_height_ > 0) { size *= type3_height_; }

    Glyph glyph;
    glyph.size = size;
    glyph.direction = direction_of(ux, uy);
    double const up = kAscent * size;
    double const down = kDescent * size;
    // Up from the baseline is (uy, -ux): y grows downwards.
    Point const corners[] = {{ox + uy * up, oy - ux * up},
                             {ox - uy * down, oy + ux * down},
                             {ox + ux * advance + uy * up, oy + uy * advance - ux * up},
                             {ox + ux * advance - uy * down, oy + uy * advance + ux * down}};
    glyph.box = {corners[0].x, corners[0].y, corners[0].x, corners[0].y};
    for (Point const& corner : corners) { glyph.box.extend({corner.x, corner.y, corner.x, corner.y}); }
    glyph.baseline = glyph.direction == Direction::down || glyph.direction == Direction::up ? ox : oy;
    glyph.bold = bold_ || (state->getRender() & 3) == 2;
    glyph.italic = italic_;
    if (open_mask() != nullptr) { return canvas().fill_box(glyph.box, kUnknown, true); }
    glyph.concealment = em < kNarrowestPoints ? Concealment::tiny : concealment(state, glyph);
    bool const waits = glyph.concealment == Concealment::none && is_pattern_text(state);
    if (!waits) {
        pattern_text_.clear();
    } else {
        glyph.concealment = Concealment::render_mode;
        pattern_text_.push_back(page_.glyphs.size());
    }
    std::span<Unicode const> const meaning{unicode, unicode == nullptr ? 0 : static_cast<std::size_t>(count)};
    GlyphText const text = glyph_text(state->getFont().get(), code, meaning, em > 0 ? advance / em : 1);
    if (glyph.concealment == Concealment::none) {
        glyph.concealment = by_ink(state, glyph.box, code, text.shown + text.lie, em);
    }
    add_glyph(glyph, text.shown);
    if (!text.lie.empty()) {
        glyph.concealment = Concealment::lie;
        add_glyph(glyph, text.lie);
    }
}

/// Vertical fonts are for lines that run down the page, but some producers set each of their glyphs beside the last.
bool PageDevice::vertical_glyphs_run_across(Point origin, double em) {
    double const across = std::abs(origin.x - last_vertical_.x);
    double const down = std::abs(origin.y - last_vertical_.y);
    if (std::max(across, down) < 2 * em) { vertical_runs_across_ = across > down; }
    last_vertical_ = origin;
    return vertical_runs_across_;
}

void PageDevice::add_glyph(Glyph glyph, std::string_view text) {
    constexpr std::size_t kLongestGlyph = 4096;
    text = text.substr(0, kLongestGlyph);
    glyph.text_begin = static_cast<std::uint32_t>(page_.text.size());
    glyph.text_size = static_cast<std::uint16_t>(text.size());
    glyph.drawn_at = canvas_.now();
    page_.text += text;
    page_.glyphs.push_back(glyph);
}

Concealment PageDevice::concealment(GfxState* state, Glyph const& glyph) const {
    Box const page{0, 0, page_.width, page_.height};
    if (glyph.box.right <= page.left || glyph.box.left >= page.right || glyph.box.bottom <= page.top ||
        glyph.box.top >= page.bottom) {
        return Concealment::off_page;
    }
    int const render = state->getRender();
    bool const by_pattern = is_pattern_text(state);
    if (!is_filled(render) && !is_stroked(render) && !by_pattern) { return Concealment::render_mode; }
    double const opacity = by_pattern ? state->getFillOpacity()
                                      : std::max(is_filled(render) ? fill_opacity(state) : 0.0,
                                                 is_stroked(render) ? stroke_opacity(state) : 0.0);
    if (opacity < kNearlyTransparent || is_masked(glyph.box)) { return Concealment::transparent; }
    if (glyph.size < kSmallestPoints) { return Concealment::tiny; }
    Box clip;
    state->getClipBBox(&clip.left, &clip.top, &clip.right, &clip.bottom);
    // Half a letter can be read. Pages that cut a line in two show each half of it once.
    constexpr double kHalf = 0.5;
    Box const seen = glyph.box.intersection(clip);
    if (seen.width() < kHalf * glyph.box.width() - 0.01 || seen.height() < kHalf * glyph.box.height()) {
        return Concealment::clipped;
    }
    return clips_.cut_away(glyph.box) ? Concealment::clipped : Concealment::none;
}

/// Text with a pattern for a colour: poppler draws it as a clip, and then the pattern through it.
bool PageDevice::is_pattern_text(GfxState* state) const {
    constexpr int kClipOnly = 7;
    return state->getRender() == kClipOnly && state->getFillColorSpace() != nullptr &&
           state->getFillColorSpace()->getMode() == csPattern;
}

/// Whether the glyph's own ink hides it. \param text  what it means. \param em  in points.
Concealment PageDevice::by_ink(GfxState* state, Box const& box, CharCode code, std::string_view text, double em) {
    bool shows = true;
    if (type3_height_ == 0) {
        shows = ink_shows(state, box);
    } else {
        constexpr double kShortestPoints = 1;
        Type3Ink const& ink = type3_.ink(*state->getFont(), code, number_);
        if (has_letters(text) && ink.mark.is_blank) { return Concealment::blank; }
        if (has_letters(text) && ink.extent_ems * em < kShortestPoints) { return Concealment::tiny; }
        shows =
            ink.has_own_colours ? ink_shows(state, box, ink.mark.paint, fill_opacity(state)) : ink_shows(state, box);
    }
    return shows ? Concealment::none : Concealment::colour;
}

bool PageDevice::ink_shows(GfxState* state, Box const& box) {
    learn_colours(state);
    int const render = state->getRender();
    return (is_filled(render) && ink_shows(state, box, fill_, fill_opacity(state))) ||
           (is_stroked(render) && ink_shows(state, box, stroke_, stroke_opacity(state)));
}

bool PageDevice::ink_shows(GfxState* state, Box const& box, Paint const& ink, double opacity) {
    if (GfxBlendMode const mode = state->getBlendMode(); mode != gfxBlendNormal) {
        return canvas_.shows(box,
                             [&](Paint const& behind) { return blend(mixed(mode, ink, behind), behind, opacity); });
    }
    // A faint ink is as good as one of the colour that it makes of white paper.
    return canvas_.shows(box, blend(ink, Paint{}, opacity), in_doubt_);
}

void PageDevice::beginActualText(GfxState*, GooString const* text) {
    std::string claimed = pdf_text_string(text->toStr());
    // Where a word may be broken and is not.
    constexpr std::string_view kSoftHyphen = "\u00AD";
    for (std::size_t at = 0; (at = claimed.find(kSoftHyphen, at)) != std::string::npos;) {
        claimed.erase(at, kSoftHyphen.size());
    }
    actual_texts_.push_back({std::move(claimed), page_.glyphs.size()});
}

void PageDevice::endActualText(GfxState*) {
    if (actual_texts_.empty()) { return; }
    ActualText const actual = std::move(actual_texts_.back());
    actual_texts_.pop_back();
    if (actual.first_glyph >= page_.glyphs.size()) { return; }
    std::string shown;
    for (std::size_t i = actual.first_glyph; i < page_.glyphs.size(); ++i) { shown += page_.text_of(page_.glyphs[i]); }
    std::size_t const glyphs = page_.glyphs.size() - actual.first_glyph;
    std::string const claimed = essence(actual.text);
    std::string const drawn = essence(shown);
    Glyph& first = page_.glyphs[actual.first_glyph];
    if (drawn.empty() && shown.find_first_not_of(' ') == std::string::npos && claimed.size() <= 4 * glyphs) {
        // Glyphs of unknown meaning: the only word for what they mean.
        Glyph const known = first;
        page_.glyphs.resize(actual.first_glyph + 1);
        page_.glyphs.pop_back();
        add_glyph(known, actual.text);
        return;
    }
    constexpr std::size_t kHarmless = 8;
    if (claimed.size() > drawn.size() + kHarmless) {
        Glyph lie = first;
        lie.concealment = Concealment::lie;
        add_glyph(lie, actual.text);
    }
}

void PageDevice::settle_page() {
    // What was painted over, now that all is painted.
    std::size_t shown = 0;
    std::size_t over_pictures = 0;
    std::vector<Glyph*> in_pictures;
    for (Glyph& glyph : page_.glyphs) {
        bool by_picture = false;
        bool const candidate = glyph.concealment == Concealment::none ||
                               glyph.concealment == Concealment::render_mode || glyph.concealment == Concealment::blank;
        if (!candidate || glyph.box.is_empty()) { continue; }
        bool const covered = canvas_.is_covered(glyph.box, glyph.drawn_at, by_picture);
        if (glyph.concealment == Concealment::none && covered) { glyph.concealment = Concealment::covered; }
        if (glyph.concealment == Concealment::none) {
            ++shown;
        } else if (glyph.concealment == Concealment::covered ? by_picture : canvas_.is_on_picture(glyph.box)) {
            ++over_pictures;
            in_pictures.push_back(&glyph);
        }
    }
    // Text that is there only for machines is what a picture of the page shows, if the page is little else.
    constexpr double kMostOfPage = 0.5;
    page_.is_scan = shown * 5 <= over_pictures && canvas_.picture_share() >= kMostOfPage;
    if (page_.is_scan) {
        for (Glyph* const glyph : in_pictures) { glyph->concealment = Concealment::none; }
    }
    add_drawn_bullets(discs_, page_);
}

}  // namespace winnow
