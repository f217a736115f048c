#pragma once

#include <string>
#include <vector>

namespace winnow {

/// A group of federal occupations, and the words that people of these occupations use of their work.
struct Occupation {
    std::string id;                       ///< "nursing"
    std::string name;                     ///< "Nursing"
    std::vector<std::string> series;      ///< occupational series, "0610", or the first digits of several: "06"
    std::vector<std::string> titles;      ///< words and phrases of titles that name it: "nurse", "RN"
    std::vector<std::string> vocabulary;  ///< terms and phrases, the most telling first
};

}  // namespace winnow
