#include "corpus/framework/reference_data.hpp"

#include "engine/analysis/analyzer.hpp"
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
    auto const first_alias = [&data](std::string const& keyword) {
        for (Synonyms const& one : data.thesaurus) {
            if (one.keyword == keyword) { return one.aliases.front(); }
        }
        return std::string{};
    };
    CHECK(first_alias("equal employment opportunity") == "EEO");
    CHECK(first_alias("federal acquisition regulation") == "FAR");
    CHECK(first_alias("information technology") == "IT");
    CHECK(first_alias("registered nurse") == "RN");
}

TEST_CASE("every alias of the shipped thesaurus has a word that counts", "[framework][unit]") {
    Analyzer analyzer = Analyzer::named("winnow");
    TokenBuffer tokens;
    for (Synonyms const& one : ReferenceData::load().thesaurus) {
        for (std::string const& alias : one.aliases) {
            INFO(one.keyword << ": " << alias);
            analyzer.analyze(alias, tokens);
            CHECK_FALSE(tokens.tokens.empty());
        }
    }
}

}  // namespace winnow
