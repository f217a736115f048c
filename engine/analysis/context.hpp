#pragma once

#include "engine/analysis/token.hpp"
#include "engine/analysis/word_classes.hpp"

#include <cstdint>
#include <string_view>

namespace winnow {

/// What stands between a word and the one before it. In order of strength: of several the last says most, so that "); "
/// is a semicolon.
enum class Separator : std::uint8_t {
    none,       ///< a space, a hyphen, a slash
    bracket,    ///< an opening or closing bracket
    comma,      ///< , or 、
    colon,      ///< :
    dash,       ///< a dash with space around it, or an em dash
    semicolon,  ///< ;
    bar,        ///< | or a bullet inside a line, a tab, or three spaces and more: columns
};

/// A word of the text on its way to a token, stop words included; what the rules of context see of it and write to.
struct ContextWord {
    std::string_view word;    ///< folded
    std::string_view term;    ///< empty for a stop word
    std::uint32_t begin = 0;  ///< in the source
    std::uint32_t end = 0;
    WordClasses classes = 0;
    Separator before = Separator::none;
    Context context = Context::prose;  ///< what the rules find
};

}  // namespace winnow
