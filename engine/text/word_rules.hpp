#pragma once

#include <unicode/rbbi.h>

#include <memory>

// For this room alone, like icu.hpp.

namespace winnow {

/// The rules of UAX #29 for words, compiled: tens of milliseconds.
///
/// ICU's root locale carries CLDR's tailoring of them: a colon joins no letters, and @ is a letter. Its rules are
/// compiled anew without it, so that words are those of the standard, and WordBreakTest.txt passes whole.
std::unique_ptr<icu::RuleBasedBreakIterator> compile_word_rules();

}  // namespace winnow
