#pragma once

#include <string>
#include <string_view>

namespace winnow {

/// NFKC_Casefold (Unicode 15, section 3.13): compatibility forms are folded (ligatures, fullwidth and
/// mathematical letters), case is folded, Default_Ignorable code points vanish.
/// Appended to `out`, so that a caller can reuse one buffer.
/// \pre text is valid UTF-8.
void append_nfkc_casefold(std::string_view text, std::string& out);

}  // namespace winnow
