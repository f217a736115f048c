#include "engine/rank/hit_order.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace winnow;

namespace {

void check_order(std::vector<Hit> hits) {
    std::vector<Hit> expected = hits;
    std::sort(expected.begin(), expected.end(), [](Hit const& a, Hit const& b) {
        return std::pair{b.score, a.document} < std::pair{a.score, b.document};
    });
    std::vector<Hit> spare;
    sort_hits(hits, spare);
    REQUIRE(hits.size() == expected.size());
    for (std::size_t i = 0; i < hits.size(); ++i) {
        REQUIRE(hits[i].document == expected[i].document);
        REQUIRE(hits[i].score == expected[i].score);
        REQUIRE(hits[i].matched == expected[i].matched);
    }
}

template <class Score>
std::vector<Hit> random_hits(std::size_t count, std::mt19937& random, Score score) {
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < count; ++i) {
        hits.push_back({DocId{static_cast<std::uint32_t>(i)}, static_cast<std::uint32_t>(random() % 100), score()});
    }
    std::shuffle(hits.begin(), hits.end(), random);
    return hits;
}

}  // namespace

TEST_CASE("hits are sorted by score, then document, however their scores are spread", "[differential]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    auto const count = GENERATE(as<std::size_t>{}, 0, 1, 2, 255, 256, 257, 5000);
    INFO("seed " << seed << ", " << count << " hits");
    std::mt19937 random{seed};
    std::normal_distribution<double> normal{35.0, 8.0};
    check_order(random_hits(count, random, [&] { return std::max(0.01, normal(random)); }));
    // Few different scores, one, and neighbours that differ by the last bit.
    check_order(random_hits(count, random, [&] { return 0.5 + static_cast<double>(random() % 7); }));
    check_order(random_hits(count, random, [] { return 2.25; }));
    check_order(random_hits(count, random, [&] { return random() % 2 == 0 ? 1.0 : std::nextafter(1.0, 2.0); }));
    // One far above all others, which then share a key; and all that a double can be.
    check_order(random_hits(
        count, random, [&] { return random() % 1000 == 0 ? 1e300 : 1.0 + static_cast<double>(random()) * 1e-16; }));
    check_order(random_hits(count, random, [&] { return std::ldexp(1.0, static_cast<int>(random() % 2000) - 1050); }));
    check_order(random_hits(count, random, [&] {
        return std::numeric_limits<double>::denorm_min() * static_cast<double>(1 + random() % 3);
    }));
}

TEST_CASE("the best hits are the first in order", "[property]") {
    std::mt19937 random{5};
    std::vector<Hit> const all = random_hits(2000, random, [&] { return 1.0 + static_cast<double>(random() % 300); });
    std::vector<Hit> sorted = all;
    keep_best(sorted, 0);
    REQUIRE(sorted.size() == all.size());
    for (std::size_t const k : {1U, 10U, 1999U, 2000U, 3000U}) {
        std::vector<Hit> best = all;
        keep_best(best, k);
        REQUIRE(best.size() == std::min<std::size_t>(k, all.size()));
        for (std::size_t i = 0; i < best.size(); ++i) { REQUIRE(best[i].document == sorted[i].document); }
    }
}
