#include "corpus/application/ndjson_pool.hpp"

#include "tests/support/collected_pool.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <ios>
#include <sstream>
#include <streambuf>
#include <utility>

using namespace winnow;
using namespace winnow::testing;

namespace {

PoolShape read(std::string const& text, CollectedPool& pool) {
    std::istringstream in{text};
    return read_ndjson_pool(in, "pool.ndjson", pool);
}

CollectedPool read(std::string const& text) {
    CollectedPool pool;
    read(text, pool);
    return pool;
}

}  // namespace

TEST_CASE("a record gives sections by id in reading order, texts byte for byte", "[unit]") {
    auto const pool =
        read(R"({"id":"A-1","resume":"r\r\n","responses":{"TQ 2":"two","ecq-1":"one"},"exempt":["ecq","mtq 1"]})");
    REQUIRE(pool.applications.size() == 1);
    CHECK(pool.applications[0].id == "A-1");
    CHECK(sections_of(pool.applications[0]) == "ECQ1=one|TQ2=two|resume=r\r\n");
    CHECK(pool.applications[0].sections[0].label == "ecq-1");
    CHECK(pool.applications[0].exempt == std::vector<std::string>{"ECQ", "MTQ1"});
    CHECK(pool.applications[0].flags.empty());
}

TEST_CASE("a plain collection is read, also with BEIR's names", "[unit]") {
    auto const pool = read(
        "{\"id\":\"1\",\"text\":\"plain\"}\n"
        "{\"_id\":\"2\",\"title\":\"Title\",\"text\":\"body\",\"metadata\":{}}\n"
        "{\"_id\":\"3\",\"title\":\"\",\"text\":\"body\"}\n"
        "{\"_id\":\"4\",\"title\":\"Title\",\"text\":\"\"}\n");
    REQUIRE(pool.ids() == std::vector<std::string>{"1", "2", "3", "4"});
    CHECK(sections_of(pool.applications[0]) == "text=plain");
    CHECK(sections_of(pool.applications[1]) == "text=Title\n\nbody");
    CHECK(sections_of(pool.applications[2]) == "text=body");
    CHECK(sections_of(pool.applications[3]) == "text=Title");
    for (Application const& application : pool.applications) { CHECK(application.flags.empty()); }
}

TEST_CASE("a broken line costs only itself and is reported with line and byte", "[unit]") {
    CollectedPool pool;
    PoolShape const shape =
        read("\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"x\"}\r\n{\"id\":\"b\",\"text\":x}\n\n{\"id\":\"c\"}", pool);
    CHECK(pool.ids() == std::vector<std::string>{"a", "c"});
    REQUIRE(pool.unreadables.size() == 1);
    CHECK(pool.unreadables[0].id == "pool.ndjson:2");
    // The x stands after {"id":"b","text": which is 17 bytes.
    CHECK_THAT(pool.unreadables[0].reason, Catch::StartsWith("line 2: not JSON at byte 17: "));
    CHECK(describe(shape) == "2 applicants: 2 records; 1 unreadable");
}

TEST_CASE("records without a usable id are reported by their place", "[unit]") {
    auto const pool = read("{\"text\":\"x\"}\n{\"id\":\" \"}\n{\"id\":7}\n{\"id\":null}\n[]\n\"id\"\n");
    CHECK(pool.applications.empty());
    REQUIRE(pool.unreadables.size() == 6);
    CHECK(pool.unreadables[0] == Unreadable{"pool.ndjson:1", "line 1: \"id\" is missing"});
    CHECK(pool.unreadables[1] == Unreadable{"pool.ndjson:2", "line 2: \"id\" is empty"});
    CHECK(pool.unreadables[2] == Unreadable{"pool.ndjson:3", "line 3: \"id\" is no text"});
    CHECK(pool.unreadables[3] == Unreadable{"pool.ndjson:4", "line 4: \"id\" is missing"});
    CHECK(pool.unreadables[4] == Unreadable{"pool.ndjson:5", "line 5: no JSON object {\"id\":…}"});
}

TEST_CASE("wrong types are reported under the applicant's id", "[unit]") {
    auto const pool = read(
        "{\"id\":\"a\",\"responses\":[]}\n{\"id\":\"b\",\"responses\":{\"TQ1\":4}}\n{\"id\":\"c\",\"resume\":{}}\n"
        "{\"id\":\"d\",\"exempt\":\"ECQ\"}\n{\"id\":\"e\",\"text\":false}\n{\"id\":\"f\",\"exempt\":[1]}\n");
    CHECK(pool.applications.empty());
    REQUIRE(pool.unreadables.size() == 6);
    CHECK(pool.unreadables[0].id == "a");
    CHECK(pool.unreadables[1] == Unreadable{"b", "line 2: the response \"TQ1\" is no text"});
}

TEST_CASE("the first of a duplicate id is kept, the later one is reported", "[unit]") {
    CollectedPool pool;
    PoolShape const shape = read("{\"id\":\"a\",\"text\":\"first\"}\n{\"id\":\"a\",\"text\":\"second\"}\n", pool);
    REQUIRE(pool.applications.size() == 1);
    CHECK(sections_of(pool.applications[0]) == "text=first");
    REQUIRE(pool.unreadables.size() == 1);
    CHECK(pool.unreadables[0].id == "a");
    CHECK_THAT(pool.unreadables[0].reason, Catch::StartsWith("line 2: "));
    CHECK(shape.records == 1);
    CHECK(shape.unreadable == 1);
}

TEST_CASE("bytes that are no UTF-8 are replaced and flagged", "[unit]") {
    auto const pool = read("{\"id\":\"a\",\"text\":\"budget \xFF plan\"}\n");
    REQUIRE(pool.applications.size() == 1);
    CHECK(sections_of(pool.applications[0]) == "text=budget \uFFFD plan");
    CHECK(has_flag(pool.applications[0], "repaired-text"));
}

TEST_CASE("an applicant without any text is kept", "[unit]") {
    auto const pool = read("{\"id\":\"a\"}\n{\"id\":\"b\",\"responses\":{\"TQ1\":\" \",\"TQ2\":null}}\n");
    REQUIRE(pool.ids() == std::vector<std::string>{"a", "b"});
    CHECK(pool.applications[0].sections.empty());
    CHECK(sections_of(pool.applications[1]) == "TQ1= |TQ2=");
}

TEST_CASE("unknown members and labels are flagged, labels kept as attachments", "[unit]") {
    auto const pool = read(R"({"id":"a","name":"N","responses":{"Transcript":"t","TQ1":"x"}})");
    REQUIRE(pool.applications.size() == 1);
    CHECK(sections_of(pool.applications[0]) == "TQ1=x|attachment:Transcript=t");
    CHECK(pool.applications[0].flags[0].code == "unknown-section");
    CHECK(pool.applications[0].flags[1] == Flag{"ignored-field", "name"});
}

TEST_CASE("two labels of one section are joined with an empty line and flagged", "[unit]") {
    auto const pool = read(R"({"id":"a","responses":{"TQ1":"one","tq 1":"two","TQ-01":""}})");
    REQUIRE(pool.applications.size() == 1);
    CHECK(sections_of(pool.applications[0]) == "TQ1=one\n\ntwo");
    CHECK(pool.applications[0].flags.size() == 1);
    CHECK(has_flag(pool.applications[0], "duplicate-section"));
}

TEST_CASE("a record of a megabyte in one line is read whole", "[unit]") {
    std::string const word(1'000'000, 'x');
    auto const pool = read("{\"id\":\"a\",\"text\":\"" + word + "\"}\n{\"id\":\"b\"}");
    REQUIRE(pool.applications.size() == 2);
    CHECK(pool.applications[0].sections[0].text == word);
}

TEST_CASE("a file that breaks off while it is read is an error, not a smaller pool", "[regression]") {
    /// Empty lines, and then what a file's buffer does on a bad block of the disk.
    class Breaking : public std::streambuf {
        std::streamsize xsgetn(char* to, std::streamsize size) override {
            if (std::exchange(broken_, true)) { throw std::ios_base::failure{"bad block"}; }
            std::fill_n(to, size, '\n');
            return size;
        }
        bool broken_ = false;
    };
    Breaking buffer;
    std::istream in{&buffer};
    CollectedPool pool;
    CHECK_THROWS_WITH(read_ndjson_pool(in, "pool.ndjson", pool),
                      Catch::StartsWith("pool.ndjson: cannot be read beyond"));
}
