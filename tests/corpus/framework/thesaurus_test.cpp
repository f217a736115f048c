#include "corpus/framework/reference_data.hpp"

#include "engine/record/error.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace winnow {
namespace {

std::string error_of(std::string const& file) {
    try {
        (void)parse_thesaurus(file, "mine.txt");
    } catch (Error const& error) { return error.what(); }
    return "no error";
}

}  // namespace

TEST_CASE("a line of the thesaurus is a keyword and its aliases", "[framework][unit]") {
    auto const thesaurus = parse_thesaurus("# note\n\nhiring: recruiting; filled jobs\nserver: host\n", "mine.txt");
    REQUIRE(thesaurus.size() == 2);
    CHECK(thesaurus[0].keyword == "hiring");
    CHECK(thesaurus[0].aliases == std::vector<std::string>{"recruiting", "filled jobs"});
    CHECK(thesaurus[1].keyword == "server");
    CHECK(thesaurus[1].aliases == std::vector<std::string>{"host"});
    CHECK(parse_thesaurus("", "mine.txt").empty());
}

TEST_CASE("what is wrong with a thesaurus is named with its line", "[framework][unit]") {
    using Catch::Contains;
    CHECK_THAT(error_of("# note\nhiring\n"), Contains("mine.txt: line 2: no ': '"));
    CHECK_THAT(error_of("hiring: \n"), Contains("mine.txt: line 1: an empty word"));
    CHECK_THAT(error_of("hiring: a;  b\n"), Contains("mine.txt: line 1: an empty word, or one with space"));
    CHECK_THAT(error_of("b: x\na: y\n"), Contains("mine.txt: line 2: 'a' is not in byte order"));
    CHECK_THAT(error_of("a: x\na: y\n"), Contains("mine.txt: line 2: 'a' is not in byte order, or there twice"));
}

TEST_CASE("the shipped thesaurus knows federal short forms and their words", "[framework][unit]") {
    ReferenceData const data = ReferenceData::load();
    auto const aliases = [&data](std::string const& keyword) {
        for (Synonyms const& one : data.thesaurus) {
            if (one.keyword == keyword) { return one.aliases; }
        }
        return std::vector<std::string>{};
    };
    CHECK(aliases("equal employment opportunity") == std::vector<std::string>{"EEO"});
    CHECK(aliases("federal acquisition regulation") == std::vector<std::string>{"FAR"});
    CHECK(aliases("information technology") == std::vector<std::string>{"IT"});
    CHECK(aliases("registered nurse") == std::vector<std::string>{"RN"});
}

}  // namespace winnow
