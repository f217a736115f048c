#pragma once

#include "engine/index/index_parts.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// Whether `starts` divides `size` elements among starts.size() - 1 owners: it begins with 0, does not fall, and ends
/// with `size`.
bool are_starts(std::span<std::uint64_t const> starts, std::size_t size);

/// Checks every promise of IndexParts (the parts' texts apart, which stand in `texts`) and every invariant of Index, so
/// that a file may come from anybody.
/// \param faults  gets a line for each part that breaks one, which is enough to find the writer's mistake.
/// \pre the string tables are whole.
/// \complexity O(everything but the texts).
void check_structure(IndexParts const& parts, TextBlocks const& texts, std::vector<std::string>& faults);

}  // namespace winnow
