#pragma once

#include "engine/index/varint.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// Most values of one packed block.
inline constexpr std::size_t kPackedValues = 128;

/// Appends up to 128 numbers, each in the same few bits, and what is left of the few that need more behind them.
///
/// The number of bits is the one that gives the fewest bytes. A full block lies in four interleaved lanes, so that a
/// processor unpacks four numbers at once; a shorter one is a plain row of bits, so that a rare term costs a few bytes.
/// Source: Lemire and Boytsov, "Decoding billions of integers per second through vectorization" (2015), SIMD-BP128;
/// exceptions as in Zukowski et al., "Super-scalar RAM-CPU cache compression" (2006).
///
/// \param values  at most kPackedValues.
void pack_block(std::span<std::uint32_t const> values, std::vector<char>& out);

/// Takes a block of values.size() numbers off the reader, which is broken where the bytes are no such block.
/// \param values  [1, kPackedValues].
void unpack_block(ByteReader& reader, std::span<std::uint32_t> values);

}  // namespace winnow
