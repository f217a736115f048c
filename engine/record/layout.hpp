#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace winnow {

/// Distances of the text from the edges of the paper, in points (1/72 inch).
struct Margins {
    double top = 0;
    double right = 0;
    double bottom = 0;
    double left = 0;

    bool operator==(Margins const&) const = default;
};

/// How a stretch of text looks.
struct TextStyle {
    double size_pt = 0;  ///< 0 where the format does not say
    bool bold = false;
    bool italic = false;
    bool underline = false;

    bool operator==(TextStyle const&) const = default;
};

/// Bytes [begin, end) of a document's text that look alike.
struct StyleRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t page = 0;  ///< from 1; 0 where the format does not fix pages
    TextStyle style;

    bool operator==(StyleRun const&) const = default;
};

/// How a document looks on paper, as far as its format says.
struct Layout {
    std::size_t pages = 0;           ///< 0 where the format does not fix pages
    bool page_numbers = false;       ///< whether pages show their numbers
    std::optional<Margins> margins;  ///< on each side the narrowest
    std::size_t images = 0;
    std::vector<StyleRun> runs{};  ///< in order, not overlapping; empty where the format has no looks

    /// Figures over the runs; letters are bytes that are no white space.
    struct Summary {
        double body_size_pt = 0;      ///< the size that most letters have; 0 where unknown
        double smallest_size_pt = 0;  ///< over runs with ten letters and more; 0 where unknown
        double bold_share = 0;        ///< of the letters, 0 to 1
        double italic_share = 0;
        double underline_share = 0;
    };
    /// \param text  the text that the runs point into.
    [[nodiscard]] Summary summary(std::string_view text) const;
};

}  // namespace winnow
