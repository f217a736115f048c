#include "corpus/application/csv_pool.hpp"

#include "engine/record/error.hpp"
#include "tests/support/collected_pool.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

namespace {

PoolShape read(std::string_view text, CollectedPool& pool) { return read_csv_pool(text, "pool.csv", pool); }

CollectedPool read(std::string_view text) {
    CollectedPool pool;
    read(text, pool);
    return pool;
}

}  // namespace

TEST_CASE("columns named after sections make an applicant of each row", "[unit]") {
    CollectedPool pool;
    auto const shape =
        read("\xEF\xBB\xBFID,\"TQ 1\",Resume,exempt\r\nA-1,\"two\nlines, one field\",r,ECQ;mtq1\r\n", pool);
    REQUIRE(pool.ids() == std::vector<std::string>{"A-1"});
    CHECK(sections_of(pool.applications[0]) == "TQ1=two\nlines, one field|resume=r");
    CHECK(pool.applications[0].exempt == std::vector<std::string>{"ECQ", "MTQ1"});
    CHECK(pool.applications[0].flags.empty());
    CHECK(describe(shape) == "1 applicant: 1 row");
}

TEST_CASE("an exemption from one requirement is none from all of its kind", "[unit]") {
    auto const exempt = [](std::string const& list) {
        return read("id,text,exempt\na,x,\"" + list + "\"\n").applications.at(0).exempt;
    };
    using Names = std::vector<std::string>;
    CHECK(exempt("ECQ 1") == Names{"ECQ1"});
    CHECK(exempt("ECQ TQ") == Names{"ECQ", "TQ"});
    CHECK(exempt("ecq 1 MTQ #2 TQ") == Names{"ECQ1", "MTQ2", "TQ"});
    CHECK(exempt("ECQ; Leading People, tq") == Names{"ECQ", "leading-people", "TQ"});
    CHECK(exempt(" , ;").empty());
}

TEST_CASE("a title stands before the text, whatever the order of the columns", "[unit]") {
    CHECK(sections_of(read("id,title,text\n1,T,body").applications.at(0)) == "text=T\n\nbody");
    CHECK(sections_of(read("id,text,title\n1,body,T").applications.at(0)) == "text=T\n\nbody");
    CHECK(sections_of(read("id,title,text\n1,,body").applications.at(0)) == "text=body");
}

TEST_CASE("rows that cannot be used are reported with their place", "[unit]") {
    CollectedPool pool;
    auto const shape = read("id,text\na,x\nb\n,y\na,again\n\"c\"d,z\ne,w\n", pool);
    CHECK(pool.ids() == std::vector<std::string>{"a", "e"});
    REQUIRE(pool.unreadables.size() == 4);
    CHECK(pool.unreadables[0] == Unreadable{"pool.csv:3", "line 3: 1 field where the header has 2"});
    CHECK(pool.unreadables[1] == Unreadable{"pool.csv:4", "line 4: the id is empty"});
    CHECK(pool.unreadables[2].id == "a");
    CHECK(pool.unreadables[3].id == "pool.csv:6");
    CHECK(describe(shape) == "2 applicants: 2 rows; 4 unreadable");
}

TEST_CASE("a column that names no section is flagged where it holds something", "[unit]") {
    auto const pool = read("id,text,email\na,x,\nb,x,b@example.org\n");
    CHECK(pool.applications.at(0).flags.empty());
    CHECK(pool.applications.at(1).flags == std::vector<Flag>{{"ignored-field", "email"}});
}

TEST_CASE("cells of Excel's Windows-1252 keep their words", "[unit]") {
    auto const pool = read("id,text\na,r\xE9sum\xE9 \x93quoted\x94\nb,plain\n");
    CHECK(sections_of(pool.applications.at(0)) == "text=résumé “quoted”");
    CHECK(has_flag(pool.applications.at(0), "repaired-text"));
    CHECK(pool.applications.at(1).flags.empty());
}

TEST_CASE("bytes like a byte order mark inside a cell are no mark", "[regression]") {
    auto const pool = read("id,text\n\xFF\xFE,\xFE\xFF x\n");
    CHECK(pool.ids() == std::vector<std::string>{"ÿþ"});
}

TEST_CASE("UTF-16 with a byte order mark is read", "[unit]") {
    std::string utf16 = "\xFF\xFE";
    for (char const c : std::string{"id,text\na,x\n"}) { utf16 += {c, '\0'}; }
    CHECK(sections_of(read(utf16).applications.at(0)) == "text=x");
}

TEST_CASE("a header without id or sections is an error that says what to do", "[unit]") {
    CollectedPool pool;
    CHECK_THROWS_WITH(read("name,text\na,x\n", pool), Catch::Contains("no column \"id\""));
    CHECK_THROWS_WITH(read("id;text\na;x\n", pool), Catch::Contains("separated by commas"));
    CHECK_THROWS_WITH(read("id,name\na,x\n", pool), Catch::Contains("names a section"));
    CHECK_THROWS_AS(read("id,id,text\n", pool), Error);
    CHECK_THROWS_AS(read("", pool), Error);
}
