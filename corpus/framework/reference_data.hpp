#pragma once

#include "engine/record/background.hpp"
#include "engine/record/framework.hpp"
#include "engine/record/occupation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What ships with winnow as data, compiled into the program: frameworks, boilerplate phrases,
/// the vocabulary of occupations, background statistics.
struct ReferenceData {
    std::vector<Framework> frameworks;
    std::vector<std::string> boilerplate;  ///< lower case, one phrase each
    std::vector<Occupation> occupations;
    Background background;

    /// \throws Error if the shipped data is damaged.
    static ReferenceData load();
};

/// One framework from its JSON (docs/formats.md).
/// \throws Error naming `place` and the member that is wrong.
Framework parse_framework(std::string_view json, std::string_view place);

/// Occupations from their JSON (docs/formats.md).
/// \throws Error naming `place` and the member that is wrong.
std::vector<Occupation> parse_occupations(std::string_view json, std::string_view place);

}  // namespace winnow
