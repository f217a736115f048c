#pragma once

#include <cstddef>
#include <exception>

namespace winnow {

/// Thrown through poppler when a document draws more than a page can hold.
class TooMuchDrawing : public std::exception {
  public:
    [[nodiscard]] char const* what() const noexcept override { return "draws too much"; }
};

/// What a document may draw before reading stops; counts, so that the same document ends at the same place everywhere.
struct DrawingBudget {
    std::size_t glyphs = 5'000'000;
    std::size_t page_glyphs = 300'000;  ///< a page of six-point letters has 20,000
    std::size_t forms = 200'000;
    std::size_t operations = 5'000'000;
    std::size_t dots = 40'000'000;  ///< of pictures that are looked at
};

}  // namespace winnow
