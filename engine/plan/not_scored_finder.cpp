#include "engine/plan/not_scored_finder.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/question_finder.hpp"
#include "engine/plan/requirement_draft.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/sentences.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMostOfAKind = 8;
constexpr std::size_t kLongestBytes = 400;
constexpr std::size_t kLongestHeading = 50;

/// What tells of the papers to hand in and of what happens to them: degrees and licences are named there as papers.
bool is_about_papers(PassageKind kind) {
    return kind == PassageKind::required_documents || kind == PassageKind::how_to_apply ||
           kind == PassageKind::evaluation;
}

/// What a sentence in lower case asks for, if it is one of these.
/// \param papers  whether it stands where papers are told of.
std::optional<std::string> kind_of(std::string_view sentence, bool papers) {
    if (is_essay(sentence)) { return "essay"; }
    if (is_selective_factor(sentence) && !papers) { return "selective-factor"; }
    if (asks_for_degree(sentence) && !papers) { return "education"; }
    bool const plain = has_any(
        sentence, {"citizenship", "u.s. citizen", "background investigation", "background check", "selective service"});
    if (is_instruction(sentence) && (papers || !plain)) { return std::nullopt; }
    if (is_condition(sentence)) { return "condition"; }
    if (papers || has_any(sentence, {"transcript", "transcripts"})) { return std::nullopt; }
    if (is_education(sentence)) { return "education"; }
    if (is_licence(sentence)) { return "licence"; }
    return std::nullopt;
}

/// What names conditions only in passing. The essays stand there in a questionnaire, which has no headings. A summary
/// is all that some announcements have for conditions.
bool is_overview(PassageKind kind, bool lists_conditions) {
    return (kind == PassageKind::summary && lists_conditions) || kind == PassageKind::executive_qualifications ||
           kind == PassageKind::technical_qualifications;
}

/// What becomes of offers and families, or of those who answer so: nothing to check of an applicant.
constexpr auto kOfNobody = std::to_array<std::string_view>({"brings an infant", "status of forces agreement",
                                                            "will be rescinded", "has implemented", "if you select yes",
                                                            "if you are a ppp", "such education must"});

/// "Mandatory vaccination:", "b. no, but i am willing": the heading above a condition, and an option of a question.
bool says_nothing(std::string_view sentence) {
    constexpr std::size_t kLongestLabel = 80;
    bool const heading = sentence.ends_with(':') && sentence.size() < kLongestLabel &&
                         !has_any(sentence, {"must", "required", "require", "requires", "subject to"});
    bool const option = sentence.size() > 4 && is_ascii_lower(sentence[0]) && sentence.substr(1, 2) == ". " &&
                        has_any(sentence.substr(3), {"yes", "no", "i have", "i do not", "none of"});
    bool const answer = sentence.starts_with("yes, i") || sentence.starts_with("no, i");
    return heading || option || answer || has_any(sentence, kOfNobody);
}

/// "Selective placement factor:" says only that the sentence behind it is one.
bool is_heading_of_factor(std::string_view sentence) {
    return is_selective_factor(sentence) && (sentence.ends_with(':') || sentence.size() < kLongestHeading);
}

/// At most kLongestBytes of the sentence, cut between words.
std::string shortened(std::string_view sentence) {
    if (sentence.size() <= kLongestBytes) { return std::string{sentence}; }
    std::size_t const blank = sentence.rfind(' ', kLongestBytes);
    return std::string{sentence.substr(0, blank == sentence.npos ? 0 : blank)} + " \xE2\x80\xA6";
}

/// Whether one of two says the other's words: "Selective Service: Males must be registered" those without the heading.
bool repeats(std::string_view a, std::string_view b) { return a.find(b) != a.npos || b.find(a) != b.npos; }

}  // namespace

std::vector<NotScored> find_not_scored(Announcement const& announcement) {
    using enum PassageKind;
    std::vector<NotScored> found;
    std::map<std::string, std::size_t> count;
    bool const lists_conditions = std::any_of(announcement.passages.begin(), announcement.passages.end(),
                                              [](Passage const& passage) { return passage.kind == conditions; });
    for (Passage const& passage : announcement.passages) {
        if (passage.kind == duties || passage.kind == benefits) { continue; }
        std::string_view const text = text_of(announcement, {passage.field, passage.begin, passage.end});
        bool const papers = is_about_papers(passage.kind) && !is_questionnaire(announcement.fields[passage.field].text);
        bool below_heading = false;
        for (ByteRange const range : sentences(text, {0, text.size()})) {
            std::string const lower = lower_ascii(slice(text, range));
            bool const is_factor = std::exchange(below_heading, is_heading_of_factor(lower));
            if (below_heading || says_nothing(lower)) { continue; }
            auto const kind = is_factor ? std::optional<std::string>{"selective-factor"} : kind_of(lower, papers);
            if (!kind || count[*kind] == kMostOfAKind) { continue; }
            bool const must = has_any(lower, {"must be", "must pass", "must hold", "must obtain", "must possess"});
            if (is_overview(passage.kind, lists_conditions) && !must && *kind != "essay") { continue; }
            NotScored entry{*kind, shortened(slice(text, range))};
            bool const known = std::any_of(found.begin(), found.end(), [&entry](NotScored const& other) {
                return repeats(other.text, entry.text);
            });
            if (known || entry.text.size() < 4) { continue; }
            ++count[*kind];
            found.push_back(std::move(entry));
        }
    }
    return found;
}

}  // namespace winnow
