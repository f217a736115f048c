#include "engine/plan/work_text.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/requirement_draft.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/sentences.hpp"

#include <algorithm>

namespace winnow {

namespace {

/// The passage without the essay questions in it, which say nothing of this work.
std::vector<FieldRange> without_essays(Announcement const& announcement, FieldRange const& passage) {
    std::string_view const text = text_of(announcement, passage);
    if (!is_essay(lower_ascii(text))) { return {passage}; }
    std::vector<FieldRange> ranges;
    std::size_t begin = 0;
    for (ByteRange const sentence : sentences(text, {0, text.size()})) {
        if (!is_essay(lower_ascii(slice(text, sentence)))) { continue; }
        ranges.push_back({passage.field, passage.begin + begin, passage.begin + sentence.begin});
        begin = sentence.end;
    }
    ranges.push_back({passage.field, passage.begin + begin, passage.end});
    return ranges;
}

}  // namespace

WorkText::WorkText(Announcement const& announcement, Analyzer& analyzer) {
    using enum PassageKind;
    for (FieldRange const& passage : passages_of(
             announcement, {summary, duties, specialized_experience, qualifications, technical_qualifications})) {
        for (FieldRange const& range : without_essays(announcement, passage)) {
            std::string_view const text = text_of(announcement, range);
            prefixes_.add(text);
            passages_.push_back({announcement.fields[range.field].name, range.begin, {text, analyzer}});
        }
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
