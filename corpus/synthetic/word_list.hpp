#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow::synthetic {

/// What a word can stand for in a sentence pattern.
enum class WordClass : std::uint8_t { noun, verb, adjective };
inline constexpr std::size_t kWordClasses = 3;

/// A word as people write it, and the term that the analyzer's stemmer makes of it.
struct ListedWord {
    std::string_view word;
    std::string_view stem;
};

/// The generator's own words, in byte order. Background statistics hold stems, which nobody writes, and name no word
/// class; this list says how a stem is written and where in a sentence it can stand.
std::vector<ListedWord> shipped_words(WordClass word_class);

}  // namespace winnow::synthetic
