#include "engine/plan/question_finder.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/plan/sentence_cues.hpp"
#include "engine/plan/sentences.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMostQuestions = 30;
/// A shorter answer is a name, a date or a number.
constexpr std::size_t kShortestNarrative = 200;
/// How far before its end a question of Monster's may begin.
constexpr std::size_t kLongestQuestion = 2500;

// In lower case.
constexpr std::string_view kRequired = "answer to this question is required";
constexpr std::string_view kMaximum = "maximum length of ";

/// What asks who somebody is, how they may be hired or how they came here.
constexpr auto kEligibility = std::to_array<std::string_view>({
    "preference",    "veteran",           "veterans",
    "spouse",        "citizen",           "appointment",
    "eligible",      "eligibility",       "sf-50",
    "hear about",    "heard about",       "learn about",
    "relative",      "relatives",         "annuity",
    "resign",        "convicted",         "certify",
    "retirement",    "date of birth",     "selective service",
    "schedule a",    "peace corps",       "displaced",
    "reinstatement", "willing to",        "your email",
    "social media",  "language model",    "federal service",
    "verification",  "social networking", "indicate the",
    "transcript",    "political",         "education requirement",
});

constexpr auto kExperience = std::to_array<std::string_view>({
    "experience",
    "experiences",
    "skill",
    "skills",
    "have you",
    "describe",
    "knowledge of",
    "ability to",
    "expertise",
    "accomplishment",
    "accomplishments",
    "led",
    "managed",
});

constexpr auto kOptionsOfWork = std::to_array<std::string_view>({
    "this task",
    "experience",
    "i have performed",
    "i have independently",
    "independently",
    "on the job",
});

std::size_t number_at(std::string_view text, std::size_t at) {
    std::size_t value = 0;
    for (; at < text.size() && (is_ascii_digit(text[at]) || text[at] == ','); ++at) {
        if (text[at] != ',' && value < 1'000'000) { value = value * 10 + static_cast<std::size_t>(text[at] - '0'); }
    }
    return value;
}

/// The limit that a line in lower case names, and where it begins: "(limit 1,200 characters)".
std::optional<std::pair<std::size_t, std::size_t>> limit_in(std::string_view line) {
    constexpr std::string_view kLimit = "(limit ";
    std::size_t const at = line.find(kLimit);
    if (at == line.npos || line.find("characters)", at) == line.npos) { return std::nullopt; }
    return std::pair{at, number_at(line, at + kLimit.size())};
}

/// The size of "12. " or "2a. " at the beginning of a line, without the blanks behind it; 0 where there is none.
std::size_t question_number_size(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && is_ascii_digit(line[at])) { ++at; }
    if (at == 0 || at > 3) { return 0; }
    if (at < line.size() && is_ascii_lower(line[at])) { ++at; }
    return at < line.size() && line[at] == '.' ? at : 0;
}

/// " A. Yes"
bool is_option(std::string_view line) {
    std::size_t const at = line.find_first_not_of(' ');
    return at != line.npos && at + 2 < line.size() && is_ascii_upper(line[at]) && line[at + 1] == '.' &&
           line[at + 2] == ' ';
}

/// " Yes", "No, I have not held ...": an option whose letter the copy has lost.
bool is_bare_answer(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    line = line.substr(0, line.find_last_not_of(" \r") + 1);
    return line == "Yes" || line == "No" || line.starts_with("Yes, I ") || line.starts_with("No, I ");
}

/// One question after the other of USA Staffing's form.
class StaffingReader {
  public:
    explicit StaffingReader(std::string_view text) : text_(text), lower_(lower_ascii(text)) {}

    std::vector<Question> read() {
        for (std::size_t begin = 0; begin < text_.size();) {
            std::size_t const end = std::min(text_.find('\n', begin), text_.size());
            read_line(begin, end);
            begin = end + 1;
        }
        // Numbered lines alone do not make a questionnaire.
        bool const answered = std::any_of(questions_.begin(), questions_.end(), [](Question const& question) {
            return question.limit || !question.options.empty();
        });
        return answered ? std::move(questions_) : std::vector<Question>{};
    }

  private:
    void read_line(std::size_t begin, std::size_t end) {
        std::string_view const line = text_.substr(begin, end - begin);
        if (std::size_t const number = question_number_size(line); number != 0) {
            questions_.push_back(
                {std::string{line.substr(0, number)}, {begin + number + 1, begin + number + 1}, {}, {}});
            open_ = true;
            begin += number + 1;
        } else if (!questions_.empty() && (is_option(line) || is_bare_answer(line))) {
            questions_.back().options.append(lower_, begin, end - begin).push_back('\n');
            open_ = false;
        }
        if (!open_) { return; }
        auto const limit = limit_in(std::string_view{lower_}.substr(begin, end - begin));
        if (limit) { questions_.back().limit = limit->second; }
        questions_.back().text.end = limit ? begin + limit->first : end;
        open_ = !limit;
    }

    std::string_view text_;
    std::string lower_;
    std::vector<Question> questions_;
    bool open_ = false;  ///< the last question's text goes on
};

/// Where a question of Monster's form that ends at `end` has its number: the last "12 W" or "4.1 [5063] W" before.
std::optional<ByteRange> number_before(std::string_view text, std::size_t end, std::size_t least) {
    for (std::size_t at = end; at > least; --at) {
        std::size_t const begin = at - 1;
        bool const starts = is_ascii_digit(text[begin]) && (begin == 0 || text[begin - 1] == ' ');
        if (!starts) { continue; }
        std::size_t stop = begin;
        while (stop < end && is_ascii_digit(text[stop])) { ++stop; }
        if (stop - begin > 3) { continue; }
        if (stop + 1 < end && text[stop] == '.' && is_ascii_digit(text[stop + 1])) {
            ++stop;
            while (stop < end && is_ascii_digit(text[stop])) { ++stop; }
        }
        if (stop + 2 >= end || text[stop] != ' ') { continue; }
        if (is_ascii_upper(text[stop + 1]) || text[stop + 1] == '[') { return ByteRange{begin, stop}; }
    }
    return std::nullopt;
}

/// Behind "[5063] ".
std::size_t skip_code(std::string_view text, std::size_t at) {
    at = std::min(text.find_first_not_of(' ', at), text.size());
    if (at < text.size() && text[at] == '[') { at = std::min(text.find(']', at), text.size() - 1) + 1; }
    return at;
}

std::vector<Question> read_monster(std::string_view text) {
    std::string const lower = lower_ascii(text);
    std::vector<Question> questions;
    std::size_t behind = 0;  // the end of the question before
    for (std::size_t at = 0; at < lower.size();) {
        std::size_t const required = std::min(lower.find(kRequired, at), lower.size());
        std::size_t const maximum = std::min(lower.find(kMaximum, at), lower.size());
        std::size_t const end = std::min(required, maximum);
        if (end == lower.size()) { break; }
        std::size_t const least = std::max(behind, end > kLongestQuestion ? end - kLongestQuestion : 0);
        auto const number = number_before(text, end, least);
        bool const limited = end == maximum;
        std::size_t const limit = limited ? number_at(lower, end + kMaximum.size()) : 0;
        if (number) {
            if (!questions.empty()) {
                questions.back().options.append(lower, behind, number->begin - std::min(behind, number->begin));
            }
            questions.push_back({std::string{slice(text, *number)}, {skip_code(text, number->end), end}, {}, {}});
        }
        if (limited && !questions.empty()) { questions.back().limit = limit; }
        at = end + (limited ? kMaximum.size() : kRequired.size());
        behind = at;
    }
    return questions;
}

bool is_monster(std::string_view lower) {
    return lower.find(kRequired) != lower.npos || lower.find(kMaximum) != lower.npos;
}

/// The question that "4.1" stands below: "4".
Question const* parent_of(Question const& question, std::vector<Question> const& questions) {
    std::size_t const point = question.number.find('.');
    if (point == question.number.npos) { return nullptr; }
    std::string_view const number = std::string_view{question.number}.substr(0, point);
    auto const found = std::find_if(questions.rbegin(), questions.rend(),
                                    [number](Question const& other) { return other.number == number; });
    return found == questions.rend() ? nullptr : &*found;
}

/// Whether an applicant's work could answer it.
bool asks_for_experience(std::string_view text, Question const& question) {
    std::string const lower = lower_ascii(slice(text, question.text));
    if (is_essay(lower) || has_any(lower, kEligibility)) { return false; }
    if (question.limit) { return *question.limit >= kShortestNarrative && has_any(lower, kExperience); }
    return has_any(question.options, kOptionsOfWork) || has_any(lower, kExperience);
}

/// The sentences of a question that say what the work is.
std::vector<FieldRange> pieces_of(std::string_view text, std::size_t field, Question const& question) {
    std::vector<FieldRange> pieces;
    for (ByteRange const sentence : sentences(text, question.text)) {
        std::string const lower = lower_ascii(slice(text, sentence));
        if (!may_describe_work(lower) || lower.starts_with("select ")) { continue; }
        if (!pieces.empty() && slice(text, {pieces.back().end, sentence.begin}).find('\n') == std::string_view::npos) {
            pieces.back().end = sentence.end;
        } else {
            pieces.push_back({field, sentence.begin, sentence.end});
        }
    }
    return pieces;
}

/// "Q4" for "4", "4a" and "4.1", as a response is labelled; the first free number where that is taken, because numbers
/// begin anew in each part of a questionnaire.
std::string free_id(std::string_view number, std::set<std::string>& taken) {
    std::string id = "Q" + std::to_string(number_at(number, 0));
    for (std::size_t next = 1; !taken.insert(id).second; ++next) { id = "Q" + std::to_string(next); }
    return id;
}

}  // namespace

std::vector<Question> find_questions(std::string_view text) {
    return is_monster(lower_ascii(text)) ? read_monster(text) : StaffingReader{text}.read();
}

bool is_questionnaire(std::string_view text) {
    auto const questions = find_questions(text);
    return std::any_of(questions.begin(), questions.end(), [](Question const& question) {
        return question.limit || has_any(question.options, {"yes", "no"}) || has_any(question.options, kOptionsOfWork);
    });
}

std::vector<RequirementDraft> find_experience_questions(Announcement const& announcement) {
    std::vector<RequirementDraft> drafts;
    std::set<std::string> ids;
    for (std::size_t field = 0; field < announcement.fields.size(); ++field) {
        std::string_view const text = announcement.fields[field].text;
        auto const questions = find_questions(text);
        for (Question const& question : questions) {
            Question const* const parent = parent_of(question, questions);
            bool const asks = asks_for_experience(text, question) ||
                              (parent != nullptr && question.limit && *question.limit >= kShortestNarrative &&
                               asks_for_experience(text, *parent));
            if (!asks || drafts.size() == kMostQuestions) { continue; }
            auto pieces = pieces_of(text, field, parent != nullptr ? *parent : question);
            if (parent != nullptr) {
                auto own = pieces_of(text, field, question);
                pieces.insert(pieces.end(), own.begin(), own.end());
            }
            if (pieces.empty()) { continue; }
            RequirementDraft draft;
            draft.requirement.id = free_id(question.number, ids);
            draft.requirement.label = "Question " + question.number;
            draft.requirement.kind = RequirementKind::question;
            if (question.limit) {
                draft.requirement.limit = Limit{draft.requirement.id, "characters", *question.limit};
            }
            draft.pieces = std::move(pieces);
            drafts.push_back(std::move(draft));
        }
    }
    return drafts;
}

}  // namespace winnow
