#include "engine/plan/work_text.hpp"

#include "engine/plan/requirement_draft.hpp"

#include <algorithm>

namespace winnow {

WorkText::WorkText(Announcement const& announcement, Analyzer& analyzer) {
    using enum PassageKind;
    for (FieldRange const& passage : passages_of(
             announcement, {summary, duties, specialized_experience, qualifications, technical_qualifications})) {
        std::string_view const text = text_of(announcement, passage);
        prefixes_.add(text);
        passages_.push_back({announcement.fields[passage.field].name, passage.begin, {text, analyzer}});
    }
}

std::optional<SourceSpan> WorkText::find(TermPhrase const& phrase) const {
    for (Passage const& passage : passages_) {
        if (auto const bytes = passage.text.find(phrase)) {
            return SourceSpan{passage.field, passage.begin + bytes->first, passage.begin + bytes->second};
        }
    }
    return std::nullopt;
}

bool WorkText::has(std::string_view phrase, Analyzer& analyzer) const {
    if (!prefixes_.may_have(phrase)) { return false; }
    TermPhrase const terms{phrase, analyzer};
    return std::any_of(passages_.begin(), passages_.end(),
                       [&terms](Passage const& passage) { return passage.text.find(terms).has_value(); });
}

}  // namespace winnow
