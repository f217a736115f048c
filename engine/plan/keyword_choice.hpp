#pragma once

#include "engine/plan/keyword_candidates.hpp"
#include "engine/record/background.hpp"

#include <cstddef>
#include <vector>

namespace winnow {

/// How many keywords a requirement gets at most.
struct KeywordLimits {
    std::size_t most = 15;
    std::size_t at_least = 0;        ///< weaker words are taken to reach so many, if the requirement has them
    std::size_t most_with_tail = 0;  ///< words that tell little follow up to so many, where the title counts
    std::size_t most_added = 0;  ///< of these, from the requirement's vocabulary, where its own words do not suffice
    bool add_title = false;      ///< the title's words are keywords even if the requirement does not repeat them,
                                 ///< and weigh more
};

/// The keywords of a requirement, weighed; the heaviest first.
///
/// A candidate's weight grows with how specific its words are (specificity.hpp), with how often it stands in the
/// requirement, with its length, and where the title has its words. Taken greedily: a word inside a phrase that was
/// taken is taken too only if it also stands elsewhere or is specific by itself, a phrase that overlaps one is left.
std::vector<Keyword> choose_keywords(RequirementDraft const& draft, CandidateFinder& finder,
                                     Background const& background, KeywordLimits const& limits);

}  // namespace winnow
