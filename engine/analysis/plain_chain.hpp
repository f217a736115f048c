#pragma once

#include "engine/analysis/chain.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace winnow {

/// The field's plain chain, as Lucene's EnglishAnalyzer and Anserini have it: UAX #29 words, trailing 's off
/// (straight, curly or fullwidth), lower case, Lucene's 33 English stop words, a Snowball stemmer. Stop words take a
/// position; sentences are not set apart; every token is prose.
/// \param algorithm  "english" or "porter".
std::unique_ptr<Chain> make_plain_chain(std::string_view algorithm);

}  // namespace winnow
