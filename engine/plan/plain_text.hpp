#pragma once

#include "engine/text/ascii.hpp"
#include "engine/text/byte_range.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace winnow {

// What the finders of this room share in reading an announcement's words. Announcements are English, so letters are
// ASCII where only their case matters.

/// A letter, a digit or a byte of a letter outside ASCII.
constexpr bool is_word_byte(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// What tells two keywords of a requirement apart: their words without regard to case or forms of letters. Empty for a
/// blank keyword. \pre valid UTF-8.
std::string keyword_key(std::string_view keyword);

/// First place at or behind `from` where `phrase` stands between word borders; npos if nowhere.
/// \pre both in lower case.
std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from = 0);

/// Whether one of the phrases stands in the text between word borders. \pre all in lower case.
bool has_any(std::string_view text, std::span<std::string_view const> phrases);
bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases);

inline std::string_view slice(std::string_view text, ByteRange range) {
    return text.substr(range.begin, range.end - range.begin);
}

}  // namespace winnow
