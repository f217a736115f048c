#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/record/announcement.hpp"
#include "engine/record/occupation.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// The occupations that an announcement is of, at most two: those whose name its title has, the longest name first; if
/// it has none, the one that lists its series by the most digits.
///
/// A title says more than a series: "Airplane Flight Instructor" is of series 1701, as every teacher is, and a program
/// specialist of series 0301 may do anything.
std::vector<Occupation const*> choose_occupations(Announcement const& announcement,
                                                  std::span<Occupation const> occupations, Analyzer& analyzer);

/// A word or phrase that an occupation lends to a plan.
struct OccupationWord {
    std::string phrase;
    std::vector<std::string> terms;  ///< as the analyzer makes them
    double weight = 0.0;             ///< beside the others'
    std::optional<SourceSpan> span;  ///< where the announcement describes the work in this word, if it does
};

/// What the occupations lend: their most telling words, taken in turn, then those by which the announcement itself
/// describes the work, then the rest, `most` together. The first word of each occupation names it and weighs most.
std::vector<OccupationWord> occupation_words(Announcement const& announcement,
                                             std::span<Occupation const* const> occupations, std::size_t most,
                                             Analyzer& analyzer);

}  // namespace winnow
