#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// The places of the values, the largest value first, equal ones by place.
/// \pre fewer than 2^32 values.
/// \complexity O(values) for each eleven bits by which the largest and the smallest differ.
std::vector<std::uint32_t> order_by_value(std::span<std::int64_t const> values);

}  // namespace winnow
