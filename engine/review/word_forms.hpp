#pragma once

#include "engine/review/spelling.hpp"

#include <string>
#include <string_view>

namespace winnow {

/// "colour", "organisation", "travelled": a word that is right in Britain, its American form being a known word.
/// \param word  in lower case; so for all of these.
bool is_british_form(Spelling const& spelling, std::string_view word);

/// "payables", "memories": the singular is known.
bool is_plural_of_known(Spelling const& spelling, std::string_view word);

/// A word that is not in the dictionary and made by rule of words that are: a plural, "interagency", "expensing",
/// "injectable". Slips make such words too ("untill"), so that it is no proof.
bool is_formed_of_known(Spelling const& spelling, std::string_view word);

/// The words that stand in one by mistake, with what belongs between them: "of the" for "ofthe", "self-motivated" for
/// "selfmotivated". Empty where it is no such word; two nouns in one ("mailroom") are a new word.
std::string parted(Spelling const& spelling, std::string_view word);

}  // namespace winnow
