#pragma once

#include "engine/analysis/token.hpp"
#include "engine/analysis/word_classes.hpp"

#include <cstdint>
#include <string_view>

namespace winnow {

/// What stands between a word and the one before it.
enum class Separator : std::uint8_t {
    none,       ///< a space, a hyphen, a slash
    comma,      ///< , or 、
    semicolon,  ///< ;
    colon,      ///< :
    bar,        ///< | or a bullet inside a line, a tab, or three spaces and more: columns
    dash,       ///< a dash with space around it, or an em dash
    bracket,    ///< an opening or closing bracket
};

/// A word of a sentence as the rules of context see it, stop words included.
struct ContextWord {
    std::string_view word;  ///< folded
    WordClasses classes = 0;
    Separator before = Separator::none;
    Context context = Context::prose;  ///< what the rules find
    bool kept = false;                 ///< became a token
};

}  // namespace winnow
