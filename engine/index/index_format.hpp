#pragma once

#include "engine/index/index_parts.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The bytes of an index file (docs/formats-index.md): a header, a table of parts, and the parts, each an array of
/// little-endian values with a checksum. A part has in the file the layout that it has in memory, so that reading is
/// checking.
inline constexpr std::uint32_t kIndexVersion = 1;

/// Hands the file to `write`, piece by piece from its first byte to its last.
/// \param threads  >= 1, for the compression of texts; the bytes do not depend on it.
void encode_index(IndexParts const& parts, std::size_t threads,
                  std::function<void(std::span<char const>)> const& write);

/// Takes a file apart. Trusts nothing: what comes back keeps every promise of IndexParts and every invariant of Index,
/// whatever the bytes were, except that texts are unpacked, and checked, when they are asked for.
///
/// \param faults  one line each for what is wrong with the bytes; several, where parts can be judged by themselves.
/// \return nothing if there is a fault.
/// \complexity O(image.size()).
std::optional<IndexParts> decode_index(std::vector<char> image, std::vector<std::string>& faults);

/// Puts right every checksum of a file whose table of parts can be followed, and does nothing to others: so that tests
/// and fuzzers reach what lies behind the checksums.
void seal_image(std::span<char> image);

}  // namespace winnow
