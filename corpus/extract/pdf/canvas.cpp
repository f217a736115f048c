#include "corpus/extract/pdf/canvas.hpp"

#include "corpus/extract/colour.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace winnow {
namespace {

/// Paper of any size gets a grid of bounded size.
constexpr double kLargestPage = 4000;

int cells(double points) {
    return std::max(1, static_cast<int>(std::ceil(std::min(points, kLargestPage) / Canvas::kCellPoints)));
}

/// -1 and `count` stand for all that is outside.
int cell_of(double points, int count) {
    if (!(points >= 0)) { return -1; }  // nor is NaN anywhere
    return points < count * Canvas::kCellPoints ? static_cast<int>(points / Canvas::kCellPoints) : count;
}

constexpr int kSomeOfNine = 3;

Rgb rgb(Paint const& paint) {
    auto const byte = [](float value) { return static_cast<std::uint8_t>(std::lround(value * 255)); };
    return {byte(paint.red), byte(paint.green), byte(paint.blue)};
}

}  // namespace

Paint blend(Paint const& over, Paint const& under, double opacity) {
    if (!over.is_known || !under.is_known) { return {0, 0, 0, false}; }
    auto const share = static_cast<float>(opacity);
    return {over.red * share + under.red * (1 - share), over.green * share + under.green * (1 - share),
            over.blue * share + under.blue * (1 - share), true};
}

Canvas::Canvas(double width, double height) { clear(width, height); }

void Canvas::clear(double width, double height) {
    columns_ = cells(width);
    rows_ = cells(height);
    cells_.resize(static_cast<std::size_t>(rows_));
    for (auto& row : cells_) { row.clear(); }  // which keeps their memory for the next page
    now_ = last_cover_ = 0;
    cells_left_ = kMostCells;
}

int Canvas::column(double x) const { return cell_of(x, columns_); }
int Canvas::row(double y) const { return cell_of(y, rows_); }

void Canvas::paint_cells(int row, int first, int last, Paint const& paint, double opacity, bool covers, bool picture) {
    Shade const shade = shade_of(paint);
    if (covers) { last_cover_ = now_; }
    if (first > last) { return; }
    auto& cells = cells_[static_cast<std::size_t>(row)];
    cells.resize(static_cast<std::size_t>(columns_));
    for (int column = first; column <= last && cells_left_ > 0; ++column, --cells_left_) {
        Cell& cell = cells[static_cast<std::size_t>(column)];
        cell.shade = opacity < 1 ? shade_of(blend(paint, paint_of(cell.shade), opacity)) : shade;
        if (covers) {
            cell.covered_at = now_ & kLatest;
            cell.veil = 0;
        }
        if (!covers && opacity < 1) { add_veil(cell, opacity); }
        if (covers || picture) { cell.picture = picture ? 1 : 0; }
    }
}

/// Veils that lie upon each other hide what was there before the first of them.
void Canvas::add_veil(Cell& cell, double opacity) {
    constexpr std::uint32_t kLatestVeil = 0xFFFFFF;
    if (now_ >= kLatestVeil) { return; }
    if (cell.veil == 0) { cell.veiled_at = now_ & kLatestVeil; }
    double const left = (1 - cell.veil / 255.0) * (1 - opacity);
    cell.veil = static_cast<std::uint32_t>(std::lround((1 - left) * 255)) & 0xFFU;
    if (left > 1 - kOpaque) { return; }
    if (cell.covered_at < cell.veiled_at) { cell.covered_at = cell.veiled_at; }
    cell.veil = 0;
    last_cover_ = now_;
}

void Canvas::fill_box(Box const& box, Paint const& paint, bool covers) {
    ++now_;
    if (box.is_empty() || std::min(box.width(), box.height()) < kThinnestPoints) { return; }
    // Cells whose centres are inside.
    int const first_row = std::max(0, row(box.top + kCellPoints / 2));
    int const last_row = std::min(rows_ - 1, row(box.bottom - kCellPoints / 2));
    int const first = std::max(0, column(box.left + kCellPoints / 2));
    int const last = std::min(columns_ - 1, column(box.right - kCellPoints / 2));
    for (int r = first_row; r <= last_row; ++r) { paint_cells(r, first, last, paint, 1, covers, !paint.is_known); }
}

void Canvas::fill_picture(Box const& box, std::function<Paint(Point)> const& paint_at, bool covers) {
    ++now_;
    if (box.is_empty()) { return; }
    int const last_row = std::min(rows_ - 1, row(box.bottom - kCellPoints / 2));
    int const last = std::min(columns_ - 1, column(box.right - kCellPoints / 2));
    for (int r = std::max(0, row(box.top + kCellPoints / 2)); r <= last_row; ++r) {
        for (int c = std::max(0, column(box.left + kCellPoints / 2)); c <= last; ++c) {
            paint_cells(r, c, c, paint_at({(c + 0.5) * kCellPoints, (r + 0.5) * kCellPoints}), 1, covers, true);
        }
    }
}

void Canvas::fill(std::span<std::vector<Point> const> polygons, bool even_odd, Box const& clip, Paint const& paint,
                  double opacity) {
    ++now_;
    Box bounds{1e9, 1e9, -1e9, -1e9};
    for (auto const& polygon : polygons) {
        for (Point const& point : polygon) { bounds.extend({point.x, point.y, point.x, point.y}); }
    }
    bounds = bounds.intersection(clip);
    if (bounds.is_empty() || std::min(bounds.width(), bounds.height()) < kThinnestPoints) { return; }
    bool const covers = opacity >= kOpaque;
    int const last_row = std::min(rows_ - 1, row(bounds.bottom - kCellPoints / 2));
    std::vector<Crossing> crossings;
    for (int r = std::max(0, row(bounds.top + kCellPoints / 2)); r <= last_row && cells_left_ > 0; ++r) {
        double const y = (r + 0.5) * kCellPoints;
        crossings.clear();
        for (auto const& polygon : polygons) {
            for (std::size_t i = 0; i < polygon.size(); ++i) {
                Point const& a = polygon[i];
                Point const& b = polygon[i + 1 == polygon.size() ? 0 : i + 1];
                if ((a.y <= y) == (b.y <= y)) { continue; }
                crossings.push_back({a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), a.y <= y ? 1 : -1});
            }
            cells_left_ -= std::min(cells_left_, polygon.size() / 8);
        }
        std::sort(crossings.begin(), crossings.end(), [](auto const& a, auto const& b) { return a.x < b.x; });
        int winding = 0;
        for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
            winding += even_odd ? 1 : crossings[i].winding;
            if (even_odd ? winding % 2 == 0 : winding == 0) { continue; }
            double const left = std::max(crossings[i].x, bounds.left);
            double const right = std::min(crossings[i + 1].x, bounds.right);
            paint_cells(r, std::max(0, column(left + kCellPoints / 2)),
                        std::min(columns_ - 1, column(right - kCellPoints / 2)), paint, opacity, covers,
                        !paint.is_known);
        }
    }
}

template <class Visit>
void Canvas::sample(Box const& box, Visit visit) const {
    constexpr std::array<double, 3> kPlaces = {0.2, 0.5, 0.8};
    std::array<std::size_t, 3> columns{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns.at(i) =
            static_cast<std::size_t>(std::clamp(column(box.left + box.width() * kPlaces.at(i)), 0, columns_ - 1));
    }
    for (double const down : kPlaces) {
        int const r = std::clamp(row(box.top + box.height() * down), 0, rows_ - 1);
        auto const& cells = cells_[static_cast<std::size_t>(r)];
        for (std::size_t const c : columns) { visit(cells.empty() ? Cell{} : cells[c]); }
    }
}

Canvas::Shade Canvas::shade_of(Paint const& paint) {
    if (!paint.is_known) { return kUnknown; }
    Rgb const bytes = rgb(paint);
    return static_cast<Shade>(bytes.red << 16U | bytes.green << 8U | bytes.blue);
}

Paint Canvas::paint_of(Shade shade) {
    if (shade == kUnknown) { return {0, 0, 0, false}; }
    auto const part = [shade](unsigned shift) { return static_cast<float>((shade >> shift) & 0xFFU) / 255; };
    return {part(16), part(8), part(0), true};
}

bool Canvas::differ(Shade one, Shade other) {
    auto const bytes = [](Shade shade) {
        auto const part = [shade](unsigned shift) { return static_cast<std::uint8_t>((shade >> shift) & 0xFFU); };
        return Rgb{part(16), part(8), part(0)};
    };
    return one == kUnknown || other == kUnknown || !is_unseen(bytes(one), bytes(other));
}

bool Canvas::shows(Box const& box, Paint const& ink, bool& in_doubt) const {
    Shade const shade = shade_of(ink);
    // Most cells under a glyph have one shade.
    Shade last = kWhite;
    bool last_differs = differ(shade, kWhite);
    int different = 0;
    int unknown = 0;
    sample(box, [&](Cell const& cell) {
        if (cell.shade != last) {
            last = cell.shade;
            last_differs = differ(shade, last);
        }
        different += last_differs ? 1 : 0;
        unknown += last == kUnknown ? 1 : 0;
    });
    bool const shows = different >= kSomeOfNine;
    in_doubt = in_doubt || (shows && different - unknown < kSomeOfNine);
    return shows;
}

bool Canvas::shows(Box const& box, std::function<Paint(Paint const&)> const& seen) const {
    int different = 0;
    sample(box,
           [&](Cell const& cell) { different += differ(shade_of(seen(paint_of(cell.shade))), cell.shade) ? 1 : 0; });
    return different >= kSomeOfNine;
}

bool Canvas::is_black(Box const& box) const {
    constexpr Shade kAlmost = 20;
    bool black = true;
    sample(box, [&black](Cell const& cell) {
        bool const dark = ((cell.shade >> 16U) & 0xFFU) < kAlmost && ((cell.shade >> 8U) & 0xFFU) < kAlmost &&
                          (cell.shade & 0xFFU) < kAlmost;
        black = black && dark && cell.shade != kUnknown;
    });
    return black;
}

bool Canvas::is_covered(Box const& box, std::uint32_t since, bool& by_picture) const {
    by_picture = false;
    if (last_cover_ <= since) { return false; }
    bool covered = true;
    by_picture = true;
    sample(box, [&](Cell const& cell) {
        covered = covered && cell.covered_at > since;
        by_picture = by_picture && cell.picture != 0;
    });
    return covered;
}

bool Canvas::is_on_picture(Box const& box) const {
    int pictures = 0;
    sample(box, [&pictures](Cell const& cell) { pictures += cell.picture != 0 ? 1 : 0; });
    constexpr int kMostOfNine = 5;
    return pictures >= kMostOfNine;
}

double Canvas::picture_share() const {
    std::ptrdiff_t pictures = 0;
    for (auto const& row : cells_) {
        pictures += std::count_if(row.begin(), row.end(), [](Cell const& cell) { return cell.picture != 0; });
    }
    return static_cast<double>(pictures) / (static_cast<double>(rows_) * columns_);
}

}  // namespace winnow
