#pragma once

#include <cstdint>
#include <string>

/// Fixed-point arithmetic of the product's scores.
///
/// Floating-point sums depend on their order and, through libm and fused multiply-add, on the
/// processor. A score that a candidate reproduces at home must not. So everything that ends in a
/// score is an integer: weights in units of 10⁻⁹, logarithms and everything shown in units of 10⁻⁶.
namespace winnow {

/// A weight, a credit or a share of one, in units of 10⁻⁹.
using Nano = std::int64_t;
inline constexpr Nano kNano = 1'000'000'000;

/// A number for people, or a logarithm, in units of 10⁻⁶.
using Micro = std::int64_t;
inline constexpr Micro kMicro = 1'000'000;

/// Points out of 100, in units of 10⁻⁶: the unit in which contributions are rounded, once each.
using MicroPoints = std::int64_t;
inline constexpr MicroPoints kHundredPoints = 100 * kMicro;

/// Room for products of several fixed-point numbers before the one division.
__extension__ using Wide = __int128;

/// numerator / denominator rounded to the nearest integer, ties to even.
/// \pre denominator > 0; the result fits 64 bits.
std::int64_t divide_half_even(Wide numerator, Wide denominator) noexcept;

/// quotient + remainder/divisor rounded to the nearest integer, ties to even: divide_half_even where 64 bits are
/// enough. \pre divisor > 0; 0 <= remainder < 2^62.
constexpr std::int64_t round_half_even(std::int64_t quotient, std::int64_t remainder, std::int64_t divisor) noexcept {
    if (remainder >= divisor) {
        quotient += remainder / divisor;
        remainder %= divisor;
    }
    bool const up = remainder > divisor - remainder || (remainder == divisor - remainder && quotient % 2 != 0);
    return quotient + (up ? 1 : 0);
}

/// A real in units of 1/scale, rounded to nearest, ties to even.
/// \pre |value|·scale < 2^53.
std::int64_t to_fixed(double value, std::int64_t scale) noexcept;

/// Points as shown and ranked: hundredths of a point, ties to even.
std::int64_t to_hundredths(MicroPoints points) noexcept;

/// `value`/10^decimals with exactly `decimals` digits behind the point: (8000, 2) is "80.00".
std::string format_decimal(std::int64_t value, int decimals);

/// As format_decimal, without trailing zeros: (850000, 6) is "0.85", (1000000, 6) is "1".
std::string format_decimal_short(std::int64_t value, int decimals);

}  // namespace winnow
