#pragma once

#include "corpus/extract/pdf/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace winnow {

/// A colour, or that of a picture or gradient, which is not known.
struct Paint {
    float red = 1;
    float green = 1;
    float blue = 1;
    bool is_known = true;
};

/// `over` with that opacity (0 to 1) upon `under`.
Paint blend(Paint const& over, Paint const& under, double opacity);

/// What lies where on a page, roughly: a grid of cells of kCellPoints, each with its last paint and when that was put
/// there. It answers what is behind a glyph, and whether something was painted over it later.
///
/// A page that paints more cells than kMostCells is not followed any further.
class Canvas {
  public:
    static constexpr double kCellPoints = 3;
    static constexpr std::size_t kMostCells = 20'000'000;
    /// Lines, borders and strokes through words neither hide text nor lie behind it.
    static constexpr double kThinnestPoints = 2.5;

    /// An empty white page, which takes no memory before something is painted on it.
    Canvas(double width, double height);

    /// Makes it an empty white page again.
    void clear(double width, double height);

    /// Fills the polygons (by the even-odd or the non-zero rule) inside `clip`.
    /// \param opacity  below kOpaque the paint is blended, and covers nothing.
    void fill(std::span<std::vector<Point> const> polygons, bool even_odd, Box const& clip, Paint const& paint,
              double opacity);

    /// As fill, for a box that covers what lies under it or, if `covers` is false, only lies behind what follows.
    void fill_box(Box const& box, Paint const& paint, bool covers);

    /// As fill_box, for a picture: its paint at each place.
    void fill_picture(Box const& box, std::function<Paint(Point)> const& paint_at, bool covers);

    /// The number of paintings so far.
    [[nodiscard]] std::uint32_t now() const { return now_; }

    /// Whether a good part of the box differs visibly from the ink.
    /// \param in_doubt  set if it does for no other reason than that the colour of what is behind is not known.
    [[nodiscard]] bool shows(Box const& box, Paint const& ink, bool& in_doubt) const;

    /// The same of an ink that mixes with what is behind it. \param seen  what comes of a paint under the ink.
    [[nodiscard]] bool shows(Box const& box, std::function<Paint(Paint const&)> const& seen) const;

    /// Whether all of the box is as good as black.
    [[nodiscard]] bool is_black(Box const& box) const;

    /// Whether all of the box was covered after `since`. \param by_picture  set if that was done by pictures.
    [[nodiscard]] bool is_covered(Box const& box, std::uint32_t since, bool& by_picture) const;

    /// Whether most of the box lies on a picture.
    [[nodiscard]] bool is_on_picture(Box const& box) const;

    /// The share of the page that pictures cover or lie behind, 0 to 1.
    [[nodiscard]] double picture_share() const;
    [[nodiscard]] bool is_complete() const { return cells_left_ > 0; }

  private:
    /// A paint as it is kept: 0xRRGGBB, or kUnknown.
    using Shade = std::uint32_t;
    static constexpr Shade kWhite = 0xFFFFFF;
    static constexpr Shade kUnknown = 0xFF000000;
    static constexpr std::uint32_t kLatest = 0x7FFFFFFF;  ///< paintings that a cell can tell apart

    struct Cell {
        Shade shade = kWhite;
        std::uint32_t covered_at : 31 = 0;
        std::uint32_t picture : 1 = 0;
        std::uint32_t veiled_at : 24 = 0;  ///< when the first of the veils was put there
        std::uint32_t veil : 8 = 0;        ///< how much veils hide together, of 255
    };
    struct Crossing {
        double x;
        int winding;
    };

    static constexpr double kOpaque = 0.9;

    [[nodiscard]] static Shade shade_of(Paint const& paint);
    [[nodiscard]] static Paint paint_of(Shade shade);
    /// Whether a person can tell the one from the other; those of which one is unknown count as different.
    [[nodiscard]] static bool differ(Shade one, Shade other);

    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int row(double y) const;
    void paint_cells(int row, int first, int last, Paint const& paint, double opacity, bool covers, bool picture);
    void add_veil(Cell& cell, double opacity);
    template <class Visit>
    void sample(Box const& box, Visit visit) const;

    int columns_ = 0;
    int rows_ = 0;
    std::vector<std::vector<Cell>> cells_;  ///< by row; none of a row where nothing was painted
    std::uint32_t now_ = 0;
    std::uint32_t last_cover_ = 0;  ///< the last painting that covered anything
    std::size_t cells_left_ = kMostCells;
};

}  // namespace winnow
