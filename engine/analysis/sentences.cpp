#include "engine/analysis/sentences.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace winnow {
namespace {

using namespace std::string_view_literals;

/// A longer line is a paragraph to itself and says nothing about the width of the page.
constexpr std::size_t kLongestWrappedLine = 200;
/// The page's width shows in so many lines of a paragraph. Only lines before and the one behind are asked, so that what
/// somebody adds further on changes nothing here.
constexpr std::size_t kWidthLines = 12;
/// A shorter line was hardly wrapped for want of room.
constexpr std::size_t kShortestFullLine = 60;
/// The least that can be said before a line that goes on in lower case.
constexpr std::size_t kShortestContinuedLine = 30;
/// A heading has at most so many words.
constexpr std::size_t kHeadingWords = 6;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

template <std::size_t N>
bool is_one_of(std::string_view word, std::array<std::string_view, N> const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Size of the line end at `at`; 0 if there is none.
std::size_t line_end_size(std::string_view text, std::size_t at) {
    switch (text[at]) {
        case '\r': return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
        case '\n':
        case '\v':
        case '\f': return 1;
        case '\xC2': return text.substr(at, 2) == "\xC2\x85" ? 2 : 0;
        case '\xE2': return text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9" ? 3 : 0;
        default: return 0;
    }
}

/// Size of a bullet sign that cannot be taken for anything else; 0 if there is none.
std::size_t sign_size(std::string_view text) {
    static constexpr std::array kSigns = {
        "\xE2\x80\xA2"sv, "\xE2\x96\xAA"sv, "\xE2\x97\x8F"sv, "\xE2\x97\xA6"sv, "\xE2\x80\xA3"sv, "\xE2\x97\x8B"sv,
        "\xE2\x96\xA0"sv, "\xE2\x96\xA1"sv, "\xE2\x96\xAB"sv, "\xE2\x9E\xA2"sv, "\xE2\x9E\xA4"sv, "\xE2\x9C\x93"sv,
        "\xE2\x9C\x94"sv, "\xE2\x9D\x96"sv, "\xEF\x82\xB7"sv, "\xEF\x82\xA7"sv, "\xEF\x83\x98"sv, "\xE2\x81\x83"sv,
    };
    if (text.empty() || is_ascii(text[0])) { return 0; }
    for (std::string_view const sign : kSigns) {
        if (text.starts_with(sign)) { return sign.size(); }
    }
    return 0;
}

/// "1.", "12)", "a)", "(b)" with a space behind it.
bool begins_with_number(std::string_view line) {
    std::size_t const mark = line[0] == '(' ? 1 : 0;
    std::size_t at = mark;
    while (at < line.size() && at < mark + 2 && is_ascii_digit(line[at])) { ++at; }
    if (at == mark && at < line.size() && is_ascii_letter(line[at])) { ++at; }
    if (at == mark || at + 1 >= line.size() || !is_ascii_space(line[at + 1])) { return false; }
    return line[at] == ')' || (mark == 0 && line[at] == '.');
}

/// Whether the line begins with a bullet or a number that stands for one.
bool begins_with_bullet(std::string_view line) {
    if (line.size() < 2) { return sign_size(line) > 0; }
    char const first = line[0];
    if (!is_ascii(first)) {
        if (sign_size(line) > 0) { return true; }
        static constexpr std::array kDashes = {"\xC2\xB7"sv, "\xE2\x80\x93"sv, "\xE2\x80\x94"sv};
        return std::any_of(kDashes.begin(), kDashes.end(), [&](std::string_view dash) {
            return line.starts_with(dash) && dash.size() < line.size() && is_ascii_space(line[dash.size()]);
        });
    }
    bool const dash = first == '-' || first == '*' || first == '+' || first == 'o' || first == '>';
    if (dash && is_ascii_space(line[1])) { return true; }
    return (is_ascii_digit(first) || first == '(' || line[1] == ')' || line[1] == '.') && begins_with_number(line);
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && !is_ascii_space(text[end])) { ++end; }
    return text.substr(0, end);
}

std::string_view last_word(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && !is_ascii_space(text[begin - 1])) { --begin; }
    return text.substr(begin);
}

/// Whether a line that ends so must go on.
bool ends_open(std::string_view line) {
    static constexpr std::array kOpenWords = {"and"sv, "or"sv,   "of"sv, "the"sv,  "a"sv,  "an"sv,    "to"sv,  "for"sv,
                                              "in"sv,  "with"sv, "by"sv, "from"sv, "as"sv, "their"sv, "our"sv, "my"sv};
    if (line.empty()) { return false; }
    char const last = line.back();
    if (last == ',' || last == '&') { return true; }
    if (last == '-') { return line.size() > 1 && is_ascii_letter(line[line.size() - 2]); }
    constexpr std::size_t kLongestOpenWord = 5;
    std::string_view const tail =
        line.size() > kLongestOpenWord ? line.substr(line.size() - kLongestOpenWord - 1) : line;
    std::string_view const word = last_word(tail);
    return word.size() <= kLongestOpenWord && is_ascii_letter(last) && is_one_of(word, kOpenWords);
}

/// A short line whose words all begin with a capital, and that no mark ends.
bool looks_like_heading(std::string_view line) {
    if (line.empty() || line.back() == '.' || line.back() == ',' || line.back() == ';') { return false; }
    std::size_t words = 0;
    for (std::size_t at = 0; at < line.size();) {
        std::string_view const word = first_word(line.substr(at));
        if (++words > kHeadingWords) { return false; }
        if (is_ascii_lower(word[0]) && word != "and" && word != "of" && word != "the" && word != "for") {
            return false;
        }
        at += word.size();
        while (at < line.size() && is_ascii_space(line[at])) { ++at; }
    }
    return true;
}

/// Whether `line` was wrapped, so that `next` goes on with it.
bool is_wrapped(std::string_view line, std::string_view next, std::size_t width) {
    if (line.empty() || next.empty() || line.back() == ':' || begins_with_bullet(next)) { return false; }
    if (ends_open(line)) { return true; }
    if (is_ascii_lower(next[0]) || next[0] == '(' || next[0] == '&') {
        return line.size() >= std::max(kShortestContinuedLine, width / 2);
    }
    if (line.size() < kShortestFullLine || line.size() > kLongestWrappedLine || looks_like_heading(next)) {
        return false;
    }
    // The cells of a table's row.
    if (line.find('\t') != line.npos || next.find('\t') != next.npos) { return false; }
    // A tenth of tolerance: letters differ in width.
    return (line.size() + 1 + first_word(next).size()) * 10 >= width * 9;
}

constexpr std::size_t kShortBytes = 8;

/// A word of so many bytes at most as a number that no other one has.
constexpr std::uint64_t number_of_short(std::string_view word) {
    std::uint64_t number = 0;
    for (char const c : word) { number = number << 8U | static_cast<unsigned char>(c); }
    return number;
}

bool is_abbreviation(std::string_view word) {
    static constexpr std::array kAbbreviations = {
        "mr"sv,   "mrs"sv, "ms"sv,  "dr"sv,  "jr"sv,     "sr"sv,   "st"sv,   "no"sv,   "nos"sv,  "vs"sv,
        "gen"sv,  "col"sv, "lt"sv,  "sgt"sv, "capt"sv,   "maj"sv,  "cmdr"sv, "adm"sv,  "gov"sv,  "sen"sv,
        "rep"sv,  "fig"sv, "vol"sv, "sec"sv, "approx"sv, "govt"sv, "inc"sv,  "ltd"sv,  "co"sv,   "corp"sv,
        "dept"sv, "etc"sv, "e.g"sv, "i.e"sv, "ph.d"sv,   "cf"sv,   "al"sv,   "univ"sv, "asst"sv, "assoc"sv,
        "jan"sv,  "feb"sv, "mar"sv, "apr"sv, "aug"sv,    "sept"sv, "oct"sv,  "nov"sv,  "dec"sv,
    };
    static constexpr auto kNumbers = [] {
        std::array<std::uint64_t, kAbbreviations.size()> numbers{};
        std::transform(kAbbreviations.begin(), kAbbreviations.end(), numbers.begin(), number_of_short);
        return numbers;
    }();
    if (word.size() > kShortBytes) { return false; }
    std::array<char, kShortBytes> lower{};
    std::transform(word.begin(), word.end(), lower.begin(), [](char c) { return lower_ascii(c); });
    std::uint64_t const number = number_of_short({lower.data(), word.size()});
    // Compared with all of them: which one it is, if any, could not be guessed.
    return std::count(kNumbers.begin(), kNumbers.end(), number) > 0;
}

/// Whether the dot behind `word` may be a part of it: an initial, "U.S", "Dr".
bool keeps_its_dot(std::string_view word) {
    if (word.empty()) { return false; }
    bool const initial = is_ascii_upper(word.back()) && (word.size() == 1 || word[word.size() - 2] == '.');
    return initial || is_abbreviation(word);
}

bool only_begins_sentences(std::string_view word) {
    static constexpr std::array kOpeners = {"The"sv,  "This"sv, "These"sv,  "In"sv,   "I"sv,  "We"sv,
                                            "My"sv,   "Our"sv,  "As"sv,     "It"sv,   "He"sv, "She"sv,
                                            "They"sv, "When"sv, "During"sv, "While"sv};
    return is_one_of(word, kOpeners);
}

bool is_mark(char c) { return c == '.' || c == '!' || c == '?'; }
bool is_closer(char c) { return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}'; }

struct Marks {
    std::size_t end;  ///< past the run of marks and closing quotes
    bool ends_sentence;
};

/// What the run of marks that begins at `at` does.
Marks read_marks(std::string_view block, std::size_t begin, std::size_t at) {
    std::size_t end = at + 1;
    while (end < block.size() && (is_closer(block[end]) || is_mark(block[end]))) { ++end; }
    // ’ and ” close as well.
    while (block.substr(end, 3) == "\xE2\x80\x99" || block.substr(end, 3) == "\xE2\x80\x9D") { end += 3; }
    if (end == block.size() || !is_ascii_space(block[end])) { return {end, false}; }
    std::size_t letter = end;
    while (letter < block.size() && is_ascii_space(block[letter])) { ++letter; }
    while (letter < block.size() && (block[letter] == '"' || block[letter] == '(' || block[letter] == '\'')) {
        ++letter;
    }
    if (letter == block.size() || is_ascii_lower(block[letter])) { return {end, false}; }
    if (block[at] != '.' || end != at + 1) { return {end, true}; }
    std::size_t word = at;
    while (word > begin && !is_ascii_space(block[word - 1]) && block[word - 1] != '(') { --word; }
    if (!keeps_its_dot(block.substr(word, at - word))) { return {end, true}; }
    std::string_view opener = first_word(block.substr(letter));
    if (opener.ends_with(',')) { opener.remove_suffix(1); }
    return {end, only_begins_sentences(opener)};
}

}  // namespace

void SentenceSplitter::split(std::string_view text, std::vector<Sentence>& out) {
    out.clear();
    text_ = text;
    out_ = &out;
    mask_marks(text, marks_);
    find_lines();
    std::string_view previous;
    std::size_t block_begin = 0;
    std::size_t block_end = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        ByteRange const& range = lines_[i];
        std::string_view const line = text.substr(range.begin, range.end - range.begin);
        if (!is_wrapped(previous, line, width_up_to(i))) {
            split_block(block_begin, block_end);
            block_begin = range.begin;
        }
        block_end = range.end;
        previous = line;
    }
    split_block(block_begin, block_end);
}

/// Bytes of the longest line that may have been wrapped among a few of the paragraph, up to the line of that index.
std::size_t SentenceSplitter::width_up_to(std::size_t line) const {
    std::size_t width = 0;
    std::size_t const first = line < kWidthLines ? 0 : line - kWidthLines;
    for (std::size_t i = line + 1; i-- > first;) {
        std::size_t const size = lines_[i].end - lines_[i].begin;
        if (size == 0) { break; }
        if (size <= kLongestWrappedLine) { width = std::max(width, size); }
    }
    return width;
}

/// Finds the lines, white space off their ends.
void SentenceSplitter::find_lines() {
    lines_.clear();
    std::size_t begin = 0;
    while (begin < text_.size()) {
        std::size_t end = next_bit(marks_, begin, text_.size());
        std::size_t line_end = 0;
        while (end < text_.size() && (line_end = line_end_size(text_, end)) == 0) {
            end = next_bit(marks_, end + 1, text_.size());
        }
        std::size_t first = begin;
        std::size_t last = end;
        while (first < last && is_ascii_space(text_[first])) { ++first; }
        while (last > first && is_ascii_space(text_[last - 1])) { --last; }
        lines_.push_back({first, last});
        begin = end + (end < text_.size() ? line_end : 0);
    }
}

/// Splits what was one paragraph, bullet or heading on the page.
void SentenceSplitter::split_block(std::size_t block_begin, std::size_t block_end) {
    if (block_begin == block_end) { return; }
    std::string_view const block = text_.substr(0, block_end);
    bool bullet = begins_with_bullet(block.substr(block_begin));
    std::size_t begin = block_begin;
    // A bullet's own number ends no sentence.
    std::size_t at = next_bit(marks_, bullet ? std::min(begin + 4, block_end) : begin, block_end);
    while (at < block_end) {
        std::size_t end = at + 1;
        bool ends = false;
        bool next_bullet = false;
        char const c = block[at];
        if (is_mark(c)) {
            Marks const marks = read_marks(block, begin, at);
            ends = marks.ends_sentence;
            end = marks.end;
        } else if (!is_ascii(c)) {
            std::string_view const sign = block.substr(at, 3);
            if (sign == "\xE3\x80\x82" || sign == "\xEF\xBC\x81" || sign == "\xEF\xBC\x9F") {  // 。！？
                ends = true;
                end = at + 3;
            } else if (at > begin && is_ascii_space(block[at - 1]) && sign_size(block.substr(at)) > 0) {
                ends = next_bullet = true;
                end = at;
            }
        }
        if (ends) {
            emit(begin, end, bullet);
            begin = end;
            bullet = next_bullet;
        }
        at = next_bit(marks_, std::max(end, at + 1), block_end);
    }
    emit(begin, block_end, bullet);
}

void SentenceSplitter::emit(std::size_t begin, std::size_t end, bool bullet) {
    while (begin < end && is_ascii_space(text_[begin])) { ++begin; }
    while (end > begin && is_ascii_space(text_[end - 1])) { --end; }
    if (begin == end) { return; }
    SentenceKind kind = SentenceKind::line;
    if (bullet) {
        kind = SentenceKind::bullet;
    } else if (ends_with_mark(text_.substr(begin, end - begin))) {
        kind = SentenceKind::sentence;
    }
    out_->push_back({begin, end, kind});
}

bool ends_with_mark(std::string_view sentence) {
    while (!sentence.empty() && is_closer(sentence.back())) { sentence.remove_suffix(1); }
    while (sentence.ends_with("\xE2\x80\x99") || sentence.ends_with("\xE2\x80\x9D")) { sentence.remove_suffix(3); }
    return sentence.ends_with('.') || sentence.ends_with('!') || sentence.ends_with('?') ||
           sentence.ends_with("\xE3\x80\x82") || sentence.ends_with("\xEF\xBC\x81") ||
           sentence.ends_with("\xEF\xBC\x9F");
}

void split_sentences(std::string_view text, std::vector<Sentence>& out) { SentenceSplitter().split(text, out); }

}  // namespace winnow
