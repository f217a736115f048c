#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

/// One bit a byte of a text: bit i % 64 of word i / 64. Bits past the text are 0.
using ByteMask = std::vector<std::uint64_t>;

/// What the bytes of a folded text are to words. Each mask ends with a block of zeros, so that a block's neighbour can
/// be asked.
struct WordMasks {
    ByteMask word;        ///< a to z, A to Z, 0 to 9, _
    ByteMask not_letter;  ///< of these, all but a to z
    ByteMask sign;        ///< ' . , : ; and _
    ByteMask not_ascii;   ///< 0x80 and up
    bool all_ascii = true;
};

/// Copies the text in lower case up to its first byte that is not ASCII.
/// \param out  room for text.size() bytes.
/// \return number of bytes copied.
std::size_t lower_ascii(std::string_view text, char* out);

/// \complexity O(text.size()); 64 bytes in a few instructions.
void mask_words(std::string_view text, WordMasks& masks);

/// Sets the bits of line ends (\n \v \f \r), of . ! ?, and of bytes that are not ASCII.
void mask_marks(std::string_view text, ByteMask& mask);

/// Position of the first set bit in [from, limit); limit if there is none.
/// \pre limit <= 64 * mask.size().
inline std::size_t next_bit(ByteMask const& mask, std::size_t from, std::size_t limit) {
    if (from >= limit) { return limit; }
    std::size_t index = from / 64;
    std::uint64_t bits = mask[index] & (~std::uint64_t{0} << (from % 64));
    while (bits == 0) {
        ++index;
        if (index * 64 >= limit) { return limit; }
        bits = mask[index];
    }
    std::size_t const at = index * 64 + static_cast<std::size_t>(std::countr_zero(bits));
    return at < limit ? at : limit;
}

}  // namespace winnow
