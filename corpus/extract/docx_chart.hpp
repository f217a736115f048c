#pragma once

#include "corpus/extract/visible_text.hpp"

#include "docx_styles.hpp"
#include "xml_part.hpp"

#include <cstddef>
#include <string_view>

namespace winnow {

/// Reads the words of a chart's part (DrawingML, `c:chartSpace` or `cx:chartSpace`): titles, and the names of its rows
/// and columns where it shows them. Its figures are drawn, and left out.
/// \param hidden  why nobody sees the chart; empty if it is seen.
void read_chart(pugi::xml_node part, DocxStyles const& styles, std::size_t depth, std::string_view hidden,
                VisibleText& text);

}  // namespace winnow
