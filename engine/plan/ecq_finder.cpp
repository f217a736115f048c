#include "engine/plan/ecq_finder.hpp"

#include "engine/plan/label_finder.hpp"
#include "engine/plan/plain_text.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/sentences.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>

namespace winnow {
namespace {

/// Of those who have shown their ECQs elsewhere: no request for them.
constexpr auto kShownAlready = std::to_array<std::string_view>(
    {"certified by", "been certified", "review board", "candidate development program"});

/// Experience that is measured by them: no request either.
constexpr auto kMeasuredByThem =
    std::to_array<std::string_view>({"outlined under", "outlined in", "described under", "not required", "no ecqs"});

/// Where ECQs are explained: the likely passages, or any.
std::vector<FieldRange> passages(Announcement const& announcement) {
    using enum PassageKind;
    auto ranges = qualification_passages(announcement);
    for (FieldRange const& more : passages_of(announcement, {conditions, evaluation, how_to_apply, other})) {
        if (std::find(ranges.begin(), ranges.end(), more) == ranges.end()) { ranges.push_back(more); }
    }
    return ranges;
}

/// The place of one ECQ's explanation in a passage.
struct Explanation {
    std::string id;
    std::string label;
    std::size_t begin;       ///< of label or name
    std::size_t text_begin;  ///< behind them
};

/// "Leading Change:", "LEADING PEOPLE -": the names of the framework's qualifications where an explanation follows.
std::vector<Explanation> find_names(std::string_view text, Framework const& framework) {
    std::vector<Explanation> found;
    std::string const lower = lower_ascii(text);
    for (CoreQualification const& qualification : framework.qualifications) {
        std::string const name = lower_ascii(qualification.name);
        for (std::size_t at = find_phrase(lower, name); at != lower.npos; at = find_phrase(lower, name, at + 1)) {
            std::size_t const end = at + name.size();
            std::size_t const next = lower.find_first_not_of(' ', end);
            bool const explained =
                next != lower.npos && (lower[next] == ':' || lower[next] == '.' || lower[next] == '-' ||
                                       lower[next] == '\n' || lower.compare(next, 3, "\xE2\x80\x93") == 0);
            if (!explained || !is_ascii_upper(text[at])) { continue; }
            found.push_back({qualification.id, std::string{text.substr(at, name.size())}, at, next + 1});
            break;
        }
    }
    return found;
}

std::vector<Explanation> find_explanations(std::string_view text, Framework const* framework) {
    std::vector<Explanation> found;
    for (LabelHit const& hit : find_labels(text)) {
        found.push_back({hit.kind == RequirementKind::ecq ? hit.id : "", hit.label, hit.begin, hit.text_begin});
    }
    bool const numbered = std::any_of(found.begin(), found.end(), [](Explanation const& at) { return !at.id.empty(); });
    if (!numbered && framework != nullptr) {
        auto const named = find_names(text, *framework);
        found.insert(found.end(), named.begin(), named.end());
        std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.begin < b.begin; });
    }
    return found;
}

/// From the explanation's begin through its last sentence about it.
ByteRange explanation(std::string_view text, ByteRange range) {
    ByteRange found{range.begin, range.begin};
    for (ByteRange const sentence : sentences(text, range)) {
        bool const first = found.begin == found.end;
        std::string const lower = lower_ascii(slice(text, sentence));
        bool const about_ecq = lower.starts_with("leadership competencies") || lower.starts_with("competencies") ||
                               may_describe_work(lower);
        bool const instruction = !about_ecq || has_any(lower, {"ecqs", "mtqs", "separately"});
        if (first ? instruction && !lower.starts_with("this core") : !about_ecq) { break; }
        if (first) { found.begin = sentence.begin; }
        found.end = sentence.end;
    }
    return found;
}

/// Adds the pieces that explain a qualification to its draft.
void add_pieces(Announcement const& announcement, Framework const* framework, std::vector<RequirementDraft>& drafts) {
    for (FieldRange const& passage : passages(announcement)) {
        std::string_view const text = text_of(announcement, passage);
        auto const found = find_explanations(text, framework);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (found[i].id.empty()) { continue; }
            std::size_t const end = i + 1 < found.size() ? found[i + 1].begin : text.size();
            ByteRange const range = explanation(text, {found[i].text_begin, end});
            auto draft = std::find_if(drafts.begin(), drafts.end(),
                                      [&](RequirementDraft const& at) { return at.requirement.id == found[i].id; });
            if (draft == drafts.end()) {
                if (framework != nullptr) { continue; }
                draft = drafts.insert(drafts.end(), RequirementDraft{});
                draft->requirement.id = found[i].id;
                draft->requirement.kind = RequirementKind::ecq;
            }
            if (range.begin == range.end || !draft->pieces.empty()) { continue; }
            draft->requirement.label = found[i].label;
            draft->pieces = {{passage.field, passage.begin + range.begin, passage.begin + range.end}};
        }
    }
}

/// The first word of each competency, then the second of each, and so on.
std::vector<std::string> vocabulary(CoreQualification const& qualification) {
    std::vector<std::string> words;
    std::size_t longest = 0;
    for (Competency const& competency : qualification.competencies) {
        longest = std::max(longest, competency.vocabulary.size());
    }
    for (std::size_t i = 0; i < longest; ++i) {
        for (Competency const& competency : qualification.competencies) {
            if (i < competency.vocabulary.size()) { words.push_back(competency.vocabulary[i]); }
        }
    }
    return words;
}

std::string named_text(CoreQualification const& qualification) {
    std::string text = qualification.name + ". " + qualification.summary;
    for (Competency const& competency : qualification.competencies) { text += '\n' + competency.name; }
    return text;
}

}  // namespace

bool asks_for_executive_qualifications(Announcement const& announcement) {
    auto const names_them = [](std::string_view lower) {
        return has_any(lower, {"executive core qualification", "executive core qualifications", "ecqs"});
    };
    for (FieldRange const& passage : passages(announcement)) {
        std::string_view const text = text_of(announcement, passage);
        if (names_them(lower_ascii(text))) {
            for (ByteRange const sentence : sentences(text, {0, text.size()})) {
                std::string const lower = lower_ascii(slice(text, sentence));
                bool const mentioned_only = has_any(lower, kShownAlready) || has_any(lower, kMeasuredByThem);
                if (names_them(lower) && !mentioned_only) { return true; }
            }
        }
        auto const labels = find_labels(text);
        if (std::any_of(labels.begin(), labels.end(),
                        [](LabelHit const& label) { return label.kind == RequirementKind::ecq; })) {
            return true;
        }
    }
    return false;
}

std::vector<RequirementDraft> find_executive_qualifications(Announcement const& announcement,
                                                            Framework const* framework) {
    std::vector<RequirementDraft> drafts;
    if (framework != nullptr) {
        for (CoreQualification const& qualification : framework->qualifications) {
            RequirementDraft draft;
            draft.requirement.id = qualification.id;
            draft.requirement.label = qualification.id;
            draft.requirement.kind = RequirementKind::ecq;
            draft.vocabulary = vocabulary(qualification);
            drafts.push_back(std::move(draft));
        }
    }
    add_pieces(announcement, framework, drafts);
    for (std::size_t i = 0; framework != nullptr && i < drafts.size(); ++i) {
        if (drafts[i].pieces.empty()) { drafts[i].added_text = named_text(framework->qualifications[i]); }
    }
    std::sort(drafts.begin(), drafts.end(),
              [](RequirementDraft const& a, RequirementDraft const& b) { return a.requirement.id < b.requirement.id; });
    return drafts;
}

}  // namespace winnow
