#include "engine/plan/plain_text.hpp"

#include "engine/text/normalize.hpp"

#include <algorithm>
#include <array>
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

/// "1.", "(a)", "iii.": the number of an item and nothing else.
bool is_item_number(std::string_view text) {
    if (text.size() > 5 || text.empty() || (text.back() != '.' && text.back() != ')')) { return false; }
    return std::all_of(text.begin(), text.end() - 1, [](char c) {
        return is_ascii_digit(c) || c == '(' || (lower_ascii(c) >= 'a' && lower_ascii(c) <= 'i') ||
               lower_ascii(c) == 'v';
    });
}

/// Whether an OR in capitals parts two ways to qualify here: "level OR 2 years", "-OR Successful completion", and not
/// a sentence in capitals.
bool parts_alternatives(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "OR" || at < 2 || at + 4 > text.size()) { return false; }
    constexpr std::string_view kAround = " -*\n";
    if (kAround.find(text[at - 1]) == kAround.npos || kAround.find(text[at + 2]) == kAround.npos) { return false; }
    std::size_t const next = text.find_first_not_of(" -*:", at + 2);
    bool const in_sentence =
        next != text.npos && next + 1 < text.size() &&
        (is_ascii_digit(text[next]) || is_ascii_lower(text[next]) || is_ascii_lower(text[next + 1]));
    std::size_t const before = text.find_last_not_of(" -*", at - 1);
    return in_sentence && before != text.npos && !is_ascii_upper(text[before]);
}

/// Ends of lines, beginnings of bullets and alternatives inside [range.begin, range.end).
std::vector<std::size_t> hard_breaks(std::string_view text, ByteRange range) {
    std::vector<std::size_t> breaks;
    for (std::size_t at = range.begin; at < range.end; ++at) {
        if (text[at] == '\n' || bullet_size(text.substr(at)) != 0 || parts_alternatives(text, at)) {
            breaks.push_back(at);
        }
    }
    breaks.push_back(range.end);
    return breaks;
}

}  // namespace

std::string keyword_key(std::string_view keyword) {
    std::string folded;
    append_nfkc_casefold(keyword, folded);
    std::string key;
    for (char const c : folded) {
        bool const again = is_ascii_space(c) && (key.empty() || key.back() == ' ');
        if (!again) { key += is_ascii_space(c) ? ' ' : c; }
    }
    if (key.ends_with(' ')) { key.pop_back(); }
    return key;
}

std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
    for (std::size_t at = text.find(phrase, from); at != text.npos; at = text.find(phrase, at + 1)) {
        std::size_t const end = at + phrase.size();
        bool const begins = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(phrase.front());
        bool const ends = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(phrase.back());
        if (begins && ends) { return at; }
    }
    return text.npos;
}

bool has_any(std::string_view text, std::span<std::string_view const> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [text](std::string_view phrase) { return find_phrase(text, phrase) != text.npos; });
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases) {
    return has_any(text, std::span{phrases.begin(), phrases.size()});
}

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
    std::vector<ByteRange> found;
    Segmenter segmenter{Segmenter::Unit::sentence};
    std::size_t line_begin = range.begin;
    bool number_waits = false;
    for (std::size_t const line_end : hard_breaks(text, range)) {
        segmenter.set_text(text.substr(line_begin, line_end - line_begin));
        for (ByteRange segment; segmenter.next(segment);) {
            ByteRange const sentence = trimmed(text, {line_begin + segment.begin, line_begin + segment.end});
            if (sentence.begin == sentence.end) { continue; }
            if (number_waits) {
                found.back().end = sentence.end;
            } else {
                found.push_back(sentence);
            }
            number_waits = is_item_number(slice(text, found.back()));
        }
        line_begin = line_end;
    }
    return found;
}

}  // namespace winnow
