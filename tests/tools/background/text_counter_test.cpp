#include "tools/background/text_counter.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("a term counts once for each text that has it", "[unit]") {
    Analyzer analyzer = Analyzer::named("english");
    TextCounter counter{analyzer};
    counter.add("budget, budget and audit");
    counter.add("the budget");
    CHECK(counter.texts() == 2);
    CHECK(counter.tokens() == 4);
    CHECK(counter.frequencies().at("budget") == 2);
    CHECK(counter.frequencies().at("audit") == 1);
}

TEST_CASE("addresses and long numbers do not ship", "[unit]") {
    CHECK_FALSE(may_ship("jane.doe@example.org"));
    CHECK_FALSE(may_ship("example.org"));
    CHECK_FALSE(may_ship("9/11"));
    CHECK_FALSE(may_ship("5550100"));
    CHECK_FALSE(may_ship("555-01-00"));
    CHECK_FALSE(may_ship("20147"));
    CHECK_FALSE(may_ship("a-word-that-is-longer-than-any-word"));
}

TEST_CASE("words, years, form numbers and names of languages ship", "[unit]") {
    CHECK(may_ship("budget"));
    CHECK(may_ship("résumé"));
    CHECK(may_ship("2014"));
    CHECK(may_ship("1099"));
    CHECK(may_ship("c++"));
    CHECK(may_ship("3d"));
    CHECK(may_ship(".net"));
    CHECK(may_ship("24/7"));
}
