// What counts as a keyword besides the keyword itself.
#include "engine/plan/alias_finder.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

using Words = std::vector<std::string>;

std::vector<Synonyms> const kThesaurus{{"recruitment", {"recruiting", "hiring", "filled jobs"}},
                                       {"staffing", {"hiring", "headcount"}},
                                       {"accountant", {"CPA"}},
                                       {"information technology", {"IT"}}};

/// The aliases of each keyword.
std::vector<Words> aliases(Words const& phrases) {
    Analyzer analyzer = Analyzer::named("winnow");
    AliasFinder finder{kThesaurus, analyzer};
    std::vector<Keyword> keywords;
    for (std::string const& phrase : phrases) { keywords.push_back({phrase, 0, false, {}, std::nullopt}); }
    finder.add_aliases(keywords);
    std::vector<Words> result;
    for (Keyword const& keyword : keywords) { result.push_back(keyword.aliases); }
    return result;
}

}  // namespace

TEST_CASE("a keyword gets the thesaurus's aliases but for those of its own stem", "[plan][unit]") {
    CHECK(aliases({"recruitment"}) == std::vector<Words>{{"hiring", "filled jobs"}});
    CHECK(aliases({"Information Technology"}) == std::vector<Words>{{"IT"}});
    CHECK(aliases({"audit"}) == std::vector<Words>{{}});
}

TEST_CASE("another word of the same stem does not lend its aliases", "[plan][unit]") {
    CHECK(aliases({"accountants"}) == std::vector<Words>{{"CPA"}});
    CHECK(aliases({"accountable"}) == std::vector<Words>{{}});
}

TEST_CASE("a word is an alias of one keyword only, and of none if it is a keyword itself", "[plan][unit]") {
    CHECK(aliases({"staffing", "recruitment"}) == std::vector<Words>{{"hiring", "headcount"}, {"filled jobs"}});
    CHECK(aliases({"recruitment", "hiring"}) == std::vector<Words>{{"filled jobs"}, {}});
}

TEST_CASE("an alias of the occupation counts for each keyword that has it, and beside the thesaurus's",
          "[plan][unit]") {
    std::vector<Synonyms> const nursing{{"patient care", {"bedside", "wards", "staffing"}},
                                        {"staffing", {"bedside", "hiring", "shifts"}}};
    Analyzer analyzer = Analyzer::named("winnow");
    AliasFinder finder{kThesaurus, analyzer};
    finder.add_of_occupation(nursing);
    std::vector<Keyword> keywords;
    for (auto const* phrase : {"staffing", "patient care"}) {
        keywords.push_back({phrase, 0, false, {}, std::nullopt});
    }
    finder.add_aliases(keywords);
    CHECK(keywords[0].aliases == Words{"hiring", "headcount", "bedside", "shifts"});
    CHECK(keywords[1].aliases == Words{"bedside", "wards"});
}

TEST_CASE("without a thesaurus no keyword has aliases", "[plan][unit]") {
    Analyzer analyzer = Analyzer::named("winnow");
    AliasFinder finder{{}, analyzer};
    std::vector<Keyword> keywords{{"recruitment", 0, false, {"hiring"}, std::nullopt}};
    finder.add_aliases(keywords);
    CHECK(keywords[0].aliases == Words{"hiring"});
}
