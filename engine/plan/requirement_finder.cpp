#include "engine/plan/requirement_finder.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/sentence_cues.hpp"

#include <algorithm>
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

/// Runs of sentences that may describe work.
std::vector<FieldRange> about_work(Announcement const& announcement, FieldRange const& passage) {
    std::vector<FieldRange> runs;
    std::string_view const text = text_of(announcement, passage);
    bool open = false;
    for (ByteRange const sentence : sentences(text, {0, text.size()})) {
        bool const work = may_describe_work(lower_ascii(slice(text, sentence)));
        if (work && open) {
            runs.back().end = passage.begin + sentence.end;
        } else if (work) {
            runs.push_back({passage.field, passage.begin + sentence.begin, passage.begin + sentence.end});
        }
        open = work;
    }
    return runs;
}

std::vector<FieldRange> about_work(Announcement const& announcement, std::vector<FieldRange> const& passages) {
    std::vector<FieldRange> runs;
    for (FieldRange const& passage : passages) {
        auto const more = about_work(announcement, passage);
        runs.insert(runs.end(), more.begin(), more.end());
    }
    return runs;
}

}  // namespace

std::vector<RequirementDraft> find_duties(Announcement const& announcement) {
    auto pieces = about_work(announcement, passages_of(announcement, {PassageKind::duties}));
    if (pieces.empty()) { return {}; }
    return {draft("DUTY1", "Duties", RequirementKind::duty, std::move(pieces))};
}

std::vector<RequirementDraft> find_general_qualifications(Announcement const& announcement) {
    auto passages = passages_of(announcement, {PassageKind::qualifications});
    std::erase_if(passages, [&announcement](FieldRange const& passage) {
        return is_health_catalogue(text_of(announcement, passage));
    });
    auto pieces = about_work(announcement, passages);
    if (pieces.empty()) { pieces = about_work(announcement, passages_of(announcement, {PassageKind::summary})); }
    if (pieces.empty()) { pieces = about_work(announcement, passages_of(announcement, {PassageKind::other})); }
    if (pieces.empty()) { return {}; }
    return {draft("QUAL1", "Qualifications", RequirementKind::qualification, std::move(pieces))};
}

RequirementDraft title_requirement(Announcement const& announcement) {
    auto title = draft("QUAL1", "Title", RequirementKind::qualification, {});
    title.added_text = announcement.title;
    return title;
}

}  // namespace winnow
