#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace winnow {

struct CssNumber {
    double value = 0;
    std::string_view unit;  ///< "px", "%", "deg"; empty for a bare number
};

/// The number with its unit that the text begins with: ".5em".
std::optional<CssNumber> css_number(std::string_view text);

/// A length in pixels, also as a sum, `calc(1em - 3px)`. Lengths of a window are those of 1,000 by 800 pixels.
/// \param em     the size of letters. \param whole  what percentages are shares of.
std::optional<double> css_pixels(std::string_view text, double em, double whole);

/// A function call inside a value: `scale(0, 1)` has the name "scale" and two arguments.
struct CssFunction {
    std::string_view name;
    std::vector<std::string_view> arguments;  ///< between commas, trimmed
};

/// The calls that stand one after the other in a value, up to a few dozen.
std::vector<CssFunction> css_functions(std::string_view value);

/// What stands between white space that is in no bracket.
std::vector<std::string_view> css_words(std::string_view value);

/// The index of the first of these characters that stands in no bracket and no quotes; the text's size if there is
/// none.
std::size_t css_find(std::string_view text, std::string_view characters);

}  // namespace winnow
