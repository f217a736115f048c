#include "engine/number/logarithm.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <random>

using namespace winnow;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("the logarithm agrees with known values", "[unit]") {
    CHECK(natural_logarithm(1.0) == 0.0);
    CHECK_THAT(natural_logarithm(2.0), WithinRel(0.693147180559945309417, 1e-15));
    CHECK_THAT(natural_logarithm(10.0), WithinRel(2.302585092994045684018, 1e-15));
    CHECK_THAT(natural_logarithm(1e-300), WithinRel(-690.775527898213682, 1e-15));
    CHECK_THAT(natural_logarithm(5e-324), WithinRel(-744.4400719213812, 1e-15));
}

TEST_CASE("the logarithm agrees with libm's to a few units in the last place", "[differential]") {
    constexpr std::uint64_t kSeed = 20260131;
    INFO("seed " << kSeed);
    std::mt19937_64 random{kSeed};
    std::uniform_real_distribution<double> exponent{-600.0, 600.0};
    for (int i = 0; i < 200'000; ++i) {
        double const x = std::exp(exponent(random));
        REQUIRE_THAT(natural_logarithm(x), WithinRel(std::log(x), 1e-15) || WithinAbs(0.0, 1e-16));
    }
}
