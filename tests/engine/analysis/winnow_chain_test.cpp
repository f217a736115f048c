#include "engine/analysis/winnow_chain.hpp"

#include "engine/record/error.hpp"
#include "tests/engine/analysis/analysis_support.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <map>
#include <random>
#include <utility>

using namespace winnow;
using namespace winnow::testing;

namespace {

using Words = std::vector<std::string>;

Analyzer& chain() {
    static Analyzer analyzer = Analyzer::named("winnow");
    return analyzer;
}

}  // namespace

TEST_CASE("tokens lead back to the words of the source", "[analysis][unit]") {
    std::string const text =
        "The Agency\xE2\x80\x99s of\xEF\xAC\x81"
        "ce per\xC2\xAD"
        "formed  cross-functional AUDITS.";
    TokenBuffer const tokens = analyzed(chain(), text);
    CHECK(terms_of(tokens) == Words{"agenc", "offic", "perform", "cross", "function", "audit"});
    CHECK(slices_of(tokens, text) == Words{"Agency",
                                           "of\xEF\xAC\x81"
                                           "ce",
                                           "per\xC2\xAD"
                                           "formed",
                                           "cross", "functional", "AUDITS"});
}

TEST_CASE("stop words keep their position, and sentences are set apart", "[analysis][unit]") {
    TokenBuffer const tokens = analyzed(chain(), "Wrote the budget. Formulation followed.");
    REQUIRE(terms_of(tokens) == Words{"wrote", "budget", "formul", "follow"});
    CHECK(tokens.tokens[0].position == 0);
    CHECK(tokens.tokens[1].position == 2);
    CHECK(tokens.tokens[2].position == 3 + kSentenceGap);
    CHECK(tokens.tokens[3].position == 4 + kSentenceGap);
    CHECK(tokens.positions == 5 + kSentenceGap);
}

TEST_CASE("a phrase cannot cross from one line of a list to the next", "[analysis][unit]") {
    TokenBuffer const tokens = analyzed(chain(), "\xE2\x80\xA2 Budget\n\xE2\x80\xA2 Formulation");
    REQUIRE(tokens.tokens.size() == 2);
    CHECK(tokens.tokens[1].position == tokens.tokens[0].position + 1 + kSentenceGap);
}

TEST_CASE("a word of a megabyte takes its position and gives no term", "[analysis][unit]") {
    std::string const text = "audit " + std::string(1'000'000, 'x') + " grant";
    auto const start = std::chrono::steady_clock::now();
    TokenBuffer const tokens = analyzed(chain(), text);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    CHECK(terms_of(tokens) == Words{"audit", "grant"});
    CHECK(tokens.positions == 3);
}

TEST_CASE("hostile shapes take linear time", "[analysis][unit]") {
    auto const repeated = [](std::string_view piece) {
        std::string text;
        while (text.size() < 1'000'000) { text += piece; }
        return text;
    };
    for (std::string_view const piece : {"a\xCC\x81",
                                         "\xCC\x81\xCC\x96",
                                         ".",
                                         ". ",
                                         ".)",
                                         "a.",
                                         "A. ",
                                         "a-",
                                         "-",
                                         "\n",
                                         "\n\n",
                                         " ",
                                         "x\n",
                                         "no ",
                                         "I, ",
                                         ",",
                                         "IT ",
                                         "\xE2\x80\x8B",
                                         "\xE4\xBC\x9A",
                                         "\xE0\xB8\x81",
                                         "C++",
                                         "24/7",
                                         "a-\n",
                                         "\xE2\x80\xA2 ",
                                         "$1",
                                         "\"",
                                         "no experience in "}) {
        std::string const text = repeated(piece);
        auto const start = std::chrono::steady_clock::now();
        TokenBuffer const tokens = analyzed(chain(), text);
        auto const took = std::chrono::steady_clock::now() - start;
        INFO(piece << " took " << std::chrono::duration_cast<std::chrono::milliseconds>(took).count() << " ms");
        CHECK(took < std::chrono::seconds(8));
    }
}

TEST_CASE("words that the stemmer takes for others have stems of their own, in the product's English alone",
          "[analysis][unit]") {
    std::string const text = "Customs customers, engines engineers, international interns.";
    CHECK(terms_of(analyzed(chain(), text)) ==
          Words{"customs", "customer", "engine", "engin", "international", "intern"});
    CHECK(terms_of(analyzed(chain(), "Emergency physics of authorities and publications.")) ==
          Words{"emergency", "physics", "authority", "publish"});
    Analyzer english = Analyzer::named("english");
    CHECK(terms_of(analyzed(english, text)) == Words{"custom", "custom", "engin", "engin", "intern", "intern"});
}

TEST_CASE("two analyzers of a name are alike, a clone too, and those of other names are not", "[analysis][unit]") {
    Analyzer const one = Analyzer::named("winnow");
    CHECK(one.description() == Analyzer::named("winnow").description());
    CHECK(one.clone().description() == one.description());
    CHECK(one.description() != Analyzer::named("english").description());
    CHECK(one.description() != Analyzer::named("winnow", "french").description());
    CHECK_THAT(one.description(), Catch::Matches("winnow/[0-9]+ language=english unicode=15\\.0 snowball=english "
                                                 "probe=[0-9a-f]{16}"));
    Analyzer first = one.clone();
    Analyzer second = one.clone();
    std::string const text = "Managed audits.";
    CHECK(terms_of(analyzed(first, text)) == terms_of(analyzed(second, text)));
}

TEST_CASE("a word's number stands for one term as long as the vocabulary is the same", "[analysis][property]") {
    unsigned const seed = 23;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::vector<std::string> const words = {"IT",
                                            "it",
                                            "US",
                                            "us",
                                            "U.S.",
                                            "WHO",
                                            "managed",
                                            "Managing",
                                            "A-7",
                                            "GS15",
                                            "of",
                                            "databases",
                                            "crossfunctional",
                                            "M\u00fcnchen",
                                            "c++",
                                            "."};
    for (std::string const& name : Analyzer::names()) {
        Analyzer analyzer = Analyzer::named(name);
        TokenBuffer buffer;
        std::map<std::pair<std::uint64_t, std::uint32_t>, std::string> terms;
        std::size_t numbered = 0;
        for (int round = 0; round < 500; ++round) {
            std::string text;
            for (int i = 0; i < 40; ++i) { text += words[random() % words.size()] + " "; }
            for (int i = 0; i < 10; ++i) { text += "new" + std::to_string(random() % 100'000) + "s "; }
            analyzer.analyze(text, buffer);
            for (Token const& token : buffer.tokens) {
                if (token.word == kNoWord) { continue; }
                ++numbered;
                std::string const term{buffer.term(token)};
                auto const [known, is_new] = terms.emplace(std::pair{buffer.vocabulary, token.word}, term);
                if (known->second != term) { FAIL_CHECK(name << ": " << known->second << " and " << term); }
            }
        }
        CHECK(numbered > 10'000);
    }
}

TEST_CASE("unknown names are refused with those there are", "[analysis][unit]") {
    CHECK_THROWS_WITH(Analyzer::named("lucene"),
                      Catch::Contains("\"lucene\"") && Catch::Contains("winnow, english, porter"));
    CHECK_THROWS_WITH(Analyzer::named("winnow", "klingon"),
                      Catch::Contains("\"klingon\"") && Catch::Contains("spanish"));
    CHECK_THROWS_AS(Analyzer::named("porter", "french"), Error);
}

TEST_CASE("empty and blank texts have no tokens and no positions", "[analysis][unit]") {
    for (std::string_view const text : {"", " ", "\n\n", "...", "\xE2\x80\xA2"}) {
        TokenBuffer const tokens = analyzed(chain(), text);
        CHECK(tokens.tokens.empty());
    }
}
