#include "engine/number/fixed.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("division rounds to nearest and ties to even, below zero too", "[unit]") {
    CHECK(divide_half_even(7, 2) == 4);
    CHECK(divide_half_even(5, 2) == 2);
    CHECK(divide_half_even(-5, 2) == -2);
    CHECK(divide_half_even(-7, 2) == -4);
    CHECK(divide_half_even(1, 3) == 0);
    CHECK(divide_half_even(2, 3) == 1);
    CHECK(divide_half_even(Wide{1'000'000'000'000'000'000} * 1'000'000'000'000, 1'000'000'000'000) ==
          1'000'000'000'000'000'000);
}

TEST_CASE("64-bit rounding is division with a remainder, ties to even", "[unit]") {
    CHECK(round_half_even(3, 1, 2) == 4);
    CHECK(round_half_even(2, 1, 2) == 2);
    CHECK(round_half_even(2, 1, 3) == 2);
    CHECK(round_half_even(2, 2, 3) == 3);
    CHECK(round_half_even(0, 7, 2) == 4);
    CHECK(round_half_even(1, 3, 2) == 2);
    for (std::int64_t numerator = 0; numerator < 200; ++numerator) {
        for (std::int64_t divisor = 1; divisor < 20; ++divisor) {
            CHECK(round_half_even(0, numerator, divisor) == divide_half_even(numerator, divisor));
        }
    }
}

TEST_CASE("a score is rounded half-even to hundredths before anything compares it", "[unit]") {
    CHECK(to_hundredths(79'999'999) == 8000);
    CHECK(to_hundredths(12'345'000) == 1234);
    CHECK(to_hundredths(12'355'000) == 1236);
    CHECK(to_hundredths(12'345'001) == 1235);
    CHECK(to_hundredths(-12'345'000) == -1234);
    CHECK(to_hundredths(-12'345'001) == -1235);
}

TEST_CASE("decimals are written from integers, with all digits or without trailing zeros", "[unit]") {
    CHECK(format_decimal(8000, 2) == "80.00");
    CHECK(format_decimal(5, 2) == "0.05");
    CHECK(format_decimal(-5, 2) == "-0.05");
    CHECK(format_decimal_short(850'000, 6) == "0.85");
    CHECK(format_decimal_short(1'000'000, 6) == "1");
    CHECK(format_decimal_short(0, 6) == "0");
}

TEST_CASE("a real becomes fixed-point by rounding to nearest", "[unit]") {
    CHECK(to_fixed(0.7, kNano) == 700'000'000);
    CHECK(to_fixed(0.333333, kNano) == 333'333'000);
    CHECK(to_fixed(2.5, 1) == 2);
}
