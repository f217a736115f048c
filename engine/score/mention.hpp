#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/score/result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What an application says of one entry of a plan's `not_scored`.
struct Mention {
    enum class State : std::uint8_t { not_looked_for, not_found, mentioned };

    State state = State::not_looked_for;
    std::vector<std::string> words;  ///< what was looked for, in the order of the entry
    std::vector<TextSpan> spans;     ///< where one of them stands, by section and place
};

/// "not-looked-for", "not-found", "mentioned": the word in results.
std::string_view name_of(Mention::State state);
/// "not looked for", "not found", "mentioned": the words for people.
std::string_view plain_name_of(Mention::State state);

/// Whether an application mentions the education, the licences and the selective factors that the announcement asks
/// for, so that a person knows where to check. It changes no score, and a mention proves nothing: "no licence yet" is
/// one. Conditions of employment and essays are not looked for.
///
/// What is looked for are the names under which people have a credential ("RN" for registered nurse, "MBA" for a
/// master's degree; capitals only as capitals) and, of a selective factor without credential, its own words.
/// \param sections  all that a reader can see of the application, attachments too.
/// \return an entry for each of `entries`.
/// \complexity O(bytes · words looked for).
std::vector<Mention> find_mentions(std::span<NotScored const> entries, std::span<Section const> sections);

}  // namespace winnow
