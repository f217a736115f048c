#pragma once

#include "corpus/extract/pdf/canvas.hpp"
#include "poppler.hpp"

#include <cstddef>
#include <vector>

namespace winnow {

/// The colours of a picture on a coarse grid. A field whose dots differ to the eye has no one colour.
class ImageColours {
  public:
    /// Reads the whole picture from the stream.
    ImageColours(Stream* stream, int width, int height, GfxImageColorMap& colours);

    /// \param across  from the left edge, 0 to 1. \param down  from the upper edge, 0 to 1.
    [[nodiscard]] Paint at(double across, double down) const;

  private:
    struct Field {
        Paint least{1, 1, 1, true};
        Paint most{0, 0, 0, true};

        void add(Paint const& dot);
    };

    int columns_;
    int rows_;
    std::vector<Field> fields_;
};

}  // namespace winnow
