#include "engine/analysis/plain_chain.hpp"

#include "tests/engine/analysis/analysis_support.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

TEST_CASE("the english chain stems, drops Lucene's stop words and strips possessives", "[analysis][unit]") {
    Analyzer analyzer = Analyzer::named("english");
    std::string const text = "The Agency's auditors were NOT running; agency\xE2\x80\x99s plans, the employees' own.";
    TokenBuffer const tokens = analyzed(analyzer, text);
    CHECK(terms_of(tokens) ==
          std::vector<std::string>{"agenc", "auditor", "were", "run", "agenc", "plan", "employe", "own"});
    CHECK(slices_of(tokens, text) ==
          std::vector<std::string>{"Agency", "auditors", "were", "running", "agency", "plans", "employees", "own"});
}

TEST_CASE("the porter chain stems as Porter did in 1980", "[analysis][unit]") {
    Analyzer analyzer = Analyzer::named("porter");
    // From the paper's own examples; "generously" is where Porter and English part.
    CHECK(terms_of(analyzed(analyzer, "caresses ponies relational generously")) ==
          std::vector<std::string>{"caress", "poni", "relat", "gener"});
    Analyzer english = Analyzer::named("english");
    CHECK(terms_of(analyzed(english, "generously")) == std::vector<std::string>{"generous"});
}

TEST_CASE("a stop word keeps its position in the plain chains", "[analysis][unit]") {
    Analyzer analyzer = Analyzer::named("porter");
    TokenBuffer const tokens = analyzed(analyzer, "freedom of information. Act");
    REQUIRE(tokens.tokens.size() == 3);
    CHECK(tokens.tokens[0].position == 0);
    CHECK(tokens.tokens[1].position == 2);
    CHECK(tokens.tokens[2].position == 3);
    CHECK(tokens.positions == 4);
}

TEST_CASE("every token of the plain chains is prose", "[analysis][unit]") {
    Analyzer analyzer = Analyzer::named("english");
    CHECK(context_of(analyzer, "Skills: no Python, SQL", "SQL") == "prose");
}
