// Phrases that say more than their words.
#include "engine/plan/known_phrases.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace winnow;

namespace {

/// What of the text is a known phrase.
std::vector<std::string> found(std::string_view text) {
    static Analyzer analyzer = Analyzer::named("winnow");
    KnownPhrases known{analyzer};
    for (std::string_view const phrase :
         {"test and evaluation", "budget execution", "program objective memorandum", "cost/benefit", "inspections"}) {
        known.add(phrase);
    }
    TokenBuffer tokens;
    analyzer.analyze(text, tokens);
    std::vector<std::string> phrases;
    for (auto const [first, last] : known.find(text, tokens)) {
        std::size_t const begin = tokens.tokens[first].begin;
        phrases.emplace_back(text.substr(begin, tokens.tokens[last].end - begin));
    }
    return phrases;
}

using Phrases = std::vector<std::string>;

}  // namespace

TEST_CASE("a known phrase is found in any form of its words and with its stop words", "[unit]") {
    CHECK(found("Assists the test and evaluation of ships and budgets' execution.") ==
          Phrases{"test and evaluation", "budgets' execution"});
    CHECK(found("cost/benefit studies, a Program Objective Memorandum") ==
          Phrases{"cost/benefit", "Program Objective Memorandum"});
}

TEST_CASE("words of a known phrase in another order, apart or across punctuation are not it", "[unit]") {
    CHECK(found("evaluation and test").empty());
    CHECK(found("test evaluation").empty());
    CHECK(found("the budget, execution of plans").empty());
    CHECK(found("a budget. Execution follows.").empty());
    CHECK(found("budget policy execution").empty());
}

TEST_CASE("a single word is no known phrase", "[unit]") { CHECK(found("inspections").empty()); }
