#pragma once

#include "engine/record/background.hpp"
#include "engine/record/framework.hpp"
#include "engine/record/occupation.hpp"
#include "engine/record/synonyms.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What ships with winnow as data, compiled into the program: frameworks, boilerplate phrases, terms of art,
/// the vocabulary of occupations, a thesaurus, background statistics.
struct ReferenceData {
    std::vector<Framework> frameworks;
    std::vector<std::string> boilerplate;  ///< lower case, one phrase each
    std::vector<std::string> phrases;      ///< terms of art that are made of common words; lower case
    std::vector<Occupation> occupations;
    std::vector<Synonyms> thesaurus;
    Background background;

    /// \throws Error if the shipped data is damaged.
    static ReferenceData load();
};

/// One framework from its JSON (docs/formats.md).
/// \throws Error naming `place` and the member that is wrong.
Framework parse_framework(std::string_view json, std::string_view place);

/// Occupations from the lines of their file (docs/formats.md).
/// \throws Error naming `place` and the line that is wrong.
std::vector<Occupation> parse_occupations(std::string_view file, std::string_view place);

/// The thesaurus from its lines, `keyword: alias; alias` in byte order (docs/formats.md).
/// \throws Error naming `place` and the line that is wrong.
std::vector<Synonyms> parse_thesaurus(std::string_view file, std::string_view place);

}  // namespace winnow
