#include "engine/number/logarithm.hpp"

#include <bit>
#include <cassert>
#include <cstdint>

namespace winnow {
namespace {

// ln 2 as a sum of two doubles: the first with trailing zero bits, so that e·kLn2High is exact.
constexpr double kLn2High = 6.93147180369123816490e-01;
constexpr double kLn2Low = 1.90821492927058770002e-10;
constexpr double kSqrtTwo = 1.41421356237309504880;
constexpr double kTwoTo54 = 18014398509481984.0;
constexpr int kSeriesTerms = 12;

}  // namespace

double natural_logarithm(double x) noexcept {
    assert(x > 0.0);
    int exponent = 0;
    if (x < 0x1p-1022) {
        x *= kTwoTo54;
        exponent -= 54;
    }
    auto bits = std::bit_cast<std::uint64_t>(x);
    exponent += static_cast<int>(bits >> 52) - 1023;
    bits = (bits & 0x000f'ffff'ffff'ffffULL) | 0x3ff0'0000'0000'0000ULL;
    double mantissa = std::bit_cast<double>(bits);
    if (mantissa >= kSqrtTwo) {
        mantissa *= 0.5;
        ++exponent;
    }
    // |z| <= 0.1716, so that z^24 / 25 < 2e-20 and twelve terms reach the last bit.
    double const z = (mantissa - 1.0) / (mantissa + 1.0);
    double const z2 = z * z;
    double series = 0.0;
    for (int k = kSeriesTerms; k >= 1; --k) { series = (series + 1.0 / (2.0 * k + 1.0)) * z2; }
    double const e = static_cast<double>(exponent);
    return e * kLn2High + (2.0 * z + (2.0 * z * series + e * kLn2Low));
}

}  // namespace winnow
