#pragma once

#include "corpus/announcement/lead_ins.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace winnow {

/// A passage that opens, and where the words that open it end.
struct Found {
    PassageKind kind;
    Opening opening;
    std::size_t end;
};

/// The first word of the line [at, end): what may stand around a label is passed over, as are Markdown's
/// marks, bullets, "A." and "1)". `end` if there is none.
std::size_t skip_markers(std::string_view text, std::size_t at, std::size_t end);

/// What opens the line whose words start at `at`: a heading, a label before a colon, or a sentence.
std::optional<Found> opening_of_line(std::string_view text, std::size_t at, std::size_t end, bool is_heading);

/// What opens at `at` in the middle of a line that ends at `end`: a label that stripped markup left there
/// ("vacanciesTECHNICAL QUALIFICATIONS:Any"), or a sentence.
/// \pre at > 0
std::optional<Found> opening_in_line(std::string_view text, std::size_t at, std::size_t end);

}  // namespace winnow
