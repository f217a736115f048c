#include "engine/plan/weights.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

using namespace winnow;

namespace {

std::vector<Requirement> of_kinds(std::vector<RequirementKind> const& kinds) {
    std::vector<Requirement> requirements(kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) { requirements[i].kind = kinds[i]; }
    set_default_weights(requirements);
    return requirements;
}

}  // namespace

TEST_CASE("a share that is no whole number of millionths goes to the largest remainder", "[unit]") {
    std::vector<std::uint64_t> const thirds{1, 1, 1};
    CHECK(apportion(thirds) == std::vector<Nano>{333'334'000, 333'333'000, 333'333'000});
    // 2/7 = .285714|28, 5/7 = .714285|71: the missing millionth is the second's.
    std::vector<std::uint64_t> const sevenths{2, 5};
    CHECK(apportion(sevenths) == std::vector<Nano>{285'714'000, 714'286'000});
}

TEST_CASE("claims of nothing share equally, and no claims have no shares", "[unit]") {
    CHECK(apportion(std::vector<std::uint64_t>{0, 0}) == std::vector<Nano>{500'000'000, 500'000'000});
    CHECK(apportion(std::vector<std::uint64_t>{}).empty());
}

TEST_CASE("shares sum to one exactly", "[property]") {
    unsigned const seed = 20261123;
    INFO("seed " << seed);
    std::mt19937_64 random{seed};
    for (int round = 0; round < 500; ++round) {
        std::vector<std::uint64_t> claims(1 + random() % 90);
        for (std::uint64_t& claim : claims) { claim = random() >> (1 + random() % 60); }
        auto const shares = apportion(claims);
        REQUIRE(std::accumulate(shares.begin(), shares.end(), Nano{0}) == kNano);
    }
}

TEST_CASE("weights go by kind: 0.60, 0.25 and 0.15", "[unit]") {
    using enum RequirementKind;
    auto const requirements = of_kinds({ecq, ecq, tq, specialized_experience, duty});
    CHECK(requirements[0].weight == 125'000'000);
    CHECK(requirements[1].weight == 125'000'000);
    CHECK(requirements[2].weight == 300'000'000);
    CHECK(requirements[3].weight == 300'000'000);
    CHECK(requirements[4].weight == 150'000'000);
}

TEST_CASE("kinds that are absent leave their share to the others", "[unit]") {
    using enum RequirementKind;
    // 0.60 : 0.15 = 0.8 : 0.2.
    auto const requirements = of_kinds({specialized_experience, duty, question});
    CHECK(requirements[0].weight == 800'000'000);
    CHECK(requirements[1].weight == 100'000'000);
    CHECK(requirements[2].weight == 100'000'000);
    CHECK(of_kinds({duty})[0].weight == kNano);
}

TEST_CASE("a keyword with aliases has twice the share, and the heaviest comes first", "[unit]") {
    std::vector<Keyword> keywords(3);
    keywords[0].weight = 500'000'000;
    keywords[1].weight = 300'000'000;
    keywords[2].weight = 200'000'000;
    keywords[1].aliases = {"one", "two"};
    keywords[2].aliases = {"three"};
    favour_keywords_with_aliases(keywords);
    CHECK(keywords[0].weight == 400'000'000);
    CHECK(keywords[0].aliases.size() == 2);
    CHECK(keywords[1].weight == 333'333'000);  // 5 of 15 parts
    CHECK(keywords[2].weight == 266'667'000);  // 4 of 15: the missing millionth is its
}
