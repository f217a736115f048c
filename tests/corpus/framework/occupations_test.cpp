#include "corpus/framework/reference_data.hpp"

#include "engine/record/error.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace winnow {
namespace {

using Words = std::vector<std::string>;

std::string error_of(std::string const& file) {
    try {
        (void)parse_occupations(file, "mine.txt");
    } catch (Error const& error) { return error.what(); }
    return "no error";
}

}  // namespace

TEST_CASE("an occupation is read with all its parts", "[framework][unit]") {
    auto const occupations = parse_occupations(
        "# Trades of the kitchen.\n\n"
        "cooking: Cooking\n  words: food\n\n"
        "baking: Baking and bread\n  within: cooking\n  series: 7402; 74\n  titles: baker; pastry chef\n"
        "  words: bread; sour dough\n  aliases of bread: loaves; rolls\n",
        "mine.txt");
    REQUIRE(occupations.size() == 2);
    CHECK(occupations[0].id == "cooking");
    CHECK(occupations[0].within.empty());
    CHECK(occupations[1].id == "baking");
    CHECK(occupations[1].name == "Baking and bread");
    CHECK(occupations[1].within == Words{"cooking"});
    CHECK(occupations[1].series == Words{"7402", "74"});
    CHECK(occupations[1].titles == Words{"baker", "pastry chef"});
    CHECK(occupations[1].vocabulary == Words{"bread", "sour dough"});
    CHECK(occupations[0].aliases.empty());
    REQUIRE(occupations[1].aliases.size() == 1);
    CHECK(occupations[1].aliases[0].keyword == "bread");
    CHECK(occupations[1].aliases[0].aliases == Words{"loaves", "rolls"});
}

TEST_CASE("what is wrong with a file of occupations is named with its place", "[framework][unit]") {
    using Catch::Contains;
    CHECK_THAT(error_of("baking"), Contains("mine.txt: line 1: no ': '"));
    CHECK_THAT(error_of("  words: bread\n"), Contains("mine.txt: line 1: no occupation"));
    CHECK_THAT(error_of("baking: Baking\n  trades: bread\n"), Contains("mine.txt: line 2: unknown line '  trades'"));
    CHECK_THAT(error_of("baking: Baking\n  series: GS-74\n"), Contains("mine.txt: line 2: expected series"));
    CHECK_THAT(error_of("baking: Baking\n  words: bread; ; dough\n"), Contains("mine.txt: line 2: an empty word"));
    CHECK_THAT(error_of("baking: Baking\n\ncooking: Cooking\n  words: food\n"),
               Contains("mine.txt: line 3: 'baking' before it has no words"));
    CHECK_THAT(error_of("baking: Baking\n"), Contains("'baking' before it has no words"));
}

}  // namespace winnow
