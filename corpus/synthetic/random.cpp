#include "corpus/synthetic/random.hpp"

#include <cassert>

namespace winnow::synthetic {
namespace {

__extension__ using Product = unsigned __int128;

constexpr std::uint64_t kGamma = 0x9e37'79b9'7f4a'7c15ULL;

constexpr std::uint64_t mix(std::uint64_t z) noexcept {
    z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11ebULL;
    return z ^ (z >> 31);
}

}  // namespace

Random Random::of_stream(std::uint64_t seed, std::uint64_t stream) noexcept {
    // Two rounds of mixing: states a multiple of the gamma apart would walk through each other's numbers.
    return Random{mix(mix(seed + kGamma) ^ mix(stream * kGamma + 1))};
}

std::uint64_t Random::next() noexcept { return mix(state_ += kGamma); }

std::uint64_t Random::below(std::uint64_t bound) noexcept {
    assert(bound > 0);
    // Lemire, "Fast random integer generation in an interval" (2019): the high half of a product is uniform once
    // the few low halves that would make some results more frequent are thrown away.
    std::uint64_t const threshold = (0 - bound) % bound;
    for (;;) {
        Product const product = static_cast<Product>(next()) * bound;
        if (static_cast<std::uint64_t>(product) >= threshold) { return static_cast<std::uint64_t>(product >> 64); }
    }
}

std::uint64_t Random::octave(unsigned octaves) noexcept {
    assert(octaves > 0 && octaves < 64);
    std::uint64_t const first = std::uint64_t{1} << below(octaves);
    return first + below(first);
}

}  // namespace winnow::synthetic
