#pragma once

#include <cstdint>

namespace winnow::synthetic {

/// SplitMix64: 64 random bits from a counter, the same on every machine. The standard library's distributions differ
/// between implementations, so bounded numbers are drawn here too.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
class Random {
  public:
    explicit Random(std::uint64_t seed) noexcept : state_(seed) {}

    /// A generator of its own for each number of a series, so that the n-th applicant does not depend on the others.
    static Random of_stream(std::uint64_t seed, std::uint64_t stream) noexcept;

    std::uint64_t next() noexcept;

    /// Uniform in [0, bound), without bias. \pre bound > 0.
    std::uint64_t below(std::uint64_t bound) noexcept;

    /// True `numerator` times out of `denominator`. \pre denominator > 0.
    bool chance(std::uint64_t numerator, std::uint64_t denominator) noexcept { return below(denominator) < numerator; }

    /// In [1, 2^octaves), each octave equally likely and uniform within: Zipf's law with exponent 1 in integers.
    /// \pre 0 < octaves < 64.
    std::uint64_t octave(unsigned octaves) noexcept;

  private:
    std::uint64_t state_;
};

}  // namespace winnow::synthetic
