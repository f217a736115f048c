#pragma once

#include "engine/index/index.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace winnow {

/// Where a pattern stands in a document.
struct Match {
    std::uint32_t position;  ///< of the pattern's first step
    Context context;         ///< the weakest of its terms': negated before listed before prose
};

/// What one document has of one step of a pattern.
struct StepOccurrences {
    std::uint32_t offset = 0;                 ///< positions behind the pattern's first step
    std::span<Occurrence const> occurrences;  ///< by position
};

/// Calls take(Match) for each place, by position, where all steps stand at their distances. Starts from the step that
/// is the rarest in the document; the others are passed once. \param steps  not empty; used up. \complexity O(steps ·
/// occurrences of the rarest + occurrences of the others).
template <class Take>
void match_steps(std::span<StepOccurrences> steps, Take take) {
    auto const anchor = std::min_element(
        steps.begin(), steps.end(),
        [](StepOccurrences const& a, StepOccurrences const& b) { return a.occurrences.size() < b.occurrences.size(); });
    for (Occurrence const occurrence : anchor->occurrences) {
        if (occurrence.position() < anchor->offset) { continue; }
        Match match{occurrence.position() - anchor->offset, occurrence.context()};
        bool whole = true;
        for (auto step = steps.begin(); step != steps.end() && whole; ++step) {
            if (step == anchor) { continue; }
            std::uint32_t const wanted = match.position + step->offset;
            std::size_t passed = 0;
            while (passed < step->occurrences.size() && step->occurrences[passed].position() < wanted) { ++passed; }
            step->occurrences = step->occurrences.subspan(passed);
            if (step->occurrences.empty()) { return; }
            whole = step->occurrences.front().position() == wanted;
            if (whole) { match.context = std::max(match.context, step->occurrences.front().context()); }
        }
        if (whole) { take(match); }
    }
}

}  // namespace winnow
