#pragma once

#include "engine/record/synonyms.hpp"

#include <string>
#include <vector>

namespace winnow {

/// A federal occupation or a group of them, and the words that its people use of their work.
struct Occupation {
    std::string id;                       ///< "nursing"
    std::string name;                     ///< "Nursing"
    std::vector<std::string> within;      ///< ids of the more general ones that it belongs to: "healthcare"
    std::vector<std::string> series;      ///< occupational series, "0610", or the first digits of several: "06"
    std::vector<std::string> titles;      ///< words and phrases of titles that name it: "nurse", "RN"
    std::vector<std::string> vocabulary;  ///< terms and phrases, the most telling first
    std::vector<Synonyms> aliases = {};   ///< what its people write instead of words of the vocabulary
};

}  // namespace winnow
