#include "corpus/extract/document.hpp"

#include <fmt/format.h>

namespace winnow {

Flag application_flag(DocumentFlag const& flag) {
    return {flag.code, flag.place.empty() ? flag.text : fmt::format("{} ({})", flag.text, flag.place)};
}

}  // namespace winnow
