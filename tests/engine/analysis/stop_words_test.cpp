#include "engine/analysis/stop_words.hpp"

#include "engine/analysis/analyzer.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("each list has its language's most frequent function words and no word of work", "[analysis][unit]") {
    struct Expected {
        std::string_view language;
        std::string_view stop;
        std::string_view work;
    };
    auto const expected =
        GENERATE(Expected{"danish", "ikke", "arbejde"}, Expected{"dutch", "niet", "begroting"},
                 Expected{"english", "not", "budget"}, Expected{"french", "dans", "gestion"},
                 Expected{"german", "und", "haushalt"}, Expected{"italian", "della", "bilancio"},
                 Expected{"norwegian", "ikke", "arbeid"}, Expected{"portuguese", "n\xC3\xA3o", "gest\xC3\xA3o"},
                 Expected{"russian", "\xD0\xB8", "\xD0\xB1\xD1\x8E\xD0\xB4\xD0\xB6\xD0\xB5\xD1\x82"},
                 Expected{"spanish", "con", "presupuesto"}, Expected{"swedish", "inte", "arbete"});
    INFO(expected.language);
    CHECK(stop_words(expected.language).contains(expected.stop));
    CHECK_FALSE(stop_words(expected.language).contains(expected.work));
    CHECK_FALSE(stop_words(expected.language).contains(""));
}

TEST_CASE("the lists have the sizes that the documentation states", "[analysis][unit]") {
    CHECK(lucene_stop_words().size() == 33);
    CHECK(stop_words("english").size() == 220);
    CHECK(stop_words("finnish").size() == 0);
}

TEST_CASE("a Spanish text loses its stop words and is stemmed by its own stemmer", "[analysis][unit]") {
    Analyzer analyzer = Analyzer::named("winnow", "spanish");
    TokenBuffer tokens;
    analyzer.analyze("Dirigi\xC3\xB3 los presupuestos de la agencia", tokens);
    REQUIRE(tokens.tokens.size() == 3);
    CHECK(tokens.term(tokens.tokens[1]) == "presupuest");
    CHECK(tokens.tokens[2].position == tokens.tokens[0].position + 5);
}
