#pragma once

#include "engine/record/announcement.hpp"

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// How the texts of a JSON record are cut into passages.
enum class TextForm : std::uint8_t {
    fields,  ///< each field has one subject, which its name tells
    pages,   ///< a field is a stretch of a web page, with that page's headings
};

/// The subject of a text by the name that USAJOBS gives it in one of its interfaces ("MajorDuties",
/// "requirementsQualifications"), whatever its case; nothing for other names.
std::optional<PassageKind> kind_of_field(std::string_view name);

/// Adds the texts of a JSON value to `announcement`, in their order: those with a known name, and any
/// other that is prose, so that no text is lost when USAJOBS adds a field. Codes, addresses, places and
/// what has a typed field of its own are left out, and so is a text that repeats an earlier one.
/// A list is one text with a line an entry.
/// \param path  the name of `value`, "UserArea.Details"; empty for the record itself.
void collect_fields(boost::json::value const& value, std::string const& path, TextForm form,
                    Announcement& announcement);

}  // namespace winnow
