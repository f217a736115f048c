#include "corpus/extract/unseen_words.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace winnow {
namespace {

constexpr std::size_t kShortestWord = 3;

bool in_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Calls `visit` with each word in lower case until it returns false.
template <typename Visit>
void each_word(std::string_view text, Visit const& visit) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && in_word(text[end])) { ++end; }
        std::string_view const word = text.substr(at, end - at);
        // Dates, versions and identifiers say nothing.
        bool const has_digit = std::any_of(word.begin(), word.end(), [](char c) { return is_ascii_digit(c); });
        if (word.size() >= kShortestWord && !has_digit && !visit(lower_ascii(word))) { return; }
        at = end + 1;
    }
}

}  // namespace

bool says_unseen_words(std::string_view unseen, std::string_view visible, std::size_t fewest) {
    std::set<std::string> words;
    each_word(unseen, [&words](std::string word) {
        words.insert(std::move(word));
        return true;
    });
    if (words.size() < fewest) { return false; }
    each_word(visible, [&words, fewest](std::string const& word) {
        words.erase(word);
        return words.size() >= fewest;
    });
    return words.size() >= fewest;
}

std::size_t fewest_unseen_words(std::string_view property) {
    constexpr auto kOfAuthors = std::to_array<std::string_view>(
        {"title", "subject", "keywords", "description", "category", "contentStatus", "property", "doccomm", "comment"});
    constexpr std::size_t kOfPrograms = 10;
    constexpr std::size_t kFewest = 3;
    return std::find(kOfAuthors.begin(), kOfAuthors.end(), property) == kOfAuthors.end() ? kOfPrograms : kFewest;
}

}  // namespace winnow
