#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {

/// What a word is that is hardly ever a noun, or looks like an adjective.
enum class WordClass : std::uint8_t {
    noun,  ///< in spite of its ending: "hospital"
    verb,
    adjective,   ///< of a quality: "short", "inapplicable"
    relational,  ///< an adjective that means "of or relating to" something: "clinical", "hydraulic"
    adverb,
};

/// The class of an English word in lower case, in any of its forms; none if it may be a noun, or is unknown.
///
/// From a table of some 5,000 words of announcements, by the uses that WordNet 3.0 counted of them
/// (tools/background/word-classes).
std::optional<WordClass> class_of_word(std::string_view word);

}  // namespace winnow
