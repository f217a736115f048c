#include "corpus/synthetic/random.hpp"

#include <array>
#include <bit>
#include <catch2/catch.hpp>
#include <set>

namespace winnow::synthetic {

TEST_CASE("the generator gives the published numbers of SplitMix64", "[unit][golden]") {
    // Seed 1234567, as printed at Rosetta Code, "Pseudo-random numbers/Splitmix64", from Vigna's C program.
    Random random{1234567};
    CHECK(random.next() == 6457827717110365317ULL);
    CHECK(random.next() == 3203168211198807973ULL);
    CHECK(random.next() == 9817491932198370423ULL);
    CHECK(random.next() == 4593380528125082431ULL);
    CHECK(random.next() == 16408922859458223821ULL);
}

TEST_CASE("bounded numbers reach every value about equally often", "[property]") {
    std::uint64_t const seed = 20;
    INFO("seed " << seed);
    Random random{seed};
    constexpr int kDraws = 70'000;
    std::array<int, 7> counts{};
    for (int i = 0; i < kDraws; ++i) { ++counts.at(random.below(counts.size())); }
    // Binomial(70000, 1/7): mean 10000, standard deviation 93; five of them.
    for (int const count : counts) { CHECK(std::abs(count - 10'000) < 463); }
}

TEST_CASE("a bound of one leaves no choice, and the widest bound is kept", "[unit]") {
    Random random{1};
    CHECK(random.below(1) == 0);
    std::uint64_t const widest = ~std::uint64_t{0};
    for (int i = 0; i < 100; ++i) { CHECK(random.below(widest) < widest); }
}

TEST_CASE("octaves are equally likely", "[property]") {
    std::uint64_t const seed = 21;
    INFO("seed " << seed);
    Random random{seed};
    constexpr int kDraws = 50'000;
    std::array<int, 5> counts{};
    for (int i = 0; i < kDraws; ++i) {
        std::uint64_t const number = random.octave(5);
        REQUIRE(number >= 1);
        REQUIRE(number < 32);
        ++counts.at(static_cast<std::size_t>(std::bit_width(number)) - 1);
    }
    // Binomial(50000, 1/5): mean 10000, standard deviation 89; five of them.
    for (int const count : counts) { CHECK(std::abs(count - 10'000) < 447); }
}

TEST_CASE("streams of one seed and seeds of one stream begin differently", "[unit]") {
    std::set<std::uint64_t> first;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        for (std::uint64_t stream = 0; stream < 100; ++stream) { first.insert(Random::of_stream(seed, stream).next()); }
    }
    CHECK(first.size() == 10'000);
}

}  // namespace winnow::synthetic
