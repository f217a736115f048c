#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

/// What a text has of characters that Unicode calls default-ignorable, which nothing shows: zero-width spaces and
/// joiners, marks of direction, variation selectors. Soft hyphens and tags (find_tag_passages) are not counted.
struct InvisibleCharacters {
    /// Words of Latin letters and digits that have such a character between two of them.
    std::size_t split_words = 0;
    std::size_t first_split = 0;  ///< where the first of these words is split, in bytes
    std::string first_word;       ///< the first of these words as it looks

    /// The longest sequence of such characters, and where it begins, in bytes. Emoji have two in a row.
    std::size_t longest_run = 0;
    std::size_t longest_run_at = 0;
};

/// Looks for them. In scripts that need joiners to spell words, these split nothing; nor does what
/// wrong decoding left behind ("Ã" and a zero-width space for "í").
/// \pre text is valid UTF-8, under 1 GiB. \complexity O(text.size()); ASCII costs next to nothing.
InvisibleCharacters find_invisible_characters(std::string_view text);

}  // namespace winnow
