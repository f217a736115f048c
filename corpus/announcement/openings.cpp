#include "corpus/announcement/openings.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>

namespace winnow {
namespace {

using enum PassageKind;

Found found(LeadInMatch const& match) { return {match.lead_in->kind, match.lead_in->opening, match.end}; }

/// "ECQ 1", "MTQ #1", "TQ1": the first of the numbered qualifications opens their block by itself.
std::optional<Found> match_first_number(std::string_view text, std::size_t at) {
    std::size_t const mark = at + (text[at] == 'M' || text[at] == 'P' ? 1 : 0);
    bool const executive = text.substr(at).starts_with("ECQ");
    if (!executive && !text.substr(mark).starts_with("TQ")) { return std::nullopt; }
    std::size_t digit = executive ? at + 3 : mark + 2;
    digit = std::min(text.find_first_not_of(" #-", digit), text.size());
    bool const one =
        digit < text.size() && text[digit] == '1' && (digit + 1 == text.size() || !is_ascii_digit(text[digit + 1]));
    if (!one) { return std::nullopt; }
    return Found{executive ? executive_qualifications : technical_qualifications, Opening::sentence, digit + 1};
}

/// What follows a label: "(MTQs)", some more words, then a colon or the end of the line.
struct Tail {
    bool colon = false;
    bool ends_line = false;
    bool all_capitals = true;  ///< the words between
    std::size_t words = 0;
};

Tail read_tail(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::size_t kMostWords = 6;
    constexpr std::size_t kMostCapitals = 10;  // "SUBSTITUTION OF EDUCATION FOR EXPERIENCE AT THE GS-12 GRADE LEVEL:"
    constexpr std::string_view kEndOfSentence = ".;!?";
    Tail tail;
    int depth = 0;
    bool in_word = false;
    constexpr std::size_t kLongestTail = 400;  // bytes; keeps a line full of labels from costing its square
    std::size_t const farthest = std::min(end, at + kLongestTail);
    for (; at < farthest; ++at) {
        char const c = text[at];
        if (c == '(' || c == ')') {
            depth += c == '(' ? 1 : -1;
            in_word = false;
            continue;
        }
        if (depth > 0) { continue; }
        if (c == ':') {
            tail.colon = true;
            tail.ends_line = text.find_first_not_of(" \t*_", at + 1) >= end;
            return tail;
        }
        if (kEndOfSentence.find(c) != kEndOfSentence.npos) { return tail; }
        bool const word = is_ascii_letter(c) || is_ascii_digit(c);
        if (is_ascii_lower(c)) { tail.all_capitals = false; }
        if (word && !in_word) { ++tail.words; }
        if (tail.words > (tail.all_capitals ? kMostCapitals : kMostWords)) { return tail; }
        in_word = word || (in_word && (c == '-' || c == '\'' || c == '/'));
    }
    tail.ends_line = at == end;
    return tail;
}

bool in_capitals(std::string_view text) { return std::none_of(text.begin(), text.end(), is_ascii_lower); }

/// Whether a word in lower case that no title leaves small stands in the text: prose, no heading.
bool reads_as_prose(std::string_view text) {
    constexpr std::string_view kSmallWords = " a an and at for from in of on or per required summary the to with ";
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        std::string_view const word = text.substr(at, end - at);
        at = end + 1;
        if (word.empty() || !is_ascii_lower(word.front())) { continue; }
        if (kSmallWords.find(" " + std::string{word} + " ") == kSmallWords.npos) { return true; }
    }
    return false;
}

/// Looks inside a line that ends at `end`.
class InlineScanner {
  public:
    InlineScanner(std::string_view text, std::size_t end) : text_(text), end_(end) {}

    [[nodiscard]] std::optional<Found> opening_at(std::size_t at) const {
        if (!is_ascii_upper(text_[at]) && text_[at] != '"') { return std::nullopt; }
        bool const boundary = follows_sentence(at);
        bool const glued = is_ascii_lower(text_[at - 1]);
        bool const spaced = text_[at - 1] == ' ';
        if (!boundary && !glued && !spaced) { return std::nullopt; }
        std::size_t const word = text_[at] == '"' ? at + 1 : at;
        if (word >= end_) { return std::nullopt; }
        if (auto const number = match_first_number(text_, word); number && boundary) { return number; }
        auto const match = match_lead_in(text_, word);
        if (!match || match->end > end_) { return std::nullopt; }
        bool const opens = match->lead_in->opening == Opening::sentence && boundary;
        return opens || is_label(word, match->end, boundary || glued) ? std::optional{found(*match)} : std::nullopt;
    }

  private:
    /// Whether the phrase is set off as a label: by a colon, by its capitals, or by the numbers after it.
    [[nodiscard]] bool is_label(std::size_t begin, std::size_t end, bool apart) const {
        Tail const tail = read_tail(text_, end, end_);
        std::string_view const phrase = text_.substr(begin, end - begin);
        if (numbers_follow(end)) { return true; }
        constexpr std::size_t kMostOfExperience =
            2;  // "Experience for GS-13:", not "Experience for this position includes:"
        if (equal_ignoring_ascii_case(phrase, "experience") && tail.words > kMostOfExperience) { return false; }
        if (!in_capitals(phrase)) { return tail.colon && apart; }
        if (phrase.find(' ') == phrase.npos && !apart && is_inside_capitals(begin)) { return false; }
        if (tail.colon && tail.all_capitals) { return true; }
        return phrase.find(' ') != phrase.npos && apart && opens_sentence(end);
    }

    /// Whether the word before is in capitals too: the "EXPERIENCE" of "SUBSTITUTION OF EDUCATION FOR EXPERIENCE:" is
    /// no label, nor is the "REQUIREMENTS" of "EDUCATION/EXPERIENCE REQUIREMENTS:".
    [[nodiscard]] bool is_inside_capitals(std::size_t begin) const {
        std::size_t end = begin;
        while (end > 0 && text_[end - 1] == ' ') { --end; }
        std::size_t at = end;
        while (at > 0 && is_ascii_upper(text_[at - 1])) { --at; }
        return end - at >= 2 && (at == 0 || (!is_ascii_lower(text_[at - 1]) && !is_ascii_digit(text_[at - 1])));
    }

    /// "(s) - Mandatory TQ1"
    [[nodiscard]] bool numbers_follow(std::size_t at) const {
        constexpr std::size_t kNear = 24;
        for (std::size_t i = at; i < std::min(at + kNear, end_); ++i) {
            if (text_[i] == '.') { return false; }
            if (text_[i - 1] == ' ' && match_first_number(text_, i)) { return true; }
        }
        return false;
    }

    [[nodiscard]] bool follows_sentence(std::size_t at) const {
        constexpr std::string_view kEnds = ".?!:;)]*";
        constexpr std::string_view kClosingQuote = "\xE2\x80\x9D";
        std::string_view before = text_.substr(0, at);
        before.remove_suffix(before.size() - (before.find_last_not_of(" \t-") + 1));
        if (before.empty() || kEnds.find(before.back()) != kEnds.npos || before.ends_with(kClosingQuote)) {
            return true;
        }
        return before.ends_with(" OR") || before.ends_with(" AND");
    }

    /// Whether a word like "Applicants", "A" or "You" comes next, not more capitals or a small word.
    [[nodiscard]] bool opens_sentence(std::size_t at) const {
        constexpr std::size_t kMostCapitals = 3;  // "REQUIREMENTS", "FOR GS-13"
        for (std::size_t words = 0; words <= kMostCapitals; ++words) {
            at = std::min(text_.find_first_not_of(" \t-", at), end_);
            if (at >= end_) { return true; }
            std::size_t const word_end = std::min(text_.find(' ', at), end_);
            std::string_view const word = text_.substr(at, word_end - at);
            if (!is_ascii_upper(word.front())) { return is_ascii_digit(word.front()); }
            if (word == "A" || word == "I" || !in_capitals(word)) { return true; }
            at = word_end;
        }
        return false;
    }

    std::string_view text_;
    std::size_t end_;
};

}  // namespace

std::size_t skip_markers(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::string_view kMarks = " \t#*_>-+\"'(";
    auto const skip_marks = [&] {
        for (bool moved = true; moved && at < end;) {
            moved = false;
            if (kMarks.find(text[at]) != kMarks.npos) {
                ++at;
                moved = true;
            } else if (text.substr(at).starts_with("\xE2\x80\xA2")) {  // bullet
                at += 3;
                moved = true;
            }
        }
    };
    skip_marks();
    std::size_t number = at;
    while (number < end && is_ascii_digit(text[number])) { ++number; }
    if (number == at && at < end && is_ascii_upper(text[at])) { ++number; }
    if (number > at && number + 1 < end && (text[number] == '.' || text[number] == ')') && text[number + 1] == ' ') {
        at = number + 1;
        skip_marks();
    }
    return at;
}

std::optional<Found> opening_of_line(std::string_view text, std::size_t at, std::size_t end, bool is_heading) {
    if (auto const number = match_first_number(text, at)) { return number; }
    auto const match = match_lead_in(text, at);
    if (!match || match->end > end) { return std::nullopt; }
    if (is_heading || match->lead_in->opening == Opening::sentence) { return found(*match); }
    Tail const tail = read_tail(text, match->end, end);
    bool const titled = is_ascii_upper(text[at]);
    if (tail.colon && titled) { return found(*match); }
    constexpr std::size_t kMostHeadingWords = 4;
    bool const own_line =
        tail.ends_line && tail.words <= kMostHeadingWords && !reads_as_prose(text.substr(match->end, end - match->end));
    if (own_line && (titled || tail.words == 0)) { return found(*match); }
    // "SPECIALIZED EXPERIENCE REQUIREMENTS A qualified candidate": the capitals are the heading.
    std::string_view const phrase = text.substr(at, match->end - at);
    if (in_capitals(phrase) && phrase.find(' ') != phrase.npos) { return found(*match); }
    return std::nullopt;
}

std::optional<Found> opening_in_line(std::string_view text, std::size_t at, std::size_t end) {
    return InlineScanner{text, end}.opening_at(at);
}

}  // namespace winnow
