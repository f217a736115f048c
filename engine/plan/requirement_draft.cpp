#include "engine/plan/requirement_draft.hpp"

#include <algorithm>

namespace winnow {

std::vector<FieldRange> passages_of(Announcement const& announcement, std::initializer_list<PassageKind> kinds) {
    std::vector<FieldRange> ranges;
    for (Passage const& passage : announcement.passages) {
        bool const wanted = std::find(kinds.begin(), kinds.end(), passage.kind) != kinds.end();
        if (wanted && passage.begin < passage.end) { ranges.push_back({passage.field, passage.begin, passage.end}); }
    }
    return ranges;
}

std::vector<FieldRange> qualification_passages(Announcement const& announcement) {
    using enum PassageKind;
    auto ranges = passages_of(
        announcement, {qualifications, specialized_experience, executive_qualifications, technical_qualifications});
    if (!ranges.empty()) { return ranges; }
    for (std::size_t field = 0; field < announcement.fields.size(); ++field) {
        std::size_t const size = announcement.fields[field].text.size();
        if (size != 0) { ranges.push_back({field, 0, size}); }
    }
    return ranges;
}

void state(RequirementDraft& draft, Announcement const& announcement) {
    std::string& text = draft.requirement.text;
    text.clear();
    for (FieldRange const& piece : draft.pieces) {
        if (!text.empty()) { text += '\n'; }
        text += text_of(announcement, piece);
    }
    if (!draft.added_text.empty()) {
        if (!text.empty()) { text += '\n'; }
        text += draft.added_text;
    }
    if (!draft.pieces.empty()) {
        FieldRange const& first = draft.pieces.front();
        draft.requirement.span = SourceSpan{announcement.fields[first.field].name, first.begin, first.end};
    }
}

}  // namespace winnow
