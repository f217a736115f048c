#pragma once

#include <string>
#include <string_view>

namespace winnow {

/// The form of UTF-16 or UTF-32 that bytes without a byte order mark are in ("UTF-16LE"), told from where their zeros
/// stand; empty for other bytes.
std::string_view unmarked_wide_charset(std::string_view bytes);

/// The character set that XML or HTML names at its beginning (`encoding="Big5"`, `charset=Big5`); empty for none.
std::string declared_charset(std::string_view bytes);

/// The set that holds this one and more ("GB18030" for "gb2312"); empty if there is none. Where a text fits the smaller
/// one, that has the characters that its author saw.
std::string_view wider_charset(std::string_view charset);

/// The character set that bytes which are no UTF-8 are likely in, by the frequencies of their letters (uchardet), as
/// ICU calls it; empty where there is too little to tell.
std::string detected_charset(std::string_view bytes);

}  // namespace winnow
