#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The one spelling of a section's or requirement's label: "MTQ #1", "mtq-1" and "Mtq 1" are "MTQ1",
/// "Résumé" is "resume".
///
/// Labelled responses are letters and a number in upper case (`ECQ1`, `TQ2`, `PTQ3`, `SE1`, `Q4`);
/// the other parts are lower case (`resume`, `cover-letter`, `essay1`, `text`), and so are responses
/// labelled with the name of an Executive Core Qualification (`leading-people`), because its number
/// depends on the framework (ecq_of_name).
///
/// \return nothing for a name that labels no section ("transcript").
std::optional<std::string> section_id(std::string_view name);

/// "leading-people" is "ECQ2" in the framework `opm-2006` and "ECQ4" in `opm-2025`. Nothing for an id
/// that is no ECQ's name, or is not in the framework.
std::optional<std::string> ecq_of_name(std::string_view id, std::string_view framework);

/// The ids of all ECQ names, of every framework.
std::vector<std::string_view> ecq_name_ids();

/// Whether the id labels a response to one requirement: `TQ2` or an ECQ's name, but no essay.
bool is_response_id(std::string_view id);

/// Whether the text of this section takes part in scores: not essays, cover letters or attachments.
bool is_scored_section(std::string_view id);

/// What sections are ordered by for reading and for positions: ECQs, TQs and other responses (letters, then
/// number), then `resume`, `text`, then what is not scored.
struct SectionRank {
    int group = 0;
    std::string_view letters;
    std::uint64_t number = 0;
    std::string_view id;

    auto operator<=>(SectionRank const&) const = default;
};

/// \param id  outlives what it gives.
SectionRank section_rank(std::string_view id);

/// Whether a section of id `a` stands before one of id `b`.
inline bool section_order(std::string_view a, std::string_view b) { return section_rank(a) < section_rank(b); }

}  // namespace winnow
