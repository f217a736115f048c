#include "engine/plan/experience_finder.hpp"

#include "engine/plan/grade.hpp"
#include "engine/plan/plain_text.hpp"
#include "engine/plan/question_finder.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/sentences.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

namespace winnow {
namespace {

/// A sentence that opens a description of specialized experience, or goes on with it under its name.
bool leads(std::string_view lower) {
    return has_any(lower, {"specialized experience", "specialised experience", "specialized work experience",
                           "examples of qualifying experience", "qualifying specialized experience",
                           "must possess experience", "must have experience in", "must have experience with"}) &&
           !has_any(lower, {"definition of specialized experience", "in lieu of specialized experience",
                            "substitute for specialized experience", "substituted for specialized experience",
                            "substitute for the specialized experience", "education and specialized experience",
                            "specialized experience and education", "support the specialized experience",
                            "possess the specialized experience", "as described in", "disqualified",
                            "combination of education", "combination of graduate", "semester hours", "copy and paste",
                            "cut and paste"});
}

/// "This experience/training will include", "This includes": goes on with what the sentence before has opened.
bool continues(std::string_view lower) {
    return has_any(lower, {"this experience", "this includes", "experience includes", "such experience", "example of",
                           "examples of", "examples include", "experience may include", "includes", "such as"}) &&
           !has_any(lower, {"substitution of education", "substitute of education", "be substituted"});
}

/// So many bytes of something else, a licence say, may stand between the experience and its competencies.
constexpr std::size_t kNearby = 200;

/// What announces the competencies that the experience must show, or what else is wanted of it: the sentences behind it
/// go on with the description though this one may give instructions.
bool announces_more(std::string_view lower) {
    return has_any(lower, {"following competencies", "level of competency", "following areas", "preferred experience",
                           "desired experience", "desirable experience", "highly desirable", "preferred qualifications",
                           "desired qualifications", "experience is preferred", "experience is desired"});
}

/// Whether a question of a questionnaire or an option begins: "2. Compose …", "B. I do not …".
bool begins_question(std::string_view sentence) {
    std::size_t const point = sentence.find(". ");
    bool const number =
        point > 0 && point <= 3 &&
        std::all_of(sentence.begin(), sentence.begin() + static_cast<std::ptrdiff_t>(point), is_ascii_digit);
    return number || (point == 1 && is_ascii_upper(sentence.front()));
}

/// Says who decides, between the experience and its competencies.
bool is_aside(std::string_view lower) { return has_any(lower, {"for identifying the specific level of proficiency"}); }

/// The word of a heading that was cut off: "MEET" before "TIME IN GRADE".
bool is_remnant(std::string_view sentence) {
    return sentence.size() > 2 && sentence.size() < 12 && std::all_of(sentence.begin(), sentence.end(), is_ascii_upper);
}

/// One description, as it grows sentence by sentence.
struct Description {
    FieldRange range;
    std::vector<std::string> grades;
};

/// The grades of the announcement that a sentence speaks of as those to be filled.
std::vector<std::string> target_grades(Announcement const& announcement, std::string_view sentence) {
    std::vector<std::string> targets;
    bool const counts = has_any(lower_ascii(sentence), {"of experience qualify for"});  // "4 seasons of experience ..."
    if (announcement.grades.size() < 2 || counts) { return targets; }
    for (GradeMention const& mention : find_grades(sentence)) {
        if (mention.for_comparison) { continue; }
        for (std::string const& grade : announcement.grades) {
            if (names_grade(mention.grade, grade)) { targets.push_back(grade); }
        }
    }
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    return targets;
}

/// The grades of the label that a sentence begins with: "GS-13:", "For the GS-12 level -", "Minimum Qualifications
/// GS-04:", "EXPERIENCE: GS-5 LEVEL:".
std::vector<std::string> label_grades(std::string_view sentence) {
    std::size_t end = sentence.npos;
    for (std::string_view const separator : {":", " - ", "\xE2\x80\x93", "\xE2\x80\x94"}) {
        end = std::min(end, sentence.find(separator));
    }
    if (end == sentence.npos) { return {}; }
    std::string_view label = sentence.substr(0, end);
    if (equal_ignoring_ascii_case(label, "experience") || equal_ignoring_ascii_case(label, "specialized experience")) {
        label = sentence.substr(0, sentence.find(':', end + 1));
    }
    auto const says_grade = [](std::string_view word) {
        return has_any(word, {"for", "the", "level", "grade", "and", "minimum", "qualifications", "experience",
                              "specialized"}) ||
               is_ascii_digit(word.back()) || word.size() == 2;
    };
    std::string const lower = lower_ascii(label);
    for (std::size_t at = 0; at < lower.size();) {
        std::size_t word = at;
        while (word < lower.size() && is_word_byte(lower[word])) { ++word; }
        if (word > at && !says_grade(std::string_view{lower}.substr(at, word - at))) { return {}; }
        at = std::max(word, at + 1);
    }
    std::vector<std::string> grades;
    for (GradeMention& mention : find_grades(label)) {
        if (!is_ascii_digit(mention.grade.front())) { grades.push_back(std::move(mention.grade)); }
    }
    return grades;
}

/// The grades that a sentence says one may apply for: "applying for the GS-11 grade level", "For a GS-05 position".
std::vector<std::string> offered_grades(std::string_view sentence) {
    std::vector<std::string> grades;
    std::string const lower = lower_ascii(sentence);
    for (GradeMention& mention : find_grades(sentence)) {
        std::string const grade = lower_ascii(mention.grade);
        bool const plan = !is_ascii_digit(grade.front());
        bool const offered =
            has_any(lower, {"applying for the " + grade, "applying at the " + grade, "apply for the " + grade,
                            "qualify for the " + grade, "qualify at the " + grade, "for a " + grade + " position",
                            "for the " + grade + ", you must", "for " + grade + ", you must"});
        if (plan && offered && !mention.for_comparison) { grades.push_back(std::move(mention.grade)); }
    }
    return grades;
}

/// The grades of which the text before a passage speaks last: "GS-9 Grade Level:" above "Specialized Experience: ...".
/// None where it speaks of all grades at once, or says of each in turn how much experience it needs.
std::vector<std::string> grades_before(Announcement const& announcement, FieldRange const& passage) {
    constexpr std::size_t kFarthest = 1200;
    std::string_view const text = announcement.fields[passage.field].text;
    std::size_t begin = passage.begin > kFarthest ? passage.begin - kFarthest : 0;
    while (begin > 0 && is_word_byte(text[begin - 1])) { --begin; }
    auto const before = sentences(text, {begin, passage.begin});
    std::vector<std::string> nearest;
    std::vector<std::string> counted;  // the grades of sentences that say how much experience each of them needs
    for (auto sentence = before.rbegin(); sentence != before.rend(); ++sentence) {
        std::string const lower = lower_ascii(slice(text, *sentence));
        auto targets = target_grades(announcement, slice(text, *sentence));
        bool const defines = has_any(lower, {"equipped", "equips"});  // "... is experience that has equipped you with"
        if (targets.empty() && leads(lower) && !defines) { break; }
        if (nearest.empty()) { nearest = targets; }
        if (has_any(lower, {"of specialized experience"})) {
            counted.insert(counted.end(), targets.begin(), targets.end());
        }
    }
    std::sort(counted.begin(), counted.end());
    counted.erase(std::unique(counted.begin(), counted.end()), counted.end());
    bool const of_all = std::max(nearest.size(), counted.size()) == announcement.grades.size();
    return of_all ? std::vector<std::string>{} : nearest;
}

/// Whether a sentence that begins here stands behind the sign of an item.
bool is_item(std::string_view text, std::size_t begin) {
    std::string_view before = text.substr(0, begin);
    before = before.substr(0, before.find_last_not_of(" \t") + 1);
    return before.ends_with("\xE2\x80\xA2") || before.ends_with("\n-") || before.ends_with("\n*");
}

/// Descriptions in a passage. Its sentences are walked once: a lead opens a description, sentences that may describe
/// work prolong it, anything else closes it. One item of a list closes it only until the next item that describes work.
std::vector<Description> descriptions(Announcement const& announcement, FieldRange const& passage, bool open_at_start) {
    std::string_view const text = text_of(announcement, passage);
    std::optional<bool> questionnaire;
    auto const in_questionnaire = [&] {
        if (!questionnaire) { questionnaire = is_questionnaire(announcement.fields[passage.field].text); }
        return *questionnaire;
    };
    std::vector<Description> found;
    bool open = false;
    bool in_list = false;  // the description was closed by an item of its list
    // By the last label, "For GS-11: applicants must", before a description.
    std::vector<std::string> labelled =
        open_at_start ? grades_before(announcement, passage) : std::vector<std::string>{};
    for (ByteRange const sentence : sentences(text, {0, text.size()})) {
        std::string const lower = lower_ascii(slice(text, sentence));
        if (is_aside(lower)) { continue; }
        auto const targets = target_grades(announcement, slice(text, sentence));
        bool const lead = leads(lower) || (open_at_start && found.empty() && may_describe_work(lower));
        bool const another_grade = !targets.empty() && !found.empty() && targets != found.back().grades;
        bool const item = is_item(text, sentence.begin);
        open = open || (in_list && item && may_describe_work(lower));
        in_list = in_list && item;
        FieldRange const range{passage.field, passage.begin + sentence.begin, passage.begin + sentence.end};
        if (is_remnant(slice(text, sentence)) ||
            (open && begins_question(slice(text, sentence)) && in_questionnaire())) {
            open = false;
            continue;
        }
        if (lead && (!open || another_grade)) {
            bool const same_grade_goes_on = targets.empty() && labelled.empty() && !found.empty();
            found.push_back({range, same_grade_goes_on ? found.back().grades : targets.empty() ? labelled : targets});
            labelled.clear();
            open = true;
        } else if (open && another_grade) {
            found.push_back({range, targets});
        } else if (open && (lead || (continues(lower) && !asks_for_degree(lower)) || announces_more(lower) ||
                            may_describe_work(lower))) {
            found.back().range.end = range.end;
        } else if (!open && targets.empty() && !found.empty() && announces_more(lower) &&
                   range.begin - found.back().range.end < kNearby) {
            found.back().range.end = range.end;
            open = true;
        } else {
            in_list = in_list || (open && item);
            open = false;
            if (!targets.empty()) { labelled = targets; }
        }
    }
    return found;
}

/// Names what is preferred: "Preferred experience: ...", "The ideal candidate would have: ...".
bool names_wish(std::string_view lower) {
    return has_any(lower, {"preferred experience", "desired experience", "desirable experience",
                           "preferred qualifications", "desired qualifications", "highly preferred", "ideal candidate",
                           "experience is preferred", "experience is desired"});
}

/// Where the words end that say only that the competencies by which applicants are compared stand behind them; npos
/// where there are none.
std::size_t end_of_heading(std::string_view lower) {
    for (std::string_view const words :
         {"level of competency in the following", "competencies in the following areas",
          "rated on the following competencies", "evaluated on the following competencies",
          "on the following knowledge, skills", "on the following ksas"}) {
        std::size_t const at = find_phrase(lower, words);
        if (at != lower.npos) { return at + words.size(); }
    }
    return lower.npos;
}

/// What else is wanted, beside the experience that is required: wishes and competencies, with the sentences that go on
/// with them.
std::vector<FieldRange> wishes(Announcement const& announcement) {
    std::vector<FieldRange> found;
    using enum PassageKind;
    for (FieldRange const& passage :
         passages_of(announcement, {qualifications, specialized_experience, education, evaluation})) {
        std::string_view const text = text_of(announcement, passage);
        bool open = false;   // the last of `found` goes on
        bool opens = false;  // with the next sentence one may begin
        for (ByteRange const sentence : sentences(text, {0, text.size()})) {
            std::string const lower = lower_ascii(slice(text, sentence));
            bool const goes_on = (open || opens) && may_describe_work(lower) && !leads(lower);
            std::size_t const heading = end_of_heading(lower);
            opens = heading != lower.npos;
            std::size_t const list = opens ? lower.find(": ", heading) : lower.npos;
            if (list != lower.npos) {  // "rated on the following competencies: Risk, Leadership."
                found.push_back(
                    {passage.field, passage.begin + sentence.begin + list + 2, passage.begin + sentence.end});
                open = true;
                continue;
            }
            if (opens || (!names_wish(lower) && !goes_on)) {
                open = false;
            } else if (open) {
                found.back().end = passage.begin + sentence.end;
            } else {
                found.push_back({passage.field, passage.begin + sentence.begin, passage.begin + sentence.end});
                open = true;
            }
        }
    }
    return found;
}

RequirementDraft draft(Description const& description) {
    RequirementDraft draft;
    draft.requirement.label = "Specialized experience";
    draft.requirement.kind = RequirementKind::specialized_experience;
    draft.requirement.grades = description.grades;
    draft.pieces = {description.range};
    return draft;
}

}  // namespace

std::vector<std::string> labelled_grades(Announcement const& announcement) {
    std::vector<std::string> grades;
    for (FieldRange const& passage : qualification_passages(announcement)) {
        std::string_view const text = text_of(announcement, passage);
        for (ByteRange const sentence : sentences(text, {0, text.size()})) {
            auto named = label_grades(slice(text, sentence));
            if (named.empty()) { named = offered_grades(slice(text, sentence)); }
            for (std::string& grade : named) {
                bool const known = std::any_of(grades.begin(), grades.end(),
                                               [&grade](std::string const& other) { return same_grade(grade, other); });
                if (!known) { grades.push_back(std::move(grade)); }
            }
        }
    }
    return grades;
}

std::vector<RequirementDraft> find_specialized_experience(Announcement const& announcement) {
    auto passages = passages_of(announcement, {PassageKind::specialized_experience});
    bool const named = !passages.empty();
    if (!named) { passages = qualification_passages(announcement); }

    std::vector<RequirementDraft> drafts;
    for (FieldRange const& passage : passages) {
        for (Description const& description : descriptions(announcement, passage, named)) {
            std::string_view const text = text_of(announcement, description.range);
            auto const same_words = std::find_if(drafts.begin(), drafts.end(), [&](RequirementDraft const& other) {
                return text_of(announcement, other.pieces.front()) == text;
            });
            if (same_words == drafts.end()) {
                drafts.push_back(draft(description));
            } else {
                auto& grades = same_words->requirement.grades;
                grades.insert(grades.end(), description.grades.begin(), description.grades.end());
            }
        }
    }
    auto const more = wishes(announcement);
    for (RequirementDraft& found : drafts) {
        for (FieldRange const& wish : more) {
            FieldRange const own = found.pieces.front();
            bool const inside = wish.field == own.field && wish.begin >= own.begin && wish.end <= own.end;
            if (!inside) { found.pieces.push_back(wish); }
        }
    }
    return drafts;
}

}  // namespace winnow
