#include "engine/rank/value_order.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <limits>
#include <numeric>

namespace winnow {
namespace {

constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;

}  // namespace

std::vector<std::uint32_t> order_by_value(std::span<std::int64_t const> values) {
    assert(values.size() <= std::numeric_limits<std::uint32_t>::max());
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    if (values.empty()) { return order; }
    auto const [least, most] = std::minmax_element(values.begin(), values.end());
    // A radix sort by the distance from the largest, from its lowest digit; each pass leaves equal ones in their order.
    auto const largest = static_cast<std::uint64_t>(*most);
    std::uint64_t const widest = largest - static_cast<std::uint64_t>(*least);
    std::vector<std::uint32_t> sorted(order.size());
    for (unsigned shift = 0; shift < 64 && (widest >> shift) != 0; shift += kDigitBits) {
        auto const digit = [&](std::uint32_t place) {
            return ((largest - static_cast<std::uint64_t>(values[place])) >> shift) % kDigits;
        };
        std::array<std::uint32_t, kDigits> next{};
        for (std::uint32_t const place : order) { ++next[digit(place)]; }
        std::exclusive_scan(next.begin(), next.end(), next.begin(), std::uint32_t{0});
        for (std::uint32_t const place : order) { sorted[next[digit(place)]++] = place; }
        order.swap(sorted);
    }
    return order;
}

}  // namespace winnow
