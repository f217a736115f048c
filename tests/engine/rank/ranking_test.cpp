#include "engine/rank/ranking.hpp"

#include "tests/engine/score/random_pool.hpp"
#include "tests/engine/score/scoring_fixture.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace winnow;
using namespace winnow::testing;

namespace {

bool same(Ranked const& a, Ranked const& b) {
    return a.rank == b.rank && a.document == b.document && a.scores == b.scores;
}

/// How many lines of a whole ranking `k` asks for: those that tie with the k-th too.
std::size_t lines_for(std::vector<Ranked> const& all, std::size_t k, Column by) {
    std::size_t lines = std::min(k, all.size());
    while (lines > 0 && lines < all.size() && all[lines].scores.by(by) == all[lines - 1].scores.by(by)) { ++lines; }
    return lines;
}

}  // namespace

TEST_CASE("the best of a ranking are its first lines with all that tie with the last", "[property]") {
    std::uint64_t const seed = GENERATE(range(std::uint64_t{41}, std::uint64_t{45}));
    INFO("seed " << seed);
    RandomPool maker{seed};
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    for (std::size_t i = 0; i < 90; ++i) {
        // Every third twice, so that many tie.
        pool.push_back(maker.application(2 * i));
        if (i % 3 == 0) {
            pool.push_back(pool.back());
            pool.back().id = fmt::format("A{:05}", 2 * i + 1);
        }
    }
    Index const index = index_of(analyzer, std::move(pool));
    Plan const plan = maker.plan(analyzer, background);
    PlanScorer const scorer{plan, background, analyzer, index};
    for (Column const by : {Column::score, Column::coverage, Column::tq}) {
        std::vector<Ranked> const all = rank_pool(scorer, {by, 0, 1});
        REQUIRE(all.size() == index.documents());
        for (std::size_t const k : {1U, 2U, 3U, 7U, 30U, 119U, 120U, 121U, 1000U}) {
            INFO(name_of(by) << ", k " << k);
            std::size_t const lines = lines_for(all, k, by);
            PlanScorer const brief{plan, background, analyzer, index, {.cosine = false, .listed = k}};
            for (PlanScorer const* own : {&scorer, &brief}) {
                std::vector<Ranked> best = rank_pool(*own, {by, k, 1 + k % 3});
                REQUIRE(best.size() == lines);
                REQUIRE(own->results_have_cosine() == (own == &scorer || k <= 16));
                if (!own->results_have_cosine()) {
                    for (std::size_t i = 0; i < lines; ++i) { best[i].scores.cosine = all[i].scores.cosine; }
                }
                CHECK(std::equal(best.begin(), best.end(), all.begin(), same));
            }
        }
    }
}
