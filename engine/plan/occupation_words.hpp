#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/plan/work_text.hpp"
#include "engine/record/announcement.hpp"
#include "engine/record/occupation.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// A word or phrase that an occupation lends to a plan.
struct OccupationWord {
    std::string phrase;
    std::vector<std::string> terms;  ///< as the analyzer makes them
    double weight = 0.0;             ///< beside the others'
    std::optional<SourceSpan> span;  ///< where the announcement describes the work in this word, if it does
};

/// What the occupations lend: their most telling words, taken in turn, then those by which the announcement itself
/// describes the work, then the rest, `most` together. The first word of each occupation names it and weighs most.
std::vector<OccupationWord> occupation_words(std::span<Occupation const* const> occupations, WorkText const& work,
                                             std::size_t most, Analyzer& analyzer);

}  // namespace winnow
