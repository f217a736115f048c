#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// What a document's file name says of it.
struct DocumentName {
    std::string section;             ///< id of the section it is named after; empty for none
    std::string label;               ///< that name as it stands in the file name
    std::string owner;               ///< "A-0001" of "A-0001_ecq1.txt"; empty for none
    bool numbers_its_order = false;  ///< the owner is a number of one or two digits: "2_Leading People", or applicant 2
};

/// Reads `ecq1.docx`, `2-Leading People.docx`, `TQ1 - Budget.txt` (section), `A-0001_resume.txt` (owner and section).
///
/// A number of more than two digits in front is somebody's id, not the order of the files: `10186968-resume.txt` is
/// named after no section.
/// \param file_name  the last component of a path.
DocumentName document_name(std::string_view file_name);

/// Without its extension: a full stop and up to five letters and digits, a letter among them.
std::string_view without_extension(std::string_view path);

}  // namespace winnow
