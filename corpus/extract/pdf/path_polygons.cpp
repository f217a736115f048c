#include "path_polygons.hpp"

#include "poppler.hpp"

#include <cmath>
#include <cstddef>

namespace winnow {
namespace {

constexpr int kMostPoints = 100'000;

Point at(GfxState const& state, double x, double y) {
    Point point;
    state.transform(x, y, &point.x, &point.y);
    return point;
}

/// A cubic Bézier curve in four lines: plenty for a grid of three points.
void add_curve(std::vector<Point>& polygon, Point const& b, Point const& c, Point const& d) {
    Point const a = polygon.back();
    for (double const t : {0.25, 0.5, 0.75}) {
        double const s = 1 - t;
        auto const mix = [s, t](double p, double q, double r, double v) {
            return s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * v;
        };
        polygon.push_back({mix(a.x, b.x, c.x, d.x), mix(a.y, b.y, c.y, d.y)});
    }
    polygon.push_back(d);
}

}  // namespace

std::vector<std::vector<Point>> path_polygons(GfxState const& state) {
    std::vector<std::vector<Point>> polygons;
    GfxPath const& path = *state.getPath();
    int points = 0;
    for (int i = 0; i < path.getNumSubpaths(); ++i) {
        GfxSubpath const& subpath = *path.getSubpath(i);
        points += subpath.getNumPoints();
        if (points > kMostPoints) { return {}; }
        if (subpath.getNumPoints() == 0) { continue; }
        auto const point = [&](int p) { return at(state, subpath.getX(p), subpath.getY(p)); };
        std::vector<Point>& polygon = polygons.emplace_back();
        polygon.push_back(point(0));
        for (int p = 1; p < subpath.getNumPoints(); ++p) {
            if (subpath.getCurve(p) && p + 2 < subpath.getNumPoints()) {
                add_curve(polygon, point(p), point(p + 1), point(p + 2));
                p += 2;
            } else {
                polygon.push_back(point(p));
            }
        }
        for (Point const& corner : polygon) {
            if (!std::isfinite(corner.x + corner.y)) { return {}; }
        }
    }
    return polygons;
}

bool is_upright_rectangle(GfxState const& state) {
    GfxPath const& path = *state.getPath();
    double const* const m = state.getCTM();
    bool const upright = (m[1] == 0 && m[2] == 0) || (m[0] == 0 && m[3] == 0);
    if (!upright || path.getNumSubpaths() != 1) { return false; }
    GfxSubpath const& subpath = *path.getSubpath(0);
    int const points = subpath.getNumPoints();
    if (points < 4 || points > 5) { return false; }
    for (int p = 0; p + 1 < points; ++p) {
        bool const along = subpath.getX(p) == subpath.getX(p + 1) || subpath.getY(p) == subpath.getY(p + 1);
        if (!along || subpath.getCurve(p)) { return false; }
    }
    return true;
}

std::vector<std::vector<Point>> stroke_polygons(GfxState const& state, double width) {
    std::vector<std::vector<Point>> boxes;
    for (auto const& line : path_polygons(state)) {
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            Point const& a = line[i];
            Point const& b = line[i + 1];
            double const length = std::hypot(b.x - a.x, b.y - a.y);
            if (length <= 0) { continue; }
            double const dx = (b.y - a.y) / length * width / 2;
            double const dy = -(b.x - a.x) / length * width / 2;
            boxes.push_back({{a.x + dx, a.y + dy}, {b.x + dx, b.y + dy}, {b.x - dx, b.y - dy}, {a.x - dx, a.y - dy}});
        }
    }
    return boxes;
}

std::optional<Box> small_disc(GfxState const& state) {
    constexpr int kFewestPoints = 12;  ///< of four curves; browsers take sixteen
    constexpr int kMostDiscPoints = 80;
    constexpr double kSmallest = 1;
    constexpr double kLargest = 8;
    GfxPath const& path = *state.getPath();
    if (path.getNumSubpaths() != 1) { return std::nullopt; }
    GfxSubpath const& subpath = *path.getSubpath(0);
    int const points = subpath.getNumPoints();
    if (points < kFewestPoints || points > kMostDiscPoints) { return std::nullopt; }
    Point const first = at(state, subpath.getX(0), subpath.getY(0));
    Box box{first.x, first.y, first.x, first.y};
    int straight = 0;
    for (int p = 0; p < points; ++p) {
        Point const point = at(state, subpath.getX(p), subpath.getY(p));
        box.extend({point.x, point.y, point.x, point.y});
        // Of a curve's three points the first two are marked; its last one, and where the path begins, are not.
        straight += subpath.getCurve(p) ? -1 : 2;
    }
    bool const is_round = straight <= 4 && box.width() < 1.2 * box.height() && box.height() < 1.2 * box.width();
    return is_round && box.width() > kSmallest && box.width() < kLargest ? std::optional{box} : std::nullopt;
}

Box unit_square(GfxState const& state) {
    Point const first = at(state, 0, 0);
    Box box{first.x, first.y, first.x, first.y};
    for (Point const& corner : {at(state, 1, 0), at(state, 0, 1), at(state, 1, 1)}) {
        box.extend({corner.x, corner.y, corner.x, corner.y});
    }
    return box;
}

}  // namespace winnow
