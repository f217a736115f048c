#include "engine/plan/limit_finder.hpp"

#include "engine/plan/answer_length.hpp"
#include "engine/plan/label_finder.hpp"
#include "engine/plan/plain_text.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/sentences.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>

namespace winnow {
namespace {

/// Whose responses "each response" is at a place, by the label or else the passage that it stands under: "ecq", "tq";
/// empty where nothing says.
std::string_view responses_at(Announcement const& announcement, std::size_t field, std::vector<LabelHit> const& labels,
                              std::size_t at) {
    auto const next = std::find_if(labels.begin(), labels.end(), [at](LabelHit const& hit) { return hit.begin > at; });
    if (next != labels.begin()) { return name_of((next - 1)->kind); }
    for (Passage const& passage : announcement.passages) {
        if (passage.field != field || at < passage.begin || at >= passage.end) { continue; }
        if (passage.kind == PassageKind::executive_qualifications) { return name_of(RequirementKind::ecq); }
        if (passage.kind == PassageKind::technical_qualifications) { return name_of(RequirementKind::tq); }
    }
    return {};
}

/// \param responses  responses_at the sentence.
std::optional<Limit> limit_in(std::string_view sentence, std::string_view responses) {
    if (!limits_length(sentence)) { return std::nullopt; }
    auto const length = length_in(sentence);
    if (!length) { return std::nullopt; }
    bool const each = has_any(sentence, {"each", "per", "every"});
    bool const ecq =
        has_any(sentence, {"ecq", "ecqs", "executive core qualification", "executive core qualifications"});
    bool const tq = has_any(
        sentence, {"tq", "tqs", "mtq", "mtqs", "ptq", "ptqs", "technical qualification", "technical qualifications"});
    if (each && ecq) { return Limit{"ecq", length->unit, length->value}; }
    if (each && tq) { return Limit{"tq", length->unit, length->value}; }
    bool const response =
        has_any(sentence, {"response", "responses", "narrative", "narratives"}) && !is_essay(sentence);
    if (each && response && !responses.empty()) { return Limit{std::string{responses}, length->unit, length->value}; }
    bool const resume = has_any(sentence, {"resume", "resumes", "r\xC3\xA9sum\xC3\xA9", "r\xC3\xA9sum\xC3\xA9s"});
    if (resume && !each) { return Limit{"resume", length->unit, length->value}; }
    return std::nullopt;
}

}  // namespace

std::vector<Limit> find_limits(Announcement const& announcement) {
    std::vector<Limit> limits;
    for (std::size_t f = 0; f < announcement.fields.size(); ++f) {
        SourceField const& field = announcement.fields[f];
        if (!limits_length(lower_ascii(field.text))) { continue; }
        auto const labels = find_labels(field.text);
        for (ByteRange const range : sentences(field.text, {0, field.text.size()})) {
            auto limit =
                limit_in(lower_ascii(slice(field.text, range)), responses_at(announcement, f, labels, range.begin));
            bool const known = limit && std::any_of(limits.begin(), limits.end(), [&limit](Limit const& other) {
                                   return other.applies_to == limit->applies_to;
                               });
            if (limit && !known) { limits.push_back(std::move(*limit)); }
        }
    }
    return limits;
}

void apply_limits(std::vector<Limit> limits, Plan& plan) {
    for (Limit& limit : limits) {
        auto const kind = requirement_kind(limit.applies_to);
        if (!kind) {
            plan.limits.push_back(std::move(limit));
            continue;
        }
        for (Requirement& requirement : plan.requirements) {
            if (requirement.kind == *kind) { requirement.limit = Limit{requirement.id, limit.unit, limit.value}; }
        }
    }
}

}  // namespace winnow
