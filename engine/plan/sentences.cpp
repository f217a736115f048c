#include "engine/plan/sentences.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/text/segment.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace winnow {
namespace {

/// What begins an item of a list where the list was flattened into a line.
constexpr std::array<std::string_view, 4> kBullets{"\xE2\x80\xA2", "\xC2\xB7", "\xE2\x96\xAA", "\xEF\x82\xB7"};

std::size_t bullet_size(std::string_view text) {
    for (std::string_view const bullet : kBullets) {
        if (text.starts_with(bullet)) { return bullet.size(); }
    }
    return 0;
}

/// "1.", "(a)", "(1).", "iii.": the number of an item and nothing else.
bool is_item_number(std::string_view text) {
    if (text.size() > 5 || text.empty() || (text.back() != '.' && text.back() != ')')) { return false; }
    return std::all_of(text.begin(), text.end() - 1, [](char c) {
        return is_ascii_digit(c) || c == '(' || c == ')' || (lower_ascii(c) >= 'a' && lower_ascii(c) <= 'i') ||
               lower_ascii(c) == 'v';
    });
}

/// Whether a sentence, and no heading in capitals, goes on at `at`: "2 years", "Successful completion", "GS-9 level".
bool reads_on(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) { return false; }
    bool const grade =
        is_ascii_upper(text[at]) && is_ascii_upper(text[at + 1]) && at + 2 < text.size() && text[at + 2] == '-';
    return is_ascii_digit(text[at]) || is_ascii_lower(text[at]) || is_ascii_lower(text[at + 1]) || grade;
}

/// Whether an OR in capitals parts two ways to qualify here: "level OR 2 years", "-OR Successful completion", and not
/// a sentence in capitals.
bool parts_alternatives(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "OR" || at < 2 || at + 4 > text.size()) { return false; }
    constexpr std::string_view kAround = " -*\n";
    if (kAround.find(text[at - 1]) == kAround.npos || kAround.find(text[at + 2]) == kAround.npos) { return false; }
    std::size_t const next = text.find_first_not_of(" -*:", at + 2);
    std::size_t const before = text.find_last_not_of(" -*", at - 1);
    if (text.substr(at - 2, 2) == "--" && text.substr(at + 2, 2) == "--") { return true; }
    return next != text.npos && reads_on(text, next) && before != text.npos && !is_ascii_upper(text[before]);
}

/// Whether an item of a list in a line begins here: "following: 1) auditing; and 2) budgets". One in brackets begins
/// one only before a capital, "following: (1) Proven skill": "must: (1) include" is one sentence.
bool begins_item(std::string_view text, std::size_t at) {
    bool const bracket = text[at] == '(';
    if ((!bracket && !is_ascii_digit(text[at])) || at < 2 || text[at - 1] != ' ') { return false; }
    std::size_t const begin = at + (bracket ? 1 : 0);
    std::size_t end = begin;
    while (end < text.size() && is_ascii_digit(text[end])) { ++end; }
    if (end == begin || end - begin > 2 || end + 2 >= text.size() || text[end] != ')') { return false; }
    std::size_t const next = text.find_first_not_of(". ", end + 1);
    if (next == end + 1 || next == text.npos || (bracket && !is_ascii_upper(text[next]))) { return false; }
    std::string_view const before = text.substr(0, text.find_last_not_of(' ', at - 1) + 1);
    return before.ends_with(':') || before.ends_with(';') || before.ends_with("; and") || before.ends_with("; or") ||
           before.ends_with(", and");
}

/// Whether a sentence begins here right behind the full stop of another, as where markup was lost: "tests.Applicants",
/// "listed below.2. Skill". Two small letters before the stop tell it from "U.S.Citizen", and no stop before them from
/// "www.Example".
bool begins_unspaced(std::string_view text, std::size_t at) {
    if (at < 3 || at + 2 >= text.size()) { return false; }
    bool const stop = text[at - 1] == '.' || text[at - 1] == '!' || text[at - 1] == '?';
    bool const word = is_ascii_lower(text[at - 3]) && (is_ascii_lower(text[at - 2]) || text[at - 2] == ')');
    if (!stop || !word) { return false; }
    bool const item = is_ascii_digit(text[at]) && text[at + 1] == '.' && text[at + 2] == ' ';
    if (item || !is_ascii_upper(text[at])) { return item; }
    std::string_view const before = text.substr(0, at - 1);
    std::size_t const blank = before.find_last_of(" \n(");
    std::string_view const last = before.substr(blank == before.npos ? 0 : blank + 1);
    return last != "www" && last.find_first_of("./@") == last.npos;
}

/// Words that open a statement of a qualification. Behind a small letter and a blank they tell that a line end was
/// lost.
constexpr std::array<std::string_view, 12> kStatements{
    "Ability to ",        "Demonstrated ability", "Demonstrated experience", "Demonstrated knowledge",
    "Demonstrated skill", "Experience in ",       "Experience with ",        "Extensive experience",
    "Knowledge of ",      "Proven ability",       "Proven experience",       "Skill in "};

/// Whether the word before, behind a blank, is in small letters, unlike the "Specialized" of "Specialized Experience
/// in".
bool follows_small_word(std::string_view text, std::size_t at) {
    std::size_t begin = at - 1;
    while (begin > 0 && is_ascii_letter(text[begin - 1])) { --begin; }
    return (begin < at - 1 && is_ascii_lower(text[begin])) || text[at - 2] == ')';
}

/// Whether a statement or a heading in capitals begins here in the middle of a line: "implications Demonstrated
/// experience", "skills GRADE DETERMINATIONS: Nurses".
bool begins_in_line(std::string_view text, std::size_t at) {
    if (at < 2 || text[at - 1] != ' ' || !is_ascii_upper(text[at])) { return false; }
    if (!follows_small_word(text, at)) { return false; }
    std::string_view const rest = text.substr(at);
    if (std::any_of(kStatements.begin(), kStatements.end(),
                    [rest](std::string_view words) { return rest.starts_with(words); })) {
        return true;
    }
    constexpr std::string_view kOfHeadings = "ABCDEFGHIJKLMNOPQRSTUVWXYZ /&-";
    constexpr std::size_t kShortestHeading = 14;
    std::size_t const end = std::min(rest.find_first_not_of(kOfHeadings), rest.size());
    return end >= kShortestHeading && end < rest.size() && rest[end] == ':' && rest.substr(0, end).find(' ') < end - 1;
}

/// Where a sentence begins or ends in [range.begin, range.end), whatever its words.
std::vector<std::size_t> hard_breaks(std::string_view text, ByteRange range) {
    std::vector<std::size_t> breaks;
    for (std::size_t at = range.begin; at < range.end; ++at) {
        if (is_ascii_lower(text[at]) || text[at] == ' ') { continue; }  // what most are, and nothing below begins with
        if (text[at] == '\n' || bullet_size(text.substr(at)) != 0 || parts_alternatives(text, at) ||
            begins_item(text, at) || begins_unspaced(text, at) || begins_in_line(text, at)) {
            breaks.push_back(at);
        }
    }
    breaks.push_back(range.end);
    return breaks;
}

/// Whether Unicode ends no sentence inside a text: ASCII in one line that has stops at its end alone.
bool is_one_segment(std::string_view text) {
    auto const is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\n' && c != '\r'; };
    std::size_t stop = std::min(text.find_first_of(".?!"), text.size());
    stop = std::min(text.find_first_not_of(".?!", stop), text.size());
    stop = std::min(text.find_first_not_of("\"')]", stop), text.size());
    return text.find_first_not_of(' ', stop) == text.npos && std::all_of(text.begin(), text.end(), is_plain);
}

/// Whether a sentence that seems to end with `left` goes on with `right`: "recognized by the U.S." "Department of".
bool is_broken(std::string_view left, std::string_view right) {
    auto const ends_with_any = [left](std::initializer_list<std::string_view> endings) {
        return std::any_of(endings.begin(), endings.end(), [left](std::string_view ending) {
            return left.ends_with(ending) &&
                   (left.size() == ending.size() || !is_word_byte(left[left.size() - ending.size() - 1]));
        });
    };
    if (ends_with_any({"e.g.", "i.e.", "Dr.", "Mr.", "Mrs.", "Ms.", "Sec.", "vs."})) { return true; }
    if (ends_with_any({"No.", "no."})) { return is_ascii_digit(right.front()); }
    if (ends_with_any({"U."})) { return right.starts_with("S."); }
    if (ends_with_any({"Ph."})) { return right.starts_with("D."); }
    if (ends_with_any({"LL."})) { return right.starts_with("B") || right.starts_with("M"); }
    if (!ends_with_any({"U.S.", "US.", "U. S.", "D.C.", "J.D.", "LL.B.", "LL.M.", "Ph.D.", "B.S.", "M.S."})) {
        return false;
    }
    constexpr std::array<std::string_view, 28> kOpeners{
        "a",    "additional", "all",   "an",   "and", "applicants", "as",  "at",  "candidates", "experience",
        "for",  "however",    "i",     "if",   "in",  "it",         "no",  "our", "persons",    "please",
        "such", "the",        "these", "this", "to",  "we",         "you", "your"};
    std::string const word = lower_ascii(right.substr(0, right.find_first_of(" ,:;.")));
    return std::find(kOpeners.begin(), kOpeners.end(), word) == kOpeners.end();
}

/// Where the letter of the next item stands at the end of a sentence: the "B." of "(transcripts required) B."; npos
/// where none does ("hepatitis B.").
std::size_t next_item_letter(std::string_view text, ByteRange sentence) {
    std::string_view const words = slice(text, sentence);
    if (words.size() < 4 || !words.ends_with('.') || !is_ascii_upper(words[words.size() - 2])) { return words.npos; }
    if (words[words.size() - 3] != ' ') { return words.npos; }
    std::size_t const before = words.find_last_not_of(' ', words.size() - 3);
    bool const apart = before != words.npos && !is_word_byte(words[before]) && words[before] != ',';
    bool const initials = words.ends_with("U. S.");
    return apart && !initials ? sentence.end - 2 : words.npos;
}

/// The sentence without the OR or AND at its ends, which joins it to another way to qualify; empty where nothing else
/// stands there.
ByteRange without_joints(std::string_view text, ByteRange sentence) {
    constexpr std::string_view kApart = " -*:";
    if (slice(text, sentence).ends_with("OR,") || slice(text, sentence).ends_with("AND,")) { --sentence.end; }
    for (std::string_view const joint : {"OR", "AND", "or", "and"}) {
        std::string_view const words = slice(text, sentence);
        if (words == joint) { return {sentence.end, sentence.end}; }
        if (words.size() < joint.size() + 2 || !is_ascii_upper(joint.front())) { continue; }
        std::size_t const next = words.find_first_not_of(kApart, joint.size());
        bool const opens = words.starts_with(joint) && kApart.find(words[joint.size()]) != kApart.npos;
        bool const ruled = words.substr(joint.size()).starts_with("--");
        if (opens && next != words.npos && (ruled || reads_on(words, next))) { sentence.begin += next; }
        bool const closes =
            words.ends_with(joint) && kApart.find(words[words.size() - joint.size() - 1]) != kApart.npos;
        std::size_t const before = words.find_last_not_of(kApart, words.size() - joint.size() - 1);
        if (closes && before != words.npos && !is_ascii_upper(words[before])) {
            sentence = trimmed(text, {sentence.begin, sentence.end - joint.size()});
        }
    }
    return sentence;
}

/// Puts sentences together, one segment after the other.
class Collector {
  public:
    explicit Collector(std::string_view text) : text_(text) {}

    void add(ByteRange sentence, bool new_line) {
        sentence = without_joints(text_, sentence);
        if (sentence.begin == sentence.end) { return; }
        if (number_waits_ ||
            (!new_line && !found_.empty() && is_broken(slice(text_, found_.back()), slice(text_, sentence)))) {
            found_.back().end = sentence.end;
        } else {
            found_.push_back(sentence);
        }
        number_waits_ = is_item_number(slice(text_, found_.back()));
        if (std::size_t const letter = next_item_letter(text_, found_.back()); letter != text_.npos) {
            ByteRange const item{letter, found_.back().end};
            found_.back() = without_joints(text_, trimmed(text_, {found_.back().begin, letter}));
            if (found_.back().begin == found_.back().end) { found_.pop_back(); }
            found_.push_back(item);
            number_waits_ = true;
        }
    }

    std::vector<ByteRange> take() {
        if (number_waits_ && !found_.empty()) { found_.pop_back(); }
        return std::move(found_);
    }

  private:
    std::string_view text_;
    std::vector<ByteRange> found_;
    bool number_waits_ = false;  ///< the last one is the number of an item, without its words: dropped if none come
};

}  // namespace

ByteRange trimmed(std::string_view text, ByteRange range) {
    auto const is_margin = [](char c) { return is_ascii_space(c) || c == '*' || c == '-' || c == '_' || c == '|'; };
    bool again = true;
    while (std::exchange(again, false) && range.begin < range.end) {
        std::size_t const bullet = bullet_size(slice(text, range));
        if (bullet != 0 || is_margin(text[range.begin])) {
            range.begin += std::max<std::size_t>(bullet, 1);
            again = true;
        }
    }
    while (range.begin < range.end && is_margin(text[range.end - 1])) { --range.end; }
    return range;
}

std::vector<ByteRange> sentences(std::string_view text, ByteRange range) {
    Collector collector{text};
    Segmenter segmenter{Segmenter::Unit::sentence};
    std::size_t begin = range.begin;
    for (std::size_t const end : hard_breaks(text, range)) {
        bool first = true;
        if (begin < end && text[begin] == '\n') {
            ++begin;
            first = false;
        }
        std::string_view const part = text.substr(begin, end - begin);
        if (is_one_segment(part)) {
            collector.add(trimmed(text, {begin, end}), first);
            begin = end;
            continue;
        }
        segmenter.set_text(part);
        for (ByteRange segment; segmenter.next(segment);) {
            collector.add(trimmed(text, {begin + segment.begin, begin + segment.end}), std::exchange(first, false));
        }
        begin = end;
    }
    return collector.take();
}

}  // namespace winnow
