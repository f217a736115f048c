#pragma once

#include "engine/review/draft.hpp"

#include <cstddef>
#include <vector>

namespace winnow {

/// Tells challenge, context, action and result apart, sentence by sentence, and sets `role`.
///
/// Method. Each sentence gets points for each role from its wording (who does what, words of trouble, words of effect,
/// figures) and each pair of neighbours from how such stories run: context or challenge first, then actions, then
/// results; a new paragraph may begin another story. The best path through all sentences wins (Viterbi 1967), so that
/// a sentence that could be two things takes its role from those around it. Points are small whole numbers, set by
/// hand.
///
/// Source of the four roles: OPM, Guide to Senior Executive Service Qualifications (2012), "Challenge-Context-Action-
/// Result model".
/// \complexity O(words).
void label_roles(DraftSection& section);

/// Whether the sentence says what came of something, with a figure: "I replaced the pumps and saved 11 percent".
bool tells_effect(DraftSection const& section, DraftSentence const& sentence);

/// Sentences [first, last) that tell one story: another begins where, after an action or result, a new paragraph opens
/// with context or a challenge, or a result is followed by either.
struct Story {
    std::size_t first = 0;
    std::size_t last = 0;
};
/// The stories of a labelled section, in order; they cover it.
std::vector<Story> stories_of(DraftSection const& section);

}  // namespace winnow
