#include "engine/plan/word_prefixes.hpp"

#include "engine/plan/plain_text.hpp"

#include <algorithm>
#include <optional>

namespace winnow {
namespace {

constexpr std::size_t kLength = 3;
constexpr std::size_t kLetters = 27;

/// 1 for 'a' or 'A'; 0 for what is no ASCII letter.
std::size_t letter(char c) { return is_ascii_letter(c) ? static_cast<std::size_t>((c | 0x20) - 'a') + 1 : 0; }

/// Number of the first `length` letters of a word.
std::size_t number_of(std::string_view word, std::size_t length) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < kLength; ++i) { number = number * kLetters + (i < length ? letter(word[i]) : 0); }
    return number;
}

/// The first run of letters in `text`, which it is cut off; nothing at the end.
std::optional<std::string_view> next_word(std::string_view& text) {
    auto const begin = std::find_if(text.begin(), text.end(), is_word_byte);
    auto const end = std::find_if_not(begin, text.end(), is_word_byte);
    if (begin == text.end()) { return std::nullopt; }
    std::string_view const word{begin, end};
    text = {end, text.end()};
    return word;
}

}  // namespace

void WordPrefixes::add(std::string_view text) {
    while (auto const word = next_word(text)) {
        for (std::size_t length = 2; length <= std::min(kLength, word->size()); ++length) {
            prefixes_.set(number_of(*word, length));
        }
    }
}

bool WordPrefixes::may_have(std::string_view phrase) const {
    while (auto const word = next_word(phrase)) {
        std::size_t const length = std::min(kLength, word->size());
        bool const has_letters =
            std::all_of(word->begin(), word->begin() + static_cast<std::ptrdiff_t>(length), is_ascii_letter);
        if (length > 1 && has_letters && !prefixes_.test(number_of(*word, length))) { return false; }
    }
    return true;
}

}  // namespace winnow
