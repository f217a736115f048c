#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// The section that a label names, wherever it stands: in a file name, a JSON key, a CSV column or a manifest. Either
/// section_id knows it, or it is a heading of which nothing is text: "ECQ 1 - Leading Change", "Technical
/// Qualification 1".
///
/// \return nothing for a label that names no section.
std::optional<std::string> section_of_label(std::string_view label);

}  // namespace winnow
