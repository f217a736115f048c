#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

/// What an English word can be, as far as context needs it. A set of bits; a word may be several things.
using WordClasses = std::uint32_t;

namespace word_class {
inline constexpr WordClasses kFunction = 1U << 0U;    ///< article, preposition, conjunction, pronoun, auxiliary
inline constexpr WordClasses kPronoun = 1U << 1U;     ///< may be a subject: I, we, they, who
inline constexpr WordClasses kAuxiliary = 1U << 2U;   ///< is, have, did, will
inline constexpr WordClasses kDeterminer = 1U << 3U;  ///< opens an object: a, the, our, all, each
inline constexpr WordClasses kVerb = 1U << 4U;       ///< a form that is hardly anything else: managed, oversees, ensure
inline constexpr WordClasses kMaybeVerb = 1U << 5U;  ///< verb or noun: plan, audits, support
inline constexpr WordClasses kGerund = 1U << 6U;     ///< -ing of a verb that names no field of work: managing
inline constexpr WordClasses kAdverb = 1U << 7U;     ///< -ly: may stand before a verb
inline constexpr WordClasses kAnd = 1U << 8U;        ///< and, or, &
inline constexpr WordClasses kNumber = 1U << 9U;     ///< begins with a digit
inline constexpr WordClasses kTrigger = 1U << 10U;   ///< may begin a negation or a wish (negation.cpp)
inline constexpr WordClasses kTurn = 1U << 11U;      ///< but, however: ends what was negated
inline constexpr WordClasses kParticiple = 1U << 12U;     ///< -ed of a verb that no list has: engineered
inline constexpr WordClasses kAcronym = 1U << 13U;        ///< a stop word that in capitals is none: it, us, who
inline constexpr WordClasses kOf = 1U << 14U;             ///< of: joins nouns and makes no sentence
inline constexpr WordClasses kMay = 1U << 15U;            ///< may: a verb or a month
inline constexpr WordClasses kTriggersAlone = 1U << 16U;  ///< is a negation or a wish without a second word
inline constexpr WordClasses kTriggerSecond = 1U << 17U;  ///< may be the second word of one
inline constexpr WordClasses kClaim = 1U << 18U;          ///< experience, skilled, knowledge: claims what follows
}  // namespace word_class

/// \param word  folded: lower case, straight apostrophes.
WordClasses classes_of(std::string_view word);

}  // namespace winnow
