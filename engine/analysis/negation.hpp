#pragma once

#include "engine/analysis/context.hpp"

#include <span>
#include <string_view>

namespace winnow {

/// Marks what the sentence denies or merely hopes for: `Context::negated`, whatever was there before.
///
/// Method, after NegEx (Chapman et al. 2001): a phrase of a short list triggers ("no experience", "have not",
/// "without", "would like to"), and what follows in the clause is marked. The clause ends with the sentence, at a
/// semicolon, a dash, "but" and its kin, and at a comma or an "and" after which a new subject or verb comes; a comma
/// inside an enumeration does not end it ("no experience in budgeting, audit or procurement"). Phrases that look like
/// triggers and deny nothing are known: "not only", "not limited to", "no later than", "without exception". A denial
/// that closes its clause ("Procurement: no experience") reaches back to the clause's begin.
///
/// \param signs  of the sentence.
/// \complexity O(words).
void mark_negated(std::span<ContextWord> sentence, SentenceSigns signs);

/// The classes kTrigger, kTriggersAlone and kTriggerSecond of a folded word.
WordClasses trigger_classes(std::string_view word);

}  // namespace winnow
