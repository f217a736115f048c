#include "clip_paths.hpp"

#include <algorithm>
#include <utility>

namespace winnow {
void ClipPaths::restore() {
    if (saved_.empty()) { return; }
    clips_.resize(std::min(saved_.back(), clips_.size()));
    saved_.pop_back();
}

void ClipPaths::add(std::vector<std::vector<Point>> polygons, bool even_odd) {
    std::size_t points = 0;
    for (auto const& polygon : polygons) { points += polygon.size(); }
    if (points == 0 || points > kMostPoints) { return; }
    clips_.push_back({std::move(polygons), even_odd});
}

bool ClipPaths::cut_away(Box const& box) const {
    constexpr int kMostOfNine = 7;
    return std::any_of(clips_.begin(), clips_.end(), [&box](Clip const& clip) {
        int outside = 0;
        for (double const across : {0.2, 0.5, 0.8}) {
            for (double const down : {0.2, 0.5, 0.8}) {
                Point const point{box.left + across * box.width(), box.top + down * box.height()};
                outside += is_inside(clip, point) ? 0 : 1;
            }
        }
        return outside >= kMostOfNine;
    });
}

bool ClipPaths::is_inside(Clip const& clip, Point const& point) {
    int winding = 0;
    int crossings = 0;
    for (auto const& polygon : clip.polygons) {
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            Point const& a = polygon[i];
            Point const& b = polygon[i + 1 == polygon.size() ? 0 : i + 1];
            if ((a.y <= point.y) == (b.y <= point.y)) { continue; }
            if (a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) <= point.x) { continue; }
            winding += a.y <= point.y ? 1 : -1;
            ++crossings;
        }
    }
    return clip.even_odd ? crossings % 2 != 0 : winding != 0;
}

}  // namespace winnow
