#include "engine/record/background.hpp"

#include "engine/record/error.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using Catch::Matchers::Contains;

namespace {

constexpr auto kFile =
    "winnow.background/1\tenglish probe=1\n"
    "texts\t999\t50\n"
    "tokens\t99900\t5000\n"
    "budget\t99\t0\n"
    "lead\t499\t20\n";

}  // namespace

TEST_CASE("a background file gives frequencies, lengths and idf", "[unit]") {
    Background const background = Background::parse(kFile, "background.tsv");
    CHECK(background.analyzer == "english probe=1");
    CHECK(background.applicants.texts() == 999);
    CHECK(background.applicants.df("budget") == 99);
    CHECK(background.announcements.df("lead") == 20);
    CHECK(background.applicants.mean_length() == 100.0);
    // ln(1000/100) + 1 = 3.302585...; an unlisted term counts as df 4: ln(1000/5) + 1 = 6.298317...
    CHECK(background.idf("budget") == 3'302'585);
    CHECK(background.idf("unheard-of") == 6'298'317);
    CHECK_FALSE(background.announcements.listed("budget"));
}

TEST_CASE("a damaged background file is refused with its line", "[unit]") {
    CHECK_THROWS_WITH(Background::parse("hello", "b.tsv"), Contains("b.tsv: line 1"));
    CHECK_THROWS_WITH(Background::parse(std::string{kFile} + "ant\t5\t5\n", "b.tsv"), Contains("line 6"));
    CHECK_THROWS_AS(Background::parse(std::string{kFile} + "zebra\t5\n", "b.tsv"), Error);
    CHECK_THROWS_AS(Background::parse(std::string{kFile} + "zebra\t1000\t0\n", "b.tsv"), Error);
}
