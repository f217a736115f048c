#include "engine/plan/plain_text.hpp"

#include "engine/plan/byte_pairs.hpp"
#include "engine/text/normalize.hpp"

#include <algorithm>

namespace winnow {

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

namespace {

/// Curly quotes, dashes and the other signs of U+2000 to U+203F, which are no letters though outside ASCII.
bool is_punctuation(std::string_view text) { return text.starts_with("\xE2\x80"); }

bool word_ends_before(std::string_view text, std::size_t at) {
    return at == 0 || !is_word_byte(text[at - 1]) || (at >= 3 && is_punctuation(text.substr(at - 3)));
}

bool word_begins_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_word_byte(text[at]) && !is_punctuation(text.substr(at));
}

}  // namespace

std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
    for (std::size_t at = text.find(phrase, from); at != text.npos; at = text.find(phrase, at + 1)) {
        std::size_t const end = at + phrase.size();
        bool const begins = word_ends_before(text, at) || !is_word_byte(phrase.front());
        bool const ends = !word_begins_at(text, end) || !is_word_byte(phrase.back());
        if (begins && ends) { return at; }
    }
    return text.npos;
}

bool has_any(std::string_view text, std::span<std::string_view const> phrases) {
    constexpr std::size_t kMany = 4;  // fewer are sooner looked for
    if (phrases.size() < kMany) {
        return std::any_of(phrases.begin(), phrases.end(),
                           [text](std::string_view phrase) { return find_phrase(text, phrase) != text.npos; });
    }
    BytePairs const pairs{text};
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        return pairs.may_have(phrase) && find_phrase(text, phrase) != text.npos;
    });
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases) {
    return has_any(text, std::span{phrases.begin(), phrases.size()});
}

}  // namespace winnow
