#pragma once

#include "engine/record/announcement.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {

/// How a phrase opens a passage.
enum class Opening : std::uint8_t {
    label,     ///< as a heading or before a colon: "Specialized Experience:"
    sentence,  ///< as the first words of a sentence, too: "Experience refers to paid and unpaid ..."
};

/// A phrase with which announcements open a passage of one kind.
struct LeadIn {
    std::string_view phrase;  ///< lower case, words with one space between
    PassageKind kind;
    Opening opening;
};

/// A lead-in found in a text.
struct LeadInMatch {
    LeadIn const* lead_in;
    std::size_t end;  ///< one past its last byte
};

/// The longest lead-in whose words stand at `at`, whatever their case; hyphens count as spaces.
/// \pre `at` is at the start of a word.
std::optional<LeadInMatch> match_lead_in(std::string_view text, std::size_t at);

}  // namespace winnow
