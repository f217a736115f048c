#include "engine/rank/value_order.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

using namespace winnow;

namespace {

std::vector<std::uint32_t> slow_order(std::vector<std::int64_t> const& values) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return values[a] > values[b]; });
    return order;
}

}  // namespace

TEST_CASE("values are put in falling order, equal ones by place", "[unit]") {
    using Order = std::vector<std::uint32_t>;
    CHECK(order_by_value({}).empty());
    CHECK(order_by_value(std::vector<std::int64_t>{7}) == Order{0});
    CHECK(order_by_value(std::vector<std::int64_t>{3, 9, 3, 10, 9}) == Order{3, 1, 4, 0, 2});
    CHECK(order_by_value(std::vector<std::int64_t>{0, 0, 0}) == Order{0, 1, 2});
    CHECK(order_by_value(std::vector<std::int64_t>{-5, 5, -6}) == Order{1, 0, 2});
}

TEST_CASE("values of any width are ordered as by a stable sort", "[property]") {
    unsigned const seed = 17;
    INFO("seed " << seed);
    std::mt19937_64 random{seed};
    for (int const bits : {1, 11, 12, 22, 33, 63}) {
        std::vector<std::int64_t> values;
        for (int i = 0; i < 3000; ++i) {
            auto const magnitude = static_cast<std::int64_t>(random() >> (64 - bits));
            values.push_back(i % 2 == 0 ? magnitude : -magnitude);
        }
        CHECK(order_by_value(values) == slow_order(values));
    }
    std::vector<std::int64_t> const ends{0, std::numeric_limits<std::int64_t>::min(),
                                         std::numeric_limits<std::int64_t>::max()};
    CHECK(order_by_value(ends) == slow_order(ends));
}
