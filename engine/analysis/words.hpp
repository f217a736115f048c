#pragma once

#include "engine/text/segment.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

/// A word of UAX #29 in a folded text.
struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool letters = false;  ///< a to z and nothing else

    bool operator==(Word const&) const = default;
};

/// Finds the words of a folded text by ICU alone: the definition.
/// \pre text is valid UTF-8, under 1 GiB.
void break_words_by_definition(std::string_view text, Segmenter& segmenter, std::vector<Word>& out);

}  // namespace winnow
