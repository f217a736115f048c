#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// A line that names a section of an application.
struct SectionHeading {
    /// How sure one can be that the line is a heading and no text.
    enum class Evidence : std::uint8_t {
        label,  ///< a label with its number: "ECQ 1: Leading Change", "Technical Qualification 2", "MTQ #1"
        name,   ///< a name that prose and lists have as well: "Leading People", "Resume", "Q1"
    };

    std::string id;       ///< section_id of the name
    std::size_t end = 0;  ///< one past the heading's last byte in the line; the rest of the line is text
    /// Where the title behind a label and its separator begins in the line; `end` if there is none.
    std::size_t title = 0;
    Evidence evidence = Evidence::label;
};

/// What the line names as a heading, if anything.
///
/// Recognised: a label (as section_id, or spelled out: "Mandatory Technical Qualification 1", "Executive Core
/// Qualification 3") alone or followed by a separator and a title; the name of an ECQ alone, also behind "ECQ:" or a
/// number; "Resume", "Cover letter". Marks around the line (`**ECQ 1**`, `== ECQ 1 ==`) do not matter.
///
/// Where an answer follows the label on the same line ("TQ1: I led …", or more than kLongestTitle bytes), only the
/// label is the heading.
std::optional<SectionHeading> section_heading(std::string_view line);

/// A title longer than this is an answer.
inline constexpr std::size_t kLongestTitle = 240;

}  // namespace winnow
