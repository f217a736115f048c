#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// A column of impacts, one byte a document, and what a unit of it counts in a sum.
struct WeightedColumn {
    std::uint8_t const* impacts;
    std::uint16_t multiplier;  ///< in units of 1/256
};

/// Adds floor(impact · multiplier / 256) of each column to the sums, which stop at 65535.
///
/// With the instructions that choose_cpu_target allows; all give the same sums.
/// \param first  of the columns' rows; row first + i is added to sums[i].
void add_columns(std::span<WeightedColumn const> columns, std::size_t first, std::span<std::uint16_t> sums);

/// Appends offset + i for each sums[i] >= threshold, in order.
/// \pre threshold >= 1
void find_at_least(std::span<std::uint16_t const> sums, std::uint16_t threshold, std::uint32_t offset,
                   std::vector<std::uint32_t>& found);

}  // namespace winnow
