#pragma once

#include "clip_paths.hpp"
#include "corpus/extract/pdf/canvas.hpp"
#include "corpus/extract/pdf/glyph.hpp"
#include "drawing_budget.hpp"
#include "painted_mark.hpp"
#include "poppler.hpp"
#include "type3_glyphs.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// Takes the place of the paper: poppler draws on it, and it keeps each glyph with what a person would see of it.
///
/// Fonts are not opened, and pictures only decoded when asked for.
class PageDevice final : public OutputDev {
  public:
    /// \param budget  shared by the pages of the document; outlives the device, as the document does.
    PageDevice(PDFDoc& pdf, DrawingBudget& budget) : budget_(budget), type3_(pdf, budget), canvas_(1, 1) {}

    /// The page that was drawn last, as far as it was.
    [[nodiscard]] PageGlyphs take();

    /// Whether the budget is spent: poppler was stopped in the middle of a page.
    [[nodiscard]] bool is_exhausted() const { return exhausted_; }

    /// Whether text of the page that was drawn last may have the colour of a picture behind it.
    [[nodiscard]] bool is_in_doubt_of_pictures() const { return in_doubt_; }

    /// From now on pictures are decoded, so that it is known what lies behind text.
    void look_at_pictures(bool look) { looks_at_pictures_ = look; }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }

    void startPage(int number, GfxState* state, XRef* xref) override;

    void saveState(GfxState*) override;
    void restoreState(GfxState*) override;
    void clip(GfxState* state) override { add_clip(state, false); }
    void eoClip(GfxState* state) override { add_clip(state, true); }
    void updateFillColorSpace(GfxState*) override { colours_known_ = false; }
    void updateFillColor(GfxState*) override { colours_known_ = false; }
    void updateStrokeColorSpace(GfxState*) override { colours_known_ = false; }
    void updateStrokeColor(GfxState*) override { colours_known_ = false; }
    void updateFont(GfxState* state) override;

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, Unicode const* unicode, int count) override;
    void beginActualText(GfxState* state, GooString const* text) override;
    void endActualText(GfxState* state) override;

    void stroke(GfxState* state) override;
    void fill(GfxState* state) override { fill_path(state, false); }
    void eoFill(GfxState* state) override { fill_path(state, true); }
    bool tilingPatternFill(GfxState* state, Gfx* gfx, Catalog* catalog, GfxTilingPattern* pattern, double const* matrix,
                           int x0, int y0, int x1, int y1, double x_step, double y_step) override;
    bool functionShadedFill(GfxState* state, GfxFunctionShading* shading) override;
    bool axialShadedFill(GfxState* state, GfxAxialShading* shading, double, double) override;
    bool radialShadedFill(GfxState* state, GfxRadialShading* shading, double, double) override;
    bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override {
        return shade(state, kUnknown);
    }
    bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override { return shade(state, kUnknown); }

    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool inline_image) override;
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                   bool interpolate, int const* mask_colours, bool inline_image) override;
    void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                         bool interpolate, Stream* mask, int mask_width, int mask_height, bool mask_invert,
                         bool mask_interpolate) override;
    void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                             GfxImageColorMap* colours, bool interpolate, Stream* mask, int mask_width, int mask_height,
                             GfxImageColorMap* mask_colours, bool mask_interpolate) override;

    void beginForm(Ref id) override;
    void beginTransparencyGroup(GfxState* state, double const* bbox, GfxColorSpace* space, bool isolated, bool knockout,
                                bool for_soft_mask) override;
    void paintTransparencyGroup(GfxState* state, double const* bbox) override;
    void setSoftMask(GfxState* state, double const* bbox, bool alpha, Function* transfer, GfxColor* backdrop) override;
    void clearSoftMask(GfxState*) override { mask_.reset(); }

  private:
    struct ActualText {
        std::string text;
        std::size_t first_glyph = 0;
    };
    /// What a soft mask lets through: nothing where it is black or, if it goes by opacity, where nothing was drawn.
    struct SoftMask {
        Canvas drawn;
        bool has_veils = false;  ///< something in it is neither opaque nor transparent
    };
    struct Group {
        std::size_t first_glyph = 0;
        std::shared_ptr<SoftMask> soft_mask;  ///< if it is one's
    };
    static constexpr Paint kUnknown{0, 0, 0, false};

    void learn_colours(GfxState* state);
    [[nodiscard]] SoftMask* open_mask();
    [[nodiscard]] Canvas& canvas();
    void add_clip(GfxState* state, bool even_odd);
    [[nodiscard]] bool is_masked(Box const& box) const;
    [[nodiscard]] bool is_pattern_text(GfxState* state) const;
    void settle_pattern_text(GfxState* state, Paint const& paint);
    [[nodiscard]] bool vertical_glyphs_run_across(Point origin, double em);
    void add_glyph(Glyph glyph, std::string_view text);
    [[nodiscard]] Concealment by_ink(GfxState* state, Box const& box, CharCode code, std::string_view text, double em);
    [[nodiscard]] Concealment concealment(GfxState* state, Glyph const& glyph) const;
    [[nodiscard]] bool ink_shows(GfxState* state, Box const& box, Paint const& ink, double opacity);
    [[nodiscard]] bool ink_shows(GfxState* state, Box const& box);
    void fill_path(GfxState* state, bool even_odd);
    void note_disc(GfxState* state, double opacity);
    bool shade(GfxState* state, Paint const& paint);
    void paint_image(GfxState* state, bool covers);
    bool paint_colours(GfxState* state, Stream* stream, int width, int height, GfxImageColorMap* colours);
    void spend(std::size_t& budget);
    void settle_page();

    DrawingBudget& budget_;
    Type3Glyphs type3_;
    Canvas canvas_;
    PageGlyphs page_;
    int number_ = 0;
    std::vector<Box> discs_;
    std::vector<ActualText> actual_texts_;
    std::vector<Group> groups_;
    Paint fill_;
    Paint stroke_;
    ClipPaths clips_;
    std::shared_ptr<SoftMask const> mask_;
    std::vector<std::shared_ptr<SoftMask const>> saved_masks_;
    std::size_t masks_left_ = 0;
    PaintedMark* tile_ = nullptr;            ///< the pattern's that is drawn
    std::vector<std::size_t> pattern_text_;  ///< glyphs that wait for the pattern that they are filled with
    bool looks_at_pictures_ = false;
    bool in_doubt_ = false;
    bool exhausted_ = false;
    bool colours_known_ = false;
    bool bold_ = false;
    bool italic_ = false;
    Point last_vertical_;  ///< where the last glyph of a vertical font was set
    bool vertical_runs_across_ = false;
    double type3_height_ = 0;  ///< of a Type 3 font's glyphs in ems; 0 for other fonts
};

}  // namespace winnow
