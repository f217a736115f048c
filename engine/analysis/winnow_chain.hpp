#pragma once

#include "engine/analysis/chain.hpp"

#include <memory>
#include <string_view>

namespace winnow {

/// How words are found. Both give the same tokens; `definition` folds and segments by ICU alone and is there to be
/// compared with.
enum class AnalysisPath : unsigned char { fast, definition };

/// winnow's own chain; docs/analysis.md has its rules.
/// \param language  a Snowball language. Stop words, contexts and compounds are known for English; in other
///                  languages every token is prose.
/// \throws Error for a language that libstemmer does not have.
std::unique_ptr<Chain> make_winnow_chain(std::string_view language, AnalysisPath path = AnalysisPath::fast);

}  // namespace winnow
