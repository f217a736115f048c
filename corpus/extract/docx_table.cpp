#include "docx_table.hpp"

#include <charconv>

namespace winnow {
namespace {

bool is_wrapper(std::string_view name) {
    return name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins" || name == "moveTo" ||
           name == "smartTag";
}

void collect(pugi::xml_node node, std::string_view name, std::size_t depth, std::vector<pugi::xml_node>& found) {
    for (pugi::xml_node const child : node.children()) {
        if (local_name(child) == name) {
            found.push_back(child);
        } else if (depth > 0 && is_wrapper(local_name(child))) {
            collect(child, name, depth - 1, found);
        }
    }
}

/// ST_Cnf as w:tblLook has it: attributes of their own, or bits of the older `w:val`.
bool look_has(pugi::xml_node look, std::string_view name, unsigned bit) {
    if (auto const value = attribute_named(look, name)) { return *value == "1" || *value == "true" || *value == "on"; }
    std::string_view const bits = attribute_or(look, "val", "");
    unsigned value = 0;
    std::from_chars(bits.data(), bits.data() + bits.size(), value, 16);
    return (value & bit) != 0;
}

}  // namespace

std::vector<pugi::xml_node> wrapped_children(pugi::xml_node node, std::string_view name, std::size_t depth) {
    std::vector<pugi::xml_node> found;
    collect(node, name, depth, found);
    return found;
}

DocxTableLook::DocxTableLook(DocxStyles const& styles, pugi::xml_node properties)
    : style_(styles.style(attribute_or(child_named(properties, "tblStyle"), "val", ""))),
      background_(styles.shade(child_named(properties, "shd"))) {
    pugi::xml_node const look = child_named(properties, "tblLook");
    first_row_ = look_has(look, "firstRow", 0x20);
    last_row_ = look_has(look, "lastRow", 0x40);
    first_column_ = look_has(look, "firstColumn", 0x80);
    last_column_ = look_has(look, "lastColumn", 0x100);
    bands_ = !look_has(look, "noHBand", 0x200);
}

DocxStyle::Part DocxTableLook::cell(std::size_t row, std::size_t rows, std::size_t column, std::size_t columns) const {
    DocxStyle::Part laid;
    auto const lay = [&laid, this](TablePart part) {
        DocxStyle::Part const& upper = style_.parts.at(static_cast<std::size_t>(part));
        laid.run.lay_over(upper.run);
        if (upper.background) { laid.background = upper.background; }
    };
    laid.background = background_;
    lay(TablePart::whole);
    std::size_t const banded = row + (first_row_ ? 1U : 0U);
    if (bands_) { lay(banded % 2 == 0 ? TablePart::band1 : TablePart::band2); }
    if (first_column_ && column == 0) { lay(TablePart::first_column); }
    if (last_column_ && column + 1 == columns) { lay(TablePart::last_column); }
    if (first_row_ && row == 0) { lay(TablePart::first_row); }
    if (last_row_ && row + 1 == rows) { lay(TablePart::last_row); }
    return laid;
}

}  // namespace winnow
