#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// How long a text is: "5 pages", "two-page", "1,200 characters".
struct Length {
    std::string unit;  ///< "pages", "words" or "characters"
    std::uint64_t value = 0;
};

/// The length that a sentence in lower case names; the one in brackets of "one page (250 words)", which can be counted.
std::optional<Length> length_in(std::string_view sentence);

/// Whether a sentence in lower case says how long an answer, a résumé or another text that applicants write may be.
bool limits_length(std::string_view sentence);

}  // namespace winnow
