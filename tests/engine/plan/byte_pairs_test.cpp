#include "engine/plan/byte_pairs.hpp"

#include "engine/plan/plain_text.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

using namespace winnow;

TEST_CASE("no part of a text is ruled out by its pairs of bytes", "[plan][property]") {
    unsigned const seed = 7;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 2'000; ++round) {
        std::string text(random() % 80, ' ');
        for (char& c : text) { c = static_cast<char>(random() % 256); }
        BytePairs const pairs{text};
        std::size_t const begin = random() % (text.size() + 1);
        CHECK(pairs.may_have(std::string_view{text}.substr(begin, random() % 20)));
    }
}

TEST_CASE("most phrases that do not stand in a sentence are ruled out", "[plan][unit]") {
    BytePairs const pairs{"you must be a citizen of the united states to apply"};
    CHECK(pairs.may_have("citizen of the united states"));
    CHECK_FALSE(pairs.may_have("background investigation"));
    CHECK_FALSE(pairs.may_have("drug test"));
    CHECK_FALSE(BytePairs{""}.may_have("ab"));
    CHECK(BytePairs{""}.may_have("a"));
}

TEST_CASE("looking for many phrases finds what looking for each finds", "[plan][property]") {
    static constexpr std::array<std::string_view, 6> kPhrases = {"drug test", "citizen", "a",
                                                                 "must be",   "u.s.",    "tests"};
    std::mt19937 random(11);
    std::size_t found = 0;
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        for (std::size_t i = random() % 6; i > 0; --i) {
            text +=
                std::string{kPhrases[random() % kPhrases.size()]}.substr(random() % 2) + (random() % 3 == 0 ? "" : " ");
        }
        bool any = false;
        for (std::string_view const phrase : kPhrases) { any = any || find_phrase(text, phrase) != text.npos; }
        CHECK(has_any(text, kPhrases) == any);
        found += any ? 1U : 0U;
    }
    CHECK(found > 1'000);
    CHECK(found < 4'900);
}
