#pragma once

#include "corpus/extract/pdf/geometry.hpp"

#include <cstddef>
#include <vector>

namespace winnow {

/// The shapes that drawing is cut to. For rectangles along the page's sides poppler's box is enough. A shape of more
/// than kMostPoints corners is not followed.
class ClipPaths {
  public:
    static constexpr std::size_t kMostPoints = 2000;

    void clear() {
        clips_.clear();
        saved_.clear();
    }
    void save() { saved_.push_back(clips_.size()); }
    void restore();
    void add(std::vector<std::vector<Point>> polygons, bool even_odd);

    /// Whether most of the box lies outside of a shape.
    [[nodiscard]] bool cut_away(Box const& box) const;

  private:
    struct Clip {
        std::vector<std::vector<Point>> polygons;
        bool even_odd = false;
    };
    static bool is_inside(Clip const& clip, Point const& point);

    std::vector<Clip> clips_;
    std::vector<std::size_t> saved_;  ///< how many clips there were
};

}  // namespace winnow
