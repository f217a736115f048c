#pragma once

#include <string>
#include <vector>

namespace winnow {

/// What applicants write instead of a keyword.
struct Synonyms {
    std::string keyword;               ///< "recruitment"
    std::vector<std::string> aliases;  ///< "hiring", "filled jobs"; never empty
};

}  // namespace winnow
