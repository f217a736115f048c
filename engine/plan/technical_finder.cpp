#include "engine/plan/technical_finder.hpp"

#include "engine/plan/label_finder.hpp"
#include "engine/plan/plain_text.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/sentences.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

namespace winnow {
namespace {

/// An explanation of fewer bytes than this is a mere heading, as in a list of names before the full statements.
constexpr std::size_t kShortStatement = 40;
constexpr std::size_t kMostItems = 12;

constexpr auto kHeadings = std::to_array<std::string_view>({
    "technical qualifications",
    "technical qualification",
    "technical qualification(s)",
    "technical core qualifications",
    "technical competencies",
    "professional qualifications",
});

/// Words with which a statement of a qualification begins where nothing else shows that it does.
constexpr auto kOpenings = std::to_array<std::string_view>({
    "ability",   "advanced", "broad",       "comprehensive", "considerable", "deep",     "demonstrated",  "detailed",
    "executive", "expert",   "expertise",   "experience",    "extensive",    "high",     "highly",        "in-depth",
    "knowledge", "mastery",  "possession",  "proven",        "recognized",   "senior",   "significant",   "skill",
    "skills",    "strong",   "substantial", "superior",      "technical",    "thorough", "understanding", "working",
});

/// The statement that begins at `range.begin`: its first sentence, and those that follow until one speaks of
/// something else.
ByteRange statement(std::string_view text, ByteRange range) {
    ByteRange found{range.begin, range.begin};
    for (ByteRange const sentence : sentences(text, range)) {
        bool const first = found.begin == found.end;
        if (!first && !may_describe_work(lower_ascii(slice(text, sentence)))) { break; }
        if (first) { found.begin = sentence.begin; }
        found.end = sentence.end;
    }
    return found;
}

RequirementDraft draft(std::string id, std::string label, bool mandatory, FieldRange piece) {
    RequirementDraft draft;
    draft.requirement.id = std::move(id);
    draft.requirement.label = std::move(label);
    draft.requirement.kind = RequirementKind::tq;
    draft.requirement.mandatory = mandatory;
    draft.pieces = {piece};
    return draft;
}

std::size_t length(RequirementDraft const& draft) { return draft.pieces.front().end - draft.pieces.front().begin; }

/// Adds a labelled statement; of two with one id the first counts, unless it was a mere heading.
void add(std::vector<RequirementDraft>& drafts, RequirementDraft found) {
    auto const same = std::find_if(drafts.begin(), drafts.end(), [&found](RequirementDraft const& draft) {
        return draft.requirement.id == found.requirement.id;
    });
    if (same == drafts.end()) {
        drafts.push_back(std::move(found));
    } else if (length(*same) < kShortStatement && length(found) > length(*same)) {
        *same = std::move(found);
    }
}

void find_labelled(Announcement const& announcement, FieldRange const& passage, std::vector<RequirementDraft>& drafts) {
    std::string_view const text = text_of(announcement, passage);
    auto const hits = find_labels(text);
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (hits[i].kind != RequirementKind::tq) { continue; }
        std::size_t const end = i + 1 < hits.size() ? hits[i + 1].begin : text.size();
        ByteRange const range = statement(text, {hits[i].text_begin, end});
        if (range.begin == range.end) { continue; }
        add(drafts, draft(hits[i].id, hits[i].label, hits[i].mandatory,
                          {passage.field, passage.begin + range.begin, passage.begin + range.end}));
    }
}

/// "1. ", "(2) ", "(2). ", "b) ".
std::size_t item_number_size(std::string_view text) {
    std::size_t at = text.starts_with('(') ? 1 : 0;
    std::size_t const begin = at;
    while (at < text.size() && is_ascii_digit(text[at])) { ++at; }
    if (at == begin && at < text.size() && is_ascii_lower(lower_ascii(text[at]))) { ++at; }
    if (at == begin || at - begin > 2 || at >= text.size() || (text[at] != '.' && text[at] != ')')) { return 0; }
    ++at;
    while (at < text.size() && (is_ascii_space(text[at]) || text[at] == '.')) { ++at; }
    return at;
}

/// A question, or an option of one ("Yes", "Not applicable"), and no statement.
bool is_of_question(std::string_view sentence) {
    if (sentence.ends_with('?')) { return true; }
    constexpr std::ptrdiff_t kFewestBlanks = 2;
    return std::count(sentence.begin(), sentence.end(), ' ') < kFewestBlanks &&
           has_any(lower_ascii(sentence), {"yes", "no", "n/a", "na", "not applicable", "none"});
}

/// A heading inside a list: "C. SENIOR PROFESSIONAL QUALIFICATIONS: Supplemental statement addressing the following:".
bool is_heading(std::string_view sentence) {
    return sentence.ends_with(':') && has_any(lower_ascii(sentence), {"statement addressing", "statements addressing"});
}

bool opens_statement(std::string_view sentence) {
    std::string const word = lower_ascii(sentence.substr(0, sentence.find_first_of(" ,:;")));
    return std::find(kOpenings.begin(), kOpenings.end(), word) != kOpenings.end();
}

/// Items below a heading that ends at `begin`; none if what follows is no list of statements.
std::vector<ByteRange> items(std::string_view text, std::size_t begin) {
    constexpr int kIntroduction = 4;  // sentences that may stand between the heading and its first item
    std::vector<ByteRange> found;
    int introduction = 0;
    for (ByteRange sentence : sentences(text, {begin, text.size()})) {
        std::size_t const number = item_number_size(slice(text, sentence));
        sentence.begin += number;
        if (sentence.begin >= sentence.end || is_heading(slice(text, sentence))) { continue; }
        bool const opens = number != 0 || opens_statement(slice(text, sentence));
        bool const work =
            may_describe_work(lower_ascii(slice(text, sentence))) && !is_of_question(slice(text, sentence));
        if (opens && work) {
            found.push_back(sentence);
        } else if (found.empty()) {
            if (++introduction > kIntroduction) { break; }
        } else if (work && text.substr(found.back().end, sentence.begin - found.back().end).find('\n') == text.npos) {
            found.back().end = sentence.end;
        } else {
            break;
        }
        if (found.size() == kMostItems) { break; }
    }
    return found;
}

/// Where headings of technical qualifications end, in order.
std::vector<std::size_t> heading_ends(std::string_view lower) {
    std::vector<std::size_t> ends;
    for (std::string_view const heading : kHeadings) {
        for (std::size_t at = find_phrase(lower, heading); at != lower.npos; at = find_phrase(lower, heading, at + 1)) {
            std::size_t end = at + heading.size();
            std::size_t const rest = lower.find_first_not_of(' ', end);
            if (rest != lower.npos && lower[rest] == '(') {
                end = std::min(lower.find(')', rest), lower.size() - 1) + 1;
            }
            ends.push_back(end);
        }
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

void find_unlabelled(Announcement const& announcement, FieldRange const& passage,
                     std::vector<RequirementDraft>& drafts) {
    std::string_view const text = text_of(announcement, passage);
    std::string const lower = lower_ascii(text);
    for (std::size_t const end : heading_ends(lower)) {
        auto const found = items(text, end);
        if (found.empty()) { continue; }
        std::size_t const before = lower.rfind('\n', end) == lower.npos ? 0 : lower.rfind('\n', end);
        std::size_t const heading_begin = std::max(before, end > 80 ? end - 80 : 0);
        bool const desired = has_any(lower.substr(heading_begin, end - heading_begin), {"desired", "desirable"});
        for (ByteRange const item : found) {
            std::string id = "TQ" + std::to_string(drafts.size() + 1);
            drafts.push_back(
                draft(id, id, !desired, {passage.field, passage.begin + item.begin, passage.begin + item.end}));
        }
        return;
    }
}

}  // namespace

std::vector<RequirementDraft> find_technical_qualifications(Announcement const& announcement) {
    using enum PassageKind;
    std::vector<RequirementDraft> drafts;
    auto const likely = qualification_passages(announcement);
    for (FieldRange const& passage : likely) { find_labelled(announcement, passage, drafts); }
    if (!drafts.empty()) { return drafts; }
    auto const unlikely = passages_of(announcement, {conditions, evaluation, how_to_apply, other});
    for (FieldRange const& passage : unlikely) { find_labelled(announcement, passage, drafts); }
    if (!drafts.empty()) { return drafts; }

    for (FieldRange const& passage : passages_of(announcement, {technical_qualifications})) {
        std::string_view const text = text_of(announcement, passage);
        for (ByteRange const item : items(text, 0)) {
            std::string id = "TQ" + std::to_string(drafts.size() + 1);
            drafts.push_back(
                draft(id, id, true, {passage.field, passage.begin + item.begin, passage.begin + item.end}));
        }
    }
    for (auto passage = likely.begin(); drafts.empty() && passage != likely.end(); ++passage) {
        find_unlabelled(announcement, *passage, drafts);
    }
    return drafts;
}

}  // namespace winnow
