#pragma once

#include "engine/record/background.hpp"

#include <string_view>

namespace winnow {

/// How much a term says about one announcement: nothing for words that all announcements use or all applicants have,
/// much for words of few. In nats; the same bits on every machine.
///
/// The idea is tf·idf's: the logarithm of how rare a term is among announcements, capped so that a word which nobody
/// else uses does not drown the occupation's own; less for words that most applicants have, because they set nobody
/// apart, and for words that no applicant of the background has.
double specificity(Background const& background, std::string_view term);

/// Whether neither announcements nor applicants of the background use the term: a name, mostly.
bool is_unheard_of(Background const& background, std::string_view term);

}  // namespace winnow
