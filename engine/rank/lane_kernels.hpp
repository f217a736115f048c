#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace winnow {

/// Queries that are added up at a time, each in a lane of 16 bits.
constexpr std::size_t kQueryLanes = 64;

/// A number of 16 bits for each query.
struct alignas(64) LaneNumbers {
    std::array<std::uint16_t, kQueryLanes> of{};
};

/// What the terms of some queries count in their sums.
struct LaneWeights {
    std::uint16_t const* rows;   ///< [terms], by place of ForwardPostings: the row of each; row 0 for those in no query
    LaneNumbers const* weights;  ///< [rows]; row 0 is all 0
};

/// Gives each query the sum of floor(value · weight / 65536) over the terms of one document, stopping at 65535.
///
/// With the instructions that choose_cpu_target allows; all give the same sums.
/// \param entries  as ForwardPostings has them.
/// \param values   [256] the value of each frequency that the entries have.
/// \return a bit for each query whose sum reaches its threshold.
std::uint64_t add_document(std::span<std::uint32_t const> entries, std::uint16_t const* values,
                           LaneWeights const& weights, LaneNumbers const& thresholds, LaneNumbers& sums);

}  // namespace winnow
