#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace winnow {

/// What a passage of an announcement is about.
enum class PassageKind : std::uint8_t {
    summary,
    duties,
    specialized_experience,
    qualifications,
    education,
    executive_qualifications,  ///< the ECQs as a block
    technical_qualifications,  ///< the TQs as a block
    conditions,                ///< conditions of employment, key requirements
    evaluation,
    how_to_apply,
    required_documents,
    benefits,
    other,
};

/// One text of the announcement, as plain text: markup removed, entities resolved, line ends `\n`.
struct SourceField {
    std::string name;  ///< as the source calls it: "QualificationSummary", "UserArea.Details.MajorDuties"; "document"
                       ///< for a plain one
    std::string text;  ///< valid UTF-8
};

/// Bytes [begin, end) of a field's text.
struct SourceSpan {
    std::string field;  ///< a SourceField's name
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(SourceSpan const&) const = default;
};

/// A stretch of a field with one subject. Passages follow the source's order and do not overlap.
struct Passage {
    PassageKind kind = PassageKind::other;
    std::size_t field = 0;  ///< index into Announcement::fields
    std::size_t begin = 0;  ///< bytes into that field's text
    std::size_t end = 0;
};

/// A job announcement, of whatever form it came in. Fields that the source does not give are empty.
struct Announcement {
    std::string id;  ///< PositionID or announcement number; for a plain document its file name without extension
    std::string control_number;  ///< USAJOBS control number
    std::string title;
    std::string agency;
    std::string department;
    std::string pay_plan;             ///< "GS", "ES"
    std::vector<std::string> series;  ///< "0560", four digits
    std::vector<std::string> grades;  ///< "GS-13", "ES-00"
    std::string opens;                ///< ISO date "2026-01-31"
    std::string closes;               ///< ISO date
    std::string sha256;               ///< of the source bytes of this announcement
    std::vector<SourceField> fields;
    std::vector<Passage> passages;
};

}  // namespace winnow
