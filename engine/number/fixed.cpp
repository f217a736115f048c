#include "engine/number/fixed.hpp"

#include <fmt/format.h>

#include <cassert>
#include <cmath>

namespace winnow {

std::int64_t divide_half_even(Wide numerator, Wide denominator) noexcept {
    assert(denominator > 0);
    Wide quotient = numerator / denominator;
    Wide remainder = numerator % denominator;
    if (remainder < 0) {
        remainder += denominator;
        --quotient;
    }
    Wide const twice = 2 * remainder;
    if (twice > denominator || (twice == denominator && quotient % 2 != 0)) { ++quotient; }
    return static_cast<std::int64_t>(quotient);
}

std::int64_t to_fixed(double value, std::int64_t scale) noexcept {
    // nearbyint in the default rounding mode is round-half-even, and exact below 2^53.
    return static_cast<std::int64_t>(std::nearbyint(value * static_cast<double>(scale)));
}

std::int64_t to_hundredths(MicroPoints points) noexcept {
    constexpr MicroPoints kHundredth = 10'000;
    MicroPoints const below = points / kHundredth - (points % kHundredth < 0 ? 1 : 0);
    return round_half_even(below, points - below * kHundredth, kHundredth);
}

std::string format_decimal(std::int64_t value, int decimals) {
    assert(decimals >= 1 && decimals <= 18);
    std::uint64_t divisor = 1;
    for (int i = 0; i < decimals; ++i) { divisor *= 10; }
    bool const negative = value < 0;
    std::uint64_t const magnitude =
        negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    return fmt::format("{}{}.{:0{}}", negative ? "-" : "", magnitude / divisor, magnitude % divisor, decimals);
}

std::string format_decimal_short(std::int64_t value, int decimals) {
    std::string text = format_decimal(value, decimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') { text.pop_back(); }
    return text;
}

}  // namespace winnow
