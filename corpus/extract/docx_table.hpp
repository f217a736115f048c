#pragma once

#include "docx_styles.hpp"
#include "xml_part.hpp"

#include <cstddef>
#include <vector>

namespace winnow {

/// Children of that local name, also those inside content controls and marks of revision.
std::vector<pugi::xml_node> wrapped_children(pugi::xml_node node, std::string_view name, std::size_t depth);

/// How a table's style formats its cells by their place.
class DocxTableLook {
  public:
    /// \param properties  the table's `w:tblPr`.
    DocxTableLook(DocxStyles const& styles, pugi::xml_node properties);

    /// What holds for a cell, its own formatting not looked at.
    [[nodiscard]] DocxStyle::Part cell(std::size_t row, std::size_t rows, std::size_t column,
                                       std::size_t columns) const;

  private:
    DocxStyle const& style_;
    std::optional<Rgb> background_;  ///< the table's own
    bool first_row_ = false;
    bool last_row_ = false;
    bool first_column_ = false;
    bool last_column_ = false;
    bool bands_ = true;
};

}  // namespace winnow
