#pragma once

#include <string>
#include <string_view>

namespace winnow {

/// Bytes as UTF-8, and what had to be done for that.
struct Decoded {
    std::string text;    ///< valid UTF-8, without byte order mark
    std::string repair;  ///< for people: "3 bytes that are no UTF-8 were replaced"; empty if nothing was wrong
};

/// A file: UTF-8, UTF-16 or UTF-32 where a byte order mark or its zeros say so, else as decode_unmarked.
Decoded decode(std::string_view bytes);

/// A part of a file, whose first bytes are no mark. What is no UTF-8 is read in the character set that it names (XML,
/// HTML) or that its letters show (charset_detection.hpp), as Windows-1252 where that makes words of it, and otherwise
/// each ill-formed piece is replaced by U+FFFD.
Decoded decode_unmarked(std::string_view bytes);

/// Whether the bytes begin with a byte order mark of UTF-16.
bool has_utf16_mark(std::string_view bytes);

/// Line ends `\r\n`, `\r` and form feeds become `\n`; other control characters but tabs become a space, so that no
/// escape sequence of a document reaches a terminal.
std::string clean_lines(std::string_view text);

/// Text as it may be shown, whatever it is: valid UTF-8 in clean lines.
std::string presentable(std::string_view text);

/// Appends a character. \pre it is a code point and no surrogate.
void append_utf8(char32_t character, std::string& text);

}  // namespace winnow
