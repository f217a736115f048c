#include "type3_glyphs.hpp"

#include "ink.hpp"
#include "path_polygons.hpp"

#include <algorithm>
#include <cmath>

namespace winnow {
namespace {

constexpr double kNearlyTransparent = 0.08;
constexpr Paint kUnknown{0, 0, 0, false};

/// Where a glyph is drawn: notes what leaves a mark.
class GlyphDevice final : public OutputDev {
  public:
    explicit GlyphDevice(DrawingBudget& budget) : budget_(budget) {}

    /// \param matrix  from the glyph's units to ems.
    [[nodiscard]] Type3Ink ink(double const* matrix) const {
        bool const is_black = mark_.paint.red == 0 && mark_.paint.green == 0 && mark_.paint.blue == 0;
        // Black is what a glyph has that says nothing of colours.
        bool const has_own_colours = !is_shape_alone_ && mark_.paint.is_known && !is_black;
        double const width = marked_.width() * std::hypot(matrix[0], matrix[1]);
        double const height = marked_.height() * std::hypot(matrix[2], matrix[3]);
        return {mark_, has_own_colours, std::max(width, height)};
    }

    bool upsideDown() override { return false; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }

    void type3D1(GfxState*, double, double, double, double, double, double) override { is_shape_alone_ = true; }
    void beginForm(Ref) override { spend(budget_.forms); }

    void drawChar(GfxState* state, double, double, double, double, double, double, CharCode, int, Unicode const*,
                  int) override {
        spend(budget_.glyphs);
        add(kUnknown, fill_opacity(state), clip_box(state));
    }
    void fill(GfxState* state) override { add_path(state, false); }
    void eoFill(GfxState* state) override { add_path(state, false); }
    void stroke(GfxState* state) override { add_path(state, true); }

    bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, double const*, int, int, int, int,
                           double, double) override {
        return shade(state);
    }
    bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return shade(state); }
    bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override { return shade(state); }
    bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override { return shade(state); }
    bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override { return shade(state); }
    bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override { return shade(state); }

    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool inline_image) override {
        Paint const paint = fill_paint(state);
        if (is_worth_looking(width, height)) {
            if (has_dots(stream, width, height, invert)) { add_picture(state, paint); }
            return;
        }
        add_picture(state, paint);
        OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inline_image);
    }
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                   bool interpolate, int const* mask_colours, bool inline_image) override {
        add_picture(state, kUnknown);
        OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask_colours, inline_image);
    }
    void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int, bool,
                         bool) override {
        add_picture(state, kUnknown);
    }
    void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int,
                             GfxImageColorMap*, bool) override {
        add_picture(state, kUnknown);
    }

  private:
    static void spend(std::size_t& budget) {
        if (budget == 0) { throw TooMuchDrawing{}; }
        --budget;
    }

    static Box clip_box(GfxState* state) {
        Box clip;
        state->getClipBBox(&clip.left, &clip.top, &clip.right, &clip.bottom);
        return clip;
    }

    static Paint fill_paint(GfxState* state) {
        GfxRGB colour{};
        state->getFillRGB(&colour);
        return paint_of(state->getFillColorSpace(), colour);
    }

    static Paint stroke_paint(GfxState* state) {
        GfxRGB colour{};
        state->getStrokeRGB(&colour);
        return paint_of(state->getStrokeColorSpace(), colour);
    }

    void add(Paint const& paint, double opacity, Box const& box) {
        spend(budget_.operations);
        if (opacity < kNearlyTransparent || box.right < box.left || box.bottom < box.top) { return; }
        if (mark_.is_blank) { marked_ = box; }
        marked_.extend(box);
        mark_.add(paint, opacity);
    }

    void add_path(GfxState* state, bool is_line) {
        double const reach = is_line ? state->getTransformedLineWidth() / 2 : 0;
        for (auto const& polygon : path_polygons(*state)) {
            if (polygon.empty()) { continue; }
            Box box{polygon[0].x, polygon[0].y, polygon[0].x, polygon[0].y};
            for (Point const& point : polygon) { box.extend({point.x, point.y, point.x, point.y}); }
            Box const drawn{box.left - reach, box.top - reach, box.right + reach, box.bottom + reach};
            add(is_line ? stroke_paint(state) : fill_paint(state),
                is_line ? stroke_opacity(state) : fill_opacity(state), drawn.intersection(clip_box(state)));
        }
    }

    void add_picture(GfxState* state, Paint const& paint) {
        add(paint, fill_opacity(state), unit_square(*state).intersection(clip_box(state)));
    }

    bool shade(GfxState* state) {
        add(kUnknown, fill_opacity(state), clip_box(state));
        return true;
    }

    bool is_worth_looking(int width, int height) {
        if (width <= 0 || height <= 0) { return false; }
        std::size_t const dots = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
        if (dots > budget_.dots) { return false; }
        budget_.dots -= dots;
        return true;
    }

    /// Whether a picture of one bit a dot paints any. Reads all of it, as one that stands inside a drawing needs.
    static bool has_dots(Stream* stream, int width, int height, bool invert) {
        ImageStream image{stream, width, 1, 1};
        image.reset();
        unsigned char const painted = invert ? 1 : 0;
        bool found = false;
        for (int y = 0; y < height; ++y) {
            unsigned char const* const line = image.getLine();
            if (line == nullptr) { break; }
            found = found || std::find(line, line + width, painted) != line + width;
        }
        image.close();
        return found;
    }

    DrawingBudget& budget_;
    PaintedMark mark_;
    Box marked_;
    bool is_shape_alone_ = false;  ///< the procedure says so (`d1`): it has the colour of the text
};

}  // namespace

Type3Ink const& Type3Glyphs::ink(GfxFont& font, CharCode code, int page) {
    auto& drawn = static_cast<Gfx8BitFont&>(font);
    Ref const* const id = font.getID();
    Key const key{id->num, id->gen, code, drawn.getResources() == nullptr ? page : 0};
    auto const found = known_.find(key);
    if (found != known_.end()) { return found->second; }
    return known_.emplace(key, draw(drawn, code, page)).first->second;
}

Type3Ink Type3Glyphs::draw(Gfx8BitFont& font, CharCode code, int page) {
    constexpr CharCode kMostCodes = 256;
    if (code >= kMostCodes) { return {}; }
    Object procedure = font.getCharProc(static_cast<int>(code));
    if (!procedure.isStream()) { return {}; }
    Object const own = procedure.streamGetDict()->lookup("Resources");
    Page* const around = pdf_.getPage(page);
    Dict* resources = around == nullptr ? nullptr : around->getResourceDict();
    if (Dict* const of_font = font.getResources()) { resources = of_font; }
    if (own.isDict()) { resources = own.getDict(); }
    GlyphDevice device{budget_};
    // Larger than any glyph: what is drawn outside of a font's box is seen as well.
    constexpr double kFar = 1e6;
    PDFRectangle const all{-kFar, -kFar, kFar, kFar};
    Gfx drawing{&pdf_, &device, resources, &all, nullptr};
    drawing.display(&procedure, false);
    return device.ink(font.getFontMatrix());
}

}  // namespace winnow
