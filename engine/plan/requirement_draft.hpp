#pragma once

#include "engine/plan/occupation_words.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/announcement.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Bytes [begin, end) of one of the announcement's fields.
struct FieldRange {
    std::size_t field = 0;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(FieldRange const&) const = default;
};

/// A requirement on its way into the plan: found, not yet worded in keywords or weighed.
struct RequirementDraft {
    Requirement requirement;         ///< without text, span, keywords and weight
    std::vector<FieldRange> pieces;  ///< where the announcement states it, in order; may be empty
    std::string added_text;          ///< what the plan's text says where the announcement only names the requirement
    std::vector<std::string> vocabulary;     ///< keywords to add to those of the pieces, the best first
    std::vector<OccupationWord> occupation;  ///< what the occupation lends, the best first
};

inline std::string_view text_of(Announcement const& announcement, FieldRange const& range) {
    return std::string_view{announcement.fields[range.field].text}.substr(range.begin, range.end - range.begin);
}

/// Passages of these kinds, in the announcement's order.
std::vector<FieldRange> passages_of(Announcement const& announcement, std::initializer_list<PassageKind> kinds);

/// Where an announcement says whom it wants: its qualifications passages of every kind; all of it if it has none.
std::vector<FieldRange> qualification_passages(Announcement const& announcement);

/// Fills in `text` and `span` from the pieces.
void state(RequirementDraft& draft, Announcement const& announcement);

}  // namespace winnow
