#pragma once

#include "engine/index/index.hpp"
#include "engine/index/varint.hpp"

#include <span>
#include <vector>

namespace winnow {

/// Appends the contexts of up to 128 occurrences in whichever of three forms is the shortest: the places of all that
/// stand not in prose; a bit for each that stands in a list, and the places of the negated ones; or a bit for both.
/// docs/formats-index.md has the bytes.
///
/// Most stand in prose, in résumés half of them in lists, and hardly any is negated: numbers of as many bits as a
/// packed block would take half as much again.
///
/// \param occurrences  1 to kPackedValues.
void put_contexts(std::span<Occurrence const> occurrences, std::vector<char>& out);

/// Sets the contexts of as many occurrences as were put together; their positions become 0.
/// \return false where the bytes are no such contexts.
[[nodiscard]] bool take_contexts(ByteReader& reader, std::span<Occurrence> occurrences);

}  // namespace winnow
