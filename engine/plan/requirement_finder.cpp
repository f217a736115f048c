#include "engine/plan/requirement_finder.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/question_finder.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/sentences.hpp"
#include "engine/plan/word_lists.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>

namespace winnow {
namespace {

RequirementDraft draft(std::string id, std::string label, RequirementKind kind, std::vector<FieldRange> pieces) {
    RequirementDraft draft;
    draft.requirement.id = std::move(id);
    draft.requirement.label = std::move(label);
    draft.requirement.kind = kind;
    draft.pieces = std::move(pieces);
    return draft;
}

/// Whether a passage is a catalogue of states of health: a condition of employment, whatever stands above it.
bool is_health_catalogue(std::string_view text) {
    int listing = 0;
    for (ByteRange const sentence : sentences(text, {0, text.size()})) {
        listing += lists_health_conditions(lower_ascii(slice(text, sentence))) ? 1 : 0;
    }
    return listing >= 3;
}

/// "Qualifications", "Duties:": the heading of a page, which stands in the passage below it.
bool is_heading(std::string_view lower) {
    for (std::size_t at = 0; at < lower.size();) {
        std::size_t end = at;
        while (end < lower.size() && is_word_byte(lower[end])) { ++end; }
        std::string_view const word = lower.substr(at, end - at);
        if (!word.empty() && word != "summary" && !is_generic_word(word)) { return false; }
        at = std::max(end, at + 1);
    }
    return true;
}

/// "What is this division?", and not the "Agency?" of "the Agency?s work", where a sign was lost.
bool is_question(std::string_view text, ByteRange sentence) {
    bool const goes_on = sentence.end < text.size() && is_word_byte(text[sentence.end]);
    return text[sentence.end - 1] == '?' && !goes_on;
}

/// Names a licence only, and no experience or skill beside it.
bool is_bare_licence(std::string_view lower) {
    return is_licence(lower) && !has_any(lower, {"experience", "knowledge", "ability", "skill", "skills"});
}

/// An agency's words about itself, as they stand among qualifications: "Our hospital offers a wide range of services".
bool is_about_agency(std::string_view lower) {
    bool const subject = lower.starts_with("the ") || lower.starts_with("we ") || lower.starts_with("our ");
    return lower.starts_with("our ") || has_any(lower, {"join our team", "how would you like to"}) ||
           (subject && has_any(lower, {"is committed to", "has served", "we offer", "is much more than",
                                       "is one of the", "is the largest", "is the nation's", "was founded",
                                       "was established", "has been named", "proud history", "are looking for"}));
}

/// What a passage is read for: a duty may be about licences that others hold, a qualification that is a licence is for
/// a person to check.
enum class Reading : std::uint8_t { duties, qualifications };

/// Runs of sentences that may describe work.
std::vector<FieldRange> about_work(Announcement const& announcement, FieldRange const& passage, Reading reading) {
    std::vector<FieldRange> runs;
    std::string_view const text = text_of(announcement, passage);
    bool open = false;
    for (ByteRange const sentence : sentences(text, {0, text.size()})) {
        std::string const lower = lower_ascii(slice(text, sentence));
        bool const aside = reading == Reading::qualifications && (is_bare_licence(lower) || is_about_agency(lower));
        bool const work = may_describe_work(lower) && !is_heading(lower) && !aside && !is_question(text, sentence);
        if (work && open) {
            runs.back().end = passage.begin + sentence.end;
        } else if (work) {
            runs.push_back({passage.field, passage.begin + sentence.begin, passage.begin + sentence.end});
        }
        open = work;
    }
    return runs;
}

std::vector<FieldRange> about_work(Announcement const& announcement, std::vector<FieldRange> const& passages,
                                   Reading reading) {
    std::vector<FieldRange> runs;
    for (FieldRange const& passage : passages) {
        auto const more = about_work(announcement, passage, reading);
        runs.insert(runs.end(), more.begin(), more.end());
    }
    return runs;
}

}  // namespace

std::vector<RequirementDraft> find_duties(Announcement const& announcement) {
    auto pieces = about_work(announcement, passages_of(announcement, {PassageKind::duties}), Reading::duties);
    if (pieces.empty()) { return {}; }
    return {draft("DUTY1", "Duties", RequirementKind::duty, std::move(pieces))};
}

std::vector<RequirementDraft> find_general_qualifications(Announcement const& announcement) {
    using enum PassageKind;
    for (PassageKind const kind : {qualifications, summary, other}) {
        auto passages = passages_of(announcement, {kind});
        std::erase_if(passages, [&announcement](FieldRange const& passage) {
            return is_health_catalogue(text_of(announcement, passage)) ||
                   is_questionnaire(announcement.fields[passage.field].text);
        });
        auto pieces = about_work(announcement, passages, Reading::qualifications);
        if (!pieces.empty()) {
            return {draft("QUAL1", "Qualifications", RequirementKind::qualification, std::move(pieces))};
        }
    }
    return {};
}

RequirementDraft title_requirement(Announcement const& announcement) {
    auto title = draft("QUAL1", "Title", RequirementKind::qualification, {});
    title.added_text = announcement.title;
    return title;
}

}  // namespace winnow
