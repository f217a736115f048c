#pragma once

#include "engine/review/phrases.hpp"

namespace winnow {

// The words by which label_roles tells what a sentence does in its story. Set by hand, on stories of our own.

/// Words of trouble: a challenge.
PhraseSet const& trouble();
/// What somebody was told to do: a challenge.
PhraseSet const& orders();
/// What the writer was and had: context.
PhraseSet const& settings();
/// Present-tense verbs by which an organisation is described.
PhraseSet const& describing();
/// How large an organisation is: context.
PhraseSet const& size_words();
/// What follows came of what was done.
PhraseSet const& consequence();
/// What results say, beside other sentences.
PhraseSet const& effect_verbs();
/// How things stand after, against before or elsewhere.
PhraseSet const& comparisons();
/// Thoughts that belong to no story.
PhraseSet const& reflections();
/// When results came.
PhraseSet const& time_of_result();
/// Verbs that say by themselves that something became better, also behind an action.
PhraseSet const& plain_effects();

}  // namespace winnow
