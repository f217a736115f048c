#pragma once

#include "corpus/extract/visible_text.hpp"

#include "xml_part.hpp"

#include <cstddef>
#include <string_view>

namespace winnow {

/// Reads the words of a chart, which is a document of its own (OpenDocument 1.3, part 3, section 11): titles, and the
/// names of its rows and columns where it shows them. Its figures are drawn, and left out. What is no chart is not
/// read.
/// \param hidden  why nobody sees the chart; empty if it is seen.
void read_odt_chart(pugi::xml_node document, std::size_t depth, std::string_view hidden, VisibleText& text);

}  // namespace winnow
