#include "corpus/framework/reference_data.hpp"

#include "engine/record/error.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace winnow {
namespace {

std::string file(std::string const& occupation) {
    return R"({"schema": "winnow.occupations/1", "occupations": [)" + occupation + "]}";
}

std::string error_of(std::string const& json) {
    try {
        (void)parse_occupations(json, "mine.json");
    } catch (Error const& error) { return error.what(); }
    return "no error";
}

}  // namespace

TEST_CASE("an occupation is read with all its parts", "[framework][unit]") {
    auto const occupations =
        parse_occupations(file(R"({"id": "baking", "name": "Baking", "series": ["7402", "74"], "titles": ["baker"],
                 "vocabulary": ["bread", "dough"]})"),
                          "mine.json");
    REQUIRE(occupations.size() == 1);
    CHECK(occupations[0].id == "baking");
    CHECK(occupations[0].name == "Baking");
    CHECK(occupations[0].series == std::vector<std::string>{"7402", "74"});
    CHECK(occupations[0].titles == std::vector<std::string>{"baker"});
    CHECK(occupations[0].vocabulary == std::vector<std::string>{"bread", "dough"});
}

TEST_CASE("what is wrong with an occupations file is named with its place", "[framework][unit]") {
    using Catch::Contains;
    CHECK_THAT(error_of("{"), Contains("mine.json: not JSON at line 1, column 2"));
    CHECK_THAT(error_of(R"({"schema": "winnow.framework/1", "occupations": []})"),
               Contains("mine.json: schema: expected"));
    CHECK_THAT(error_of(file(R"({"id": "baking", "name": "Baking", "series": ["GS-74"], "titles": [],
                                 "vocabulary": ["bread"]})")),
               Contains("occupations[0].series: expected two to four digits"));
    CHECK_THAT(error_of(file(R"({"id": "baking", "name": "Baking", "series": [], "titles": [], "vocabulary": []})")),
               Contains("occupations[0].vocabulary: empty"));
    CHECK_THAT(error_of(file(R"({"id": "baking", "name": "Baking", "series": [], "titles": ["baker"]})")),
               Contains("occupations[0]: no member 'vocabulary'"));
}

}  // namespace winnow
