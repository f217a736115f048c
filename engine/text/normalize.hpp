#pragma once

#include <string>
#include <string_view>

namespace winnow {

/// NFKC_Casefold (Unicode 15, section 3.13): compatibility forms are folded (ligatures, fullwidth and
/// mathematical letters), case is folded, Default_Ignorable code points vanish.
/// Appended to `out`, so that a caller can reuse one buffer.
/// \pre text is valid UTF-8.
/// \complexity O(text.size()) on written language; ordering a run of n combining marks is O(n²), so cap such runs
/// first in text from the public (FoldedText does).
void append_nfkc_casefold(std::string_view text, std::string& out);

/// Each code point's simple lower case, appended to `out`; nothing else changes. What Lucene's
/// LowerCaseFilter does.
/// \pre text is valid UTF-8.
void append_lower_case(std::string_view text, std::string& out);

/// "15.0": the version of Unicode behind this and the segmenter.
std::string unicode_version();

}  // namespace winnow
