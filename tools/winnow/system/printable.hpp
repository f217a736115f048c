#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

/// The text as a terminal may safely show it, on one line: control characters, line and paragraph
/// separators, bidirectional controls and invisible characters are written as escapes (`\n`,
/// `\x1b`, `\u{202e}`), and bytes that are no UTF-8 as U+FFFD. An applicant's file name can so
/// neither move the cursor nor show a word that is not there.
std::string printable(std::string_view text);

/// Columns that printable text takes, counting each code point as one.
std::size_t display_width(std::string_view text);

/// `text` and blanks up to `width` columns, at the right or (pad_left) at the left.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

/// The text broken between words into lines of at most `width` columns, each behind `indent` blanks
/// and ending with a line end. A longer word has a line of its own.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent = 0);

}  // namespace winnow
