#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

/// Where a closed compound divides, in bytes: "healthcare" 6, "crossfunctional" 5; 0 for a word that does not.
///
/// The table was gathered from announcements, questionnaires and résumés: compounds that stand there closed, and in
/// more than one case of thirty hyphenated or open, read through by hand. Words that nearly everybody writes closed
/// ("database", "workforce") stay whole: dividing them would only add their parts to texts that do not speak of them.
std::uint32_t compound_split(std::string_view word);

/// Whether a hyphen at a line's end between these words belongs to the spelling ("cross-/functional") rather than to
/// the typesetting ("infor-/mation"): the table has the compound, or its first part opens many ("self", "full") and its
/// second is no mere ending ("work-/ing").
bool keeps_hyphen(std::string_view first, std::string_view second);

/// Whether this prefix is no word by itself and its hyphen only a matter of taste: co-ordinate, re-employ, e-mail.
bool is_bound_prefix(std::string_view word);

}  // namespace winnow
