#include "engine/plan/word_prefixes.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("a text may have a phrase if it has words that begin alike", "[plan][unit]") {
    WordPrefixes const words{"Budgeting of (federal) Funds; IT."};
    CHECK(words.may_have("budget"));
    CHECK(words.may_have("FUNDING budgets"));
    CHECK(words.may_have("it"));
    CHECK_FALSE(words.may_have("budget audit"));
    CHECK_FALSE(words.may_have("fin"));
    CHECK_FALSE(words.may_have("HR"));
}

TEST_CASE("what does not begin with letters is taken to be there", "[plan][unit]") {
    WordPrefixes const words{"Budget"};
    CHECK(words.may_have("508"));
    CHECK(words.may_have("R"));
    CHECK(words.may_have("\xC3\xA9tude"));
    CHECK(words.may_have(""));
}
