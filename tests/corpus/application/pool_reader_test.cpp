#include "corpus/application/pool_reader.hpp"

#include "engine/record/error.hpp"
#include "tests/support/collected_pool.hpp"
#include "tests/support/temporary_directory.hpp"

#include <sys/stat.h>
#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

namespace {

void check_error(std::filesystem::path const& path, std::string const& part) {
    CollectedPool pool;
    try {
        read_pool(path, pool);
        FAIL("no error for " << path);
    } catch (Error const& error) {
        std::string const what = error.what();
        CHECK_THAT(what, Catch::Contains(part));
        CHECK_THAT(what, Catch::Contains(path.filename().string()));
        CHECK(what.find('\n') == std::string::npos);
    }
}

}  // namespace

TEST_CASE("a pool's line says only what is there, in the right number", "[unit]") {
    CHECK(describe({9, 3, 0, 0, 2}) == "12 applicants: 9 folders, 3 files; 2 unreadable");
    CHECK(describe({1, 1, 0, 0, 0}) == "2 applicants: 1 folder, 1 file");
    CHECK(describe({0, 0, 1, 0, 1}) == "1 applicant: 1 record; 1 unreadable");
    CHECK(describe({0, 0, 0, 2, 0}) == "2 applicants: 2 rows");
    CHECK(describe({}) == "0 applicants");
}

TEST_CASE("a path that is no pool is an error with what to do", "[unit]") {
    TemporaryDirectory const here;
    check_error(here.path() / "missing", "no such pool");
    std::filesystem::create_directory(here.path() / "empty");
    check_error(here.path() / "empty", "empty");
    check_error(here.write("none.ndjson", ""), "empty");
    check_error(here.write("blank.csv", " \n\n"), "empty");
    check_error(here.write("header.csv", "id,text\n"), "empty");
    check_error(here.write("one.txt", "a text"), "is no pool");
    check_error(here.write("list.json", "[{\"id\":\"a\"}]"), "one object a line");
    check_error(here.write("one.json", "{\n  \"id\": \"a\"\n}\n"), "one object a line");
    check_error(here.write("one.ndjson", "\n{ \r\n  \"id\": \"a\"\n}\n"), "one object a line");
    REQUIRE(::mkfifo((here.path() / "pipe").c_str(), 0600) == 0);
    check_error(here.path() / "pipe", "is a pipe");
    check_error(here.write("pool.zip", "PK\x03\x04"), "is a damaged ZIP archive");
    check_error(here.write("draft.docx", "PK\x03\x04"), "is no pool");
    check_error(here.write("scan.pdf", "%PDF-1.4"), "is no pool");
}

TEST_CASE("NDJSON is recognised by its name or its first character", "[unit]") {
    TemporaryDirectory const here;
    CollectedPool pool;
    CHECK(describe(read_pool(here.write("pool", "\n {\"id\":\"a\"}\n"), pool)) == "1 applicant: 1 record");
    CHECK(describe(read_pool(here.write("x.jsonl", "broken\n{\"id\":\"b\"}\n"), pool)) ==
          "1 applicant: 1 record; 1 unreadable");
    CHECK(describe(read_pool(here.write("x.CSV", "id,text\nc,x\n"), pool)) == "1 applicant: 1 row");
}
