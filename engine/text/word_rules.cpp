#include "word_rules.hpp"

#include "engine/record/error.hpp"
#include "icu.hpp"

#include <unicode/brkiter.h>

namespace winnow {

std::unique_ptr<icu::RuleBasedBreakIterator> compile_word_rules() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const tailored(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    check_icu(status, "open its word rules");
    auto const* const tailored_rules = dynamic_cast<icu::RuleBasedBreakIterator const*>(tailored.get());
    if (tailored_rules == nullptr) {
        throw Error("ICU breaks words without rules: winnow needs ICU 72 as Debian builds it");
    }
    icu::UnicodeString rules = tailored_rules->getRules();
    rules.findAndReplace(icu::UnicodeString("-[\\:\\uFE55\\uFF1A]"), icu::UnicodeString());
    rules.findAndReplace(icu::UnicodeString("[\\p{Word_Break=ALetter}@]"),
                         icu::UnicodeString("[\\p{Word_Break=ALetter}]"));
    UParseError place;
    auto breaks = std::make_unique<icu::RuleBasedBreakIterator>(rules, place, status);
    check_icu(status, "compile the word rules of UAX #29");
    return breaks;
}

}  // namespace winnow
