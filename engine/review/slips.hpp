#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace winnow {

/// How likely a slip is. Fingers exchange neighbours; ears lose a doubled letter and mistake a vowel.
enum class SlipKind : std::uint8_t {
    likeliest,  ///< neighbours exchanged, a letter doubled or not
    likely,     ///< a vowel for a vowel, a vowel or a silent letter lost
    other       ///< any other letter put in, left out or put for another
};

/// Calls `visit` with every word that one slip turns into `word`, some of them more than once. `visit`'s string holds
/// until it returns.
/// \param word  ASCII letters in lower case.
/// \complexity O(54 n) calls for a word of n letters.
void for_each_one_slip_away(std::string_view word,
                            std::function<void(std::string const& meant, SlipKind kind)> const& visit);

/// The same for two likely slips: "accomodaton". O(100 n²) calls.
void for_each_two_slips_away(std::string_view word, std::function<void(std::string const& meant)> const& visit);

}  // namespace winnow
