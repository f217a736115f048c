#pragma once

#include "corpus/extract/colour.hpp"
#include "engine/record/layout.hpp"

#include <optional>
#include <string_view>

namespace winnow {

/// What is said on top of something wins; what is not said leaves it.
template <typename Value>
void lay(std::optional<Value>& lower, std::optional<Value> const& upper) {
    if (upper) { lower = upper; }
}

/// What the formatting of a stretch of text says, where it says anything. Looks are laid over each other: defaults,
/// styles, the text's own.
struct RunLook {
    std::optional<bool> hidden;       ///< by a property of that name
    std::optional<bool> transparent;  ///< drawn without ink
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<double> size_pt;
    std::optional<double> width_percent;  ///< of the letters
    std::optional<double> spacing_pt;     ///< added behind each letter
    std::optional<double> raised_pt;      ///< above the line; negative: below it
    std::optional<Rgb> colour;
    std::optional<Rgb> background;
    bool automatic_colour = false;  ///< the look says: black or white, whatever can be read

    /// What `upper` says wins.
    void lay_over(RunLook const& upper);

    [[nodiscard]] TextStyle style() const;
};

/// Smaller text than this cannot be read.
inline constexpr double kSmallestReadablePt = 3;

/// Why nobody can see text of this look on that background: "white text"; empty for text that can be seen.
std::string_view unseen_because(RunLook const& look, Rgb background);

/// The reason for text of its background's colour, which depends on what lies behind it.
inline constexpr std::string_view kInkOfBackground = "text in the colour of its background";

}  // namespace winnow
