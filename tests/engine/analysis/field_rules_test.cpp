#include "engine/analysis/field_rules.hpp"

#include "tests/engine/analysis/analysis_support.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

namespace {

using Words = std::vector<std::string>;

Words terms(std::string_view text) {
    static Analyzer analyzer = Analyzer::named("winnow");
    return terms_of(analyzed(analyzer, text));
}

Words slices(std::string_view text) {
    static Analyzer analyzer = Analyzer::named("winnow");
    return slices_of(analyzed(analyzer, text), text);
}

}  // namespace

TEST_CASE("names with signs keep them", "[analysis][unit]") {
    CHECK(terms("C++, C#, F# and .NET") == Words{"c++", "c#", "f#", ".net"});
    CHECK(slices("C++, C# and (.NET)") == Words{"C++", "C#", ".NET"});
    CHECK(terms("C++17") == Words{"c++", "17"});
    CHECK(terms("ASP.NET") == Words{"asp", ".net"});
    CHECK(terms("CompTIA A+ certified") == Words{"comptia", "a+", "certifi"});
    CHECK(terms("item #5, vitamin C") == Words{"item", "5", "vitamin", "c"});
}

TEST_CASE("an ampersand holds short names together", "[analysis][unit]") {
    CHECK(terms("O&M, R&D, AT&T and FP&A") == Words{"o&m", "r&d", "at&t", "fp&a"});
    CHECK(slices("an O&M budget") == Words{"O&M", "budget"});
    CHECK(terms("sales&marketing") == Words{"sale", "market"});
    CHECK(terms("Research & Development") == Words{"research", "develop"});
}

TEST_CASE("codes, grades and numbers are found however they are written", "[analysis][unit]") {
    CHECK(terms("OMB A-123") == Words{"omb", "a123"});
    CHECK(terms("OMB A123") == Words{"omb", "a123"});
    CHECK(slices("OMB A-123") == Words{"OMB", "A-123"});
    CHECK(terms("GS-15") == Words{"gs", "15"});
    CHECK(terms("GS 15") == Words{"gs", "15"});
    CHECK(terms("GS15") == Words{"gs", "15"});
    CHECK(terms("Section 508") == Words{"section", "508"});
    CHECK(terms("5 CFR 337") == Words{"5", "cfr", "337"});
    CHECK(terms("24/7 and 24x7") == Words{"24/7", "24/7"});
    CHECK(terms("$4.2M of $1,250,000 or 1,250 pages") == Words{"$4.2m", "$1250000", "1250", "page"});
    CHECK(terms("$1,000.00") == Words{"$1000"});
    CHECK(slices("about $4.2M") == Words{"$4.2M"});
    CHECK(terms("02/2015") == Words{"02", "2015"});
}

TEST_CASE("initials lose their dots, other dots between letters divide", "[analysis][unit]") {
    CHECK(terms("the U.S. Navy") == Words{"us", "navi"});
    CHECK(terms("Ph.D. in economics") == terms("PhD in economics"));
    CHECK(terms("management.Developed") == Words{"manag", "develop"});
    CHECK(terms("Skills:Python") == Words{"skill", "python"});
    CHECK(terms("budget_analyst") == Words{"budget", "analyst"});
    CHECK(terms("e.g. audits, i.e. grants at 9 a.m.") == Words{"audit", "grant", "9"});
}

TEST_CASE("possessives go, with any apostrophe", "[analysis][unit]") {
    CHECK(terms("agency's") == Words{"agenc"});
    CHECK(terms("agency\xE2\x80\x99s") == Words{"agenc"});
    CHECK(terms("AGENCY'S") == Words{"agenc"});
    CHECK(terms("agencies' ") == Words{"agenc"});
    CHECK(terms("O'Brien") == Words{"o'brien"});
}

TEST_CASE("acronyms that look like stop words are told by their capitals", "[analysis][unit]") {
    CHECK(terms("Led IT for us") == Words{"led", "it"});
    CHECK(terms("It led; it won") == Words{"led", "won"});
    CHECK(terms("IT") == Words{"it"});
    CHECK(terms("LED IT FOR US") == Words{"led"});
    CHECK(terms("LED IT FOR US\nWorked with the WHO and the US") == Words{"led", "work", "who", "us"});
    CHECK(terms("who led it?") == Words{"led"});
}

TEST_CASE("all spellings of a compound give the same terms", "[analysis][unit]") {
    for (std::string const spelling : {"cross-functional", "cross functional", "crossfunctional",
                                       "Cross\xE2\x80\x91"
                                       "functional"}) {
        INFO(spelling);
        CHECK(terms(spelling) == Words{"cross", "function"});
    }
    CHECK(terms("healthcare") == terms("health care"));
    CHECK(slices("Healthcare") == Words{"Health", "care"});
    CHECK(terms("websites") == terms("web-sites"));
    CHECK(terms("e-mail") == terms("email"));
    CHECK(terms("co-ordinate re-employed") == terms("coordinate reemployed"));
    CHECK(terms("notable within workforce database") == Words{"notabl", "workforc", "databas"});
}

TEST_CASE("compound parts stand side by side, without overlap", "[analysis][unit]") {
    Analyzer analyzer = Analyzer::named("winnow");
    std::string const text = "the healthcare plan";
    TokenBuffer const tokens = analyzed(analyzer, text);
    REQUIRE(tokens.tokens.size() == 3);
    CHECK(tokens.tokens[0].position == 1);
    CHECK(tokens.tokens[1].position == 2);
    CHECK(tokens.tokens[0].end == tokens.tokens[1].begin);
    CHECK(tokens.tokens[2].position == 3);
}

TEST_CASE("a word broken over a line's end is one", "[analysis][unit]") {
    CHECK(terms("infor-\nmation") == Words{"inform"});
    CHECK(terms("infor-\r\n  mation") == Words{"inform"});
    CHECK(terms("infor\xC2\xAD\nmation") == Words{"inform"});
    CHECK(slices("the infor-\nmation age") == Words{"infor-\nmation", "age"});
    CHECK(terms("a cross-\nfunctional team") == Words{"cross", "function", "team"});
    CHECK(terms("a team work-\ning late") == Words{"team", "work", "late"});
    CHECK(terms("plan -\nbudget") == Words{"plan", "budget"});
    CHECK(terms("2019-\nAudit") == Words{"2019", "audit"});
    CHECK(terms("state-of-the-\nart") == Words{"state", "art"});
    CHECK(terms("plan-\n\nning") == Words{"plan", "ning"});
}

TEST_CASE("invisible characters vanish without splitting", "[analysis][unit]") {
    for (std::string const hidden : {"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x81\xA0", "\xEF\xB8\x8F", "\xF3\xA0\x81\x81",
                                     "\xE2\x80\x8D", "\xEF\xBB\xBF"}) {
        CHECK(terms("procure" + hidden + "ment") == Words{"procur"});
    }
}

TEST_CASE("letters of other shapes fold", "[analysis][unit]") {
    CHECK(terms("of\xEF\xAC\x81"
                "ce \xEF\xBC\xB3\xEF\xBC\xB1\xEF\xBC\xAC "
                "\xF0\x9D\x90\x83\xF0\x9D\x90\x9A\xF0\x9D\x90\xAD\xF0\x9D\x90\x9A") == Words{"offic", "sql", "data"});
    CHECK(terms("\xEF\xBC\xA3\xEF\xBC\x8B\xEF\xBC\x8B") == Words{"c++"});
    CHECK(terms("Excel\xE2\x84\xA2") == Words{"excel"});
}
