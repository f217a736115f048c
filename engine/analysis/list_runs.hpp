#pragma once

#include "engine/analysis/context.hpp"

#include <span>

namespace winnow {

/// Marks list-like runs of the sentence: `Context::listed`. The rest is left as it is.
///
/// Method. A sentence is prose if it says that somebody does something:
///   - it has a subject pronoun or an auxiliary verb ("I", "was", "have");
///   - it begins with a verb and goes on ("Led a team", "Developed and implemented policies"), or with a word that may
///     be one and either a verb behind it ("Order, maintain and replenish stock") or an object opened by a determiner
///     or a number ("Plan the budget", "Trained 12 clerks");
///   - a later part of it begins with a verb and goes on ("Merchandising, assisted with floor sets");
///   - it has a verb before a determiner ("the team developed a plan");
///   - or, without a verb that the lists know, it is built like a sentence: at least six words, a quarter of
///     them function words besides and/or (a third, where no mark ends it).
/// All else is a list: titles, headings, chains of nouns, with "of" and "and" in them or not. A label before a colon
/// ("Skills:") is judged apart from what follows it.
///
/// Within prose, a chain that no writer would put into a sentence is a list nevertheless: kChainPieces short pieces
/// in a row between commas, semicolons or bars, or kBareWords words in a row without a function word other than and,
/// or, of. So is what a claim ("experience in", "skilled at") opens, if at least kClaimedItems short pieces between
/// commas and "and" follow the first: who says "I have experience in a, b, c, d, e and f" tells of none of them.
///
/// \param signs  of the sentence.
/// \param ends_with_mark  whether . ! or ? ends the sentence.
/// \complexity O(words).
void mark_list_runs(std::span<ContextWord> sentence, SentenceSigns signs, bool ends_with_mark);

inline constexpr std::size_t kChainPieces = 8;
inline constexpr std::size_t kClaimedItems = 5;
inline constexpr std::size_t kBareWords = 16;

}  // namespace winnow
