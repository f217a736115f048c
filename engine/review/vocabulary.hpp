#pragma once

#include "engine/review/draft.hpp"

#include <optional>
#include <string_view>

namespace winnow {

// What words are, as far as several rules and the labelling of sentences need it. Words come folded.

/// I, me, my, mine, myself and their short forms (I'm, I've).
bool is_first_person(std::string_view word);
/// we, us, our, ours, ourselves and their short forms.
bool is_first_person_plural(std::string_view word);
/// am, is, are, was, were, be, been, being.
bool is_form_of_be(std::string_view word);
/// A past tense or participle: a known irregular one, or a word in -ed that is one.
bool is_past_verb(std::string_view word);
/// A past verb that says what somebody was or thought, not what they did: was, had, became, felt, served.
bool is_stative_verb(std::string_view word);
/// led, directed, supervised, delegated …: what leaders do with people.
bool is_leading_verb(std::string_view word);

/// The verb that the sentence's first "I" (or "we") does, as a word index: "I then personally led" gives "led".
/// Nothing where none follows within four words. What "I" does in a clause ("when I arrived") does not count.
struct Deed {
    std::size_t verb = 0;
    bool plural = false;  ///< "we"
};
std::optional<Deed> deed_of(DraftSection const& section, DraftSentence const& sentence);
/// A deed whose verb is an action; also a bullet or line that begins with one ("Led a team").
bool tells_action(DraftSection const& section, DraftSentence const& sentence);

/// A figure: digits that are no year and no label's number, a number as a word, a share ("half", "doubled"), a
/// percentage, an amount of money.
bool is_measure(DraftSection const& section, std::size_t word);
bool has_measure(DraftSection const& section, DraftSentence const& sentence);
/// The year from 1900 to 2099 that the word is; 0 for none. Amounts ("$2019") and counts of things are none.
int year_of(DraftSection const& section, std::size_t word);

/// Whether the word begins with a capital in the text.
bool is_capitalised(DraftSection const& section, std::size_t word);

}  // namespace winnow
