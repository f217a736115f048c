#include "engine/score/points.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("saturation: the first mention is worth half, the third the rest, a fourth nothing", "[unit]") {
    Saturation const saturation{250'000'000};
    CHECK(saturation.of({}) == 0);
    CHECK(saturation.of({1, 0, 0}) == 500'000);  // ln 2 / ln 4
    CHECK(saturation.of({2, 0, 0}) == 792'481);  // ln 3 / ln 4 = 0.7924812503...
    CHECK(saturation.of({3, 0, 0}) == 1'000'000);
    CHECK(saturation.of({4, 0, 0}) == 1'000'000);
    CHECK(saturation.of({1000, 1000, 0}) == 1'000'000);
}

TEST_CASE("saturation: listed mentions count the listed credit, negated ones nothing", "[unit]") {
    Saturation const saturation{250'000'000};
    CHECK(saturation.of({0, 4, 0}) == 500'000);
    CHECK(saturation.of({0, 1, 0}) == 160'964);  // ln 1.25 / ln 4 = 0.1609640474...
    CHECK(saturation.of({0, 12, 9}) == 1'000'000);
    CHECK(saturation.of({0, 100, 0}) == 1'000'000);
    CHECK(saturation.of({0, 0, 5}) == 0);
    CHECK(Saturation{0}.of({0, 100, 0}) == 0);
}

TEST_CASE("a keyword's points are 100·W·c·w·credit, rounded half-even to millionths", "[unit]") {
    Plan plan;
    plan.requirements.resize(2);
    plan.requirements[0].weight = 600'000'000;
    plan.requirements[1].weight = 400'000'000;
    Weighting const weighting{plan, {}};
    CHECK(weighting.keyword_points(0, kNano, kNano) == 42'000'000);             // 100·0.6·0.7
    CHECK(weighting.keyword_points(1, 333'333'000, 250'000'000) == 2'333'331);  // 100·0.4·0.7·0.333333·0.25
    CHECK(weighting.keyword_points(0, kNano, 0) == 0);
}

TEST_CASE("a term's points are its share of the requirement's similarity", "[unit]") {
    Plan plan;
    plan.requirements.resize(1);
    plan.requirements[0].weight = kNano;
    Weighting const weighting{plan, {}};
    CHECK(weighting.term_points(0, 1, kMicro, 3) == 10'000'000);  // 100·0.3/3
    CHECK(weighting.term_points(0, 2, 500'000, 3) == 10'000'000);
    CHECK(weighting.term_points(0, 100'000'000'000'000, kMicro, 100'000'000'000'000) == 30'000'000);
}

TEST_CASE("exempt requirements weigh nothing and the others make up for them", "[unit]") {
    Plan plan;
    plan.requirements.resize(3);
    plan.requirements[0].weight = 250'000'000;
    plan.requirements[1].weight = 500'000'000;
    plan.requirements[2].weight = 250'000'000;
    Weighting const weighting{plan, {true, false, false}};
    CHECK(weighting.weight(0) == 0);
    CHECK(weighting.weight(1) == 666'666'667);
    CHECK(weighting.weight(2) == 333'333'333);
    CHECK(Weighting{plan, {true, true, true}}.weight(1) == 0);
}
