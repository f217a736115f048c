#include "corpus/extract/unseen_words.hpp"

#include "engine/text/ascii.hpp"

#include <cstddef>
#include <set>
#include <string>

namespace winnow {
namespace {

constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kFewestWords = 3;

bool in_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Calls `visit` with each word in lower case until it returns false.
template <typename Visit>
void each_word(std::string_view text, Visit const& visit) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && in_word(text[end])) { ++end; }
        if (end - at >= kShortestWord && !visit(lower_ascii(text.substr(at, end - at)))) { return; }
        at = end + 1;
    }
}

}  // namespace

bool says_unseen_words(std::string_view unseen, std::string_view visible) {
    std::set<std::string> words;
    each_word(unseen, [&words](std::string word) {
        words.insert(std::move(word));
        return true;
    });
    if (words.size() < kFewestWords) { return false; }
    each_word(visible, [&words](std::string const& word) {
        words.erase(word);
        return words.size() >= kFewestWords;
    });
    return words.size() >= kFewestWords;
}

}  // namespace winnow
