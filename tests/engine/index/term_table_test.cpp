#include "engine/index/term_table.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("a string keeps the number of its first coming", "[unit]") {
    TermTable table;
    CHECK(table.intern("budget") == 0);
    CHECK(table.intern("") == 1);
    CHECK(table.intern("law") == 2);
    CHECK(table.intern("budget") == 0);
    CHECK(table.intern("") == 1);
    CHECK(table.size() == 3);
    CHECK(table[2] == "law");
}

TEST_CASE("numbers survive the growth of the table", "[unit]") {
    TermTable table;
    for (std::uint32_t i = 0; i < 20'000; ++i) { REQUIRE(table.intern(fmt::format("term{}", i)) == i); }
    for (std::uint32_t i = 0; i < 20'000; ++i) { REQUIRE(table.intern(fmt::format("term{}", i)) == i); }
    CHECK(table.strings()[19'999] == "term19999");
}

TEST_CASE("a string is found once it came, and takes no number before", "[unit]") {
    TermTable table;
    CHECK_FALSE(table.find("budget"));
    CHECK(table.intern("law") == 0);
    CHECK_FALSE(table.find("budget"));
    CHECK(table.find("law") == 0U);
    CHECK(table.size() == 1);
}
