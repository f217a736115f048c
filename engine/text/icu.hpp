#pragma once

#include <unicode/normalizer2.h>
#include <unicode/utypes.h>

// For the sources of this room alone, so it is no header of the room and they include it as their neighbour: ICU's
// types stop here.

namespace winnow {

/// \param what  what ICU was asked to do: "compile the word rules".
/// \throws Error if the status is a failure.
void check_icu(UErrorCode status, char const* what);

/// NFKC_Casefold, shared by all threads.
icu::Normalizer2 const& icu_nfkc_casefold();

}  // namespace winnow
