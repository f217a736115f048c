#pragma once

#include "engine/score/result.hpp"
#include "tools/winnow/report/html_page.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A keyword's occurrence in a section.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    State state = State::absent;  ///< of its keyword
    std::string keyword;
};

/// Writes a section's text with its marks. Where marks overlap, the text is cut at their ends and each piece shows the
/// best state of those that cover it and names all their keywords. A piece at which a mark begins is the target of
/// mark_anchor().
/// \pre the marks lie in the text, at code points.
void write_marked_text(std::string_view section, std::string_view text, std::vector<Mark> marks, HtmlPage& page);

/// "at-ECQ1-120": the page's name for the place where a mark begins.
std::string mark_anchor(std::string_view section, std::size_t begin);

}  // namespace winnow
