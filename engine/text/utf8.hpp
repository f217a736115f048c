#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

/// Whether all bytes are below 0x80.
bool is_ascii(std::string_view bytes) noexcept;

/// Whether the bytes are UTF-8 as Unicode defines it (no surrogates, no overlong forms).
bool is_valid_utf8(std::string_view bytes) noexcept;

/// Offset of the first byte that is not part of valid UTF-8; bytes.size() if all is valid.
std::size_t valid_utf8_prefix(std::string_view bytes) noexcept;

/// The text with each maximal ill-formed subsequence replaced by U+FFFD, as Unicode recommends.
/// \param repairs  if given, set to the number of replacements.
std::string repair_utf8(std::string_view bytes, std::size_t* repairs = nullptr);

/// Number of code points.
/// \pre text is valid UTF-8.
std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace winnow
