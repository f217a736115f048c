#include "icu.hpp"

#include "engine/record/error.hpp"

#include <string>

namespace winnow {

void check_icu(UErrorCode status, char const* what) {
    if (U_FAILURE(status) == 0) { return; }
    throw Error(std::string{"ICU cannot "} + what + " (" + u_errorName(status) +
                "): is its data package (libicu72) installed whole?");
}

icu::Normalizer2 const& icu_nfkc_casefold() {
    static icu::Normalizer2 const* const instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        icu::Normalizer2 const* const found = icu::Normalizer2::getNFKCCasefoldInstance(status);
        check_icu(status, "open NFKC_Casefold");
        return found;
    }();
    return *instance;
}

}  // namespace winnow
