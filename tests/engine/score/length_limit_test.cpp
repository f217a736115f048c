#include "engine/score/length_limit.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("a limit is passed at the first word or character beyond it", "[unit]") {
    CHECK(limit_offset("one two three", {"resume", "words", 2}) == 8);
    CHECK_FALSE(limit_offset("one two ", {"resume", "words", 2}));
    CHECK(limit_offset("one", {"resume", "words", 0}) == 0);
    CHECK(limit_offset("äöü", {"resume", "characters", 2}) == 4);
    CHECK_FALSE(limit_offset("äöü", {"resume", "characters", 3}));
    CHECK_FALSE(limit_offset("any length", {"resume", "pages", 0}));
}

TEST_CASE("a limit of the whole runs through the sections in their order", "[unit]") {
    Plan plan;
    plan.limits = {{"all", "words", 3}};
    std::vector<Section> const sections{{"ECQ1", "", "one two"}, {"ECQ2", "", "three four"}, {"resume", "", "five"}};
    auto const offsets = limit_offsets(plan, sections, {});
    CHECK_FALSE(offsets[0]);
    CHECK(offsets[1] == 6);
    CHECK(offsets[2] == 0);
}

TEST_CASE("a requirement's limit holds for the response that answers it, the tightest wins", "[unit]") {
    Plan plan;
    plan.requirements.resize(1);
    plan.requirements[0].id = "MTQ1";
    plan.requirements[0].limit = Limit{"", "words", 2};
    plan.limits = {{"resume", "words", 1}, {"MTQ1", "characters", 100}};
    std::vector<Section> const sections{{"TQ1", "", "one two three"}, {"resume", "", "four five"}};
    std::vector<Answer> const answers{{Answer::Kind::response, 0}};
    auto const offsets = limit_offsets(plan, sections, answers);
    CHECK(offsets[0] == 8);
    CHECK(offsets[1] == 5);
}
