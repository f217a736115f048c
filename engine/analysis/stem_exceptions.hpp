#pragma once

#include <string_view>

namespace winnow {

/// The stem of a word that Snowball's English stemmer takes for another: "customs" is no form of "customer", nor
/// "engine" of "engineer". Empty for all other words.
///
/// \param word  in lower case.
std::string_view exceptional_stem(std::string_view word);

}  // namespace winnow
