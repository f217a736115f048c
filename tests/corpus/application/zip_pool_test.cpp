#include "corpus/application/zip_pool.hpp"

#include "corpus/application/directory_pool.hpp"
#include "engine/record/error.hpp"
#include "tests/support/collected_pool.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/zip_file.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

/// What was read, entry by entry.
std::string told(PoolShape const& shape, CollectedPool const& pool) {
    std::string all = describe(shape);
    for (Application const& application : pool.applications) {
        all += "\n" + application.id + ": " + sections_of(application);
    }
    for (Unreadable const& entry : pool.unreadables) { all += "\n" + entry.id + "! " + entry.reason; }
    return all;
}

std::string read(Members const& members, std::size_t threads = 1) {
    CollectedPool pool;
    Reading reading;
    reading.threads = threads;
    return told(read_zip_pool(zip_of(members), "pool.zip", pool, reading), pool);
}

}  // namespace

TEST_CASE("a ZIP is the pool that its directory is", "[unit]") {
    Members const members{{"Ann/ecq1.txt", "I led."}, {"Ann/resume.txt", "r"},  {"b/Bob.md", "# Work\n\nBudget\n"},
                          {"c/Cy_ecq1.txt", "one"},   {"c/Cy_ecq2.txt", "two"}, {"b/scan.png", "\x89PNG\r\n\x1A\n"},
                          {".hidden.txt", "no"},      {"__MACOSX/._x.txt", ""}, {"empty/", ""}};
    TemporaryDirectory const here;
    for (auto const& [name, content] : members) {
        if (!name.ends_with('/')) { here.write("pool/" + name, content); }
    }
    CollectedPool unpacked;
    PoolShape const shape = read_directory_pool(here.path() / "pool", unpacked, {});
    std::string const expected = told(shape, unpacked);
    CHECK(describe(shape) == "3 applicants: 1 folder, 2 files; 1 unreadable");
    CHECK(read(members) == expected);
    CHECK(read(members, 4) == expected);
}

TEST_CASE("a ZIP's manifest lays it out", "[unit]") {
    CHECK(read({{"manifest.csv", "id,section,path\nA-1,ECQ1,x.txt\nA-2,,gone.txt\n"}, {"x.txt", "I led."}}) ==
          "1 applicant: 1 file; 1 unreadable\nA-1: ECQ1=I led.\nA-2! gone.txt: there is no such file");
}

TEST_CASE("of two members of a ZIP with one name the first is read, and the other reported", "[unit]") {
    std::string bytes = zip_of({{"a.txt", "first"}, {"b.txt", "second"}});
    // libzip writes no name twice, so the second is renamed in its two places.
    for (std::size_t at = bytes.find("b.txt"); at != std::string::npos; at = bytes.find("b.txt")) { bytes[at] = 'a'; }
    CollectedPool pool;
    CHECK(told(read_zip_pool(bytes, "pool.zip", pool, {}), pool) ==
          "1 applicant: 1 file; 1 unreadable\na: text=first\na.txt! a.txt: stands in the archive twice; the first is "
          "kept");
}

TEST_CASE("names that lead out of a ZIP are reported, and written nowhere", "[unit]") {
    CHECK(read({{"../../up.txt", "x"}, {"a/../../b.txt", "x"}, {"/root.txt", "x"}, {"in.txt", "seen"}}) ==
          "2 applicants: 2 files; 2 unreadable\nin: text=seen\nroot: text=x\n"
          "../../up.txt! ../../up.txt: leads outside of the archive\n"
          "a/../../b.txt! a/../../b.txt: leads outside of the archive");
}

TEST_CASE("a member that swells costs itself and no other", "[unit]") {
    CHECK(read({{"bomb.txt", std::string(std::size_t{20} << 20U, 'a')}, {"in.txt", "seen"}}) ==
          "1 applicant: 1 file; 1 unreadable\nin: text=seen\n"
          "bomb! bomb.txt: unpacks to far more than a document holds");
}

TEST_CASE("a damaged ZIP is an error that names it", "[unit]") {
    CollectedPool pool;
    std::string const whole = zip_of({{"in.txt", "seen"}});
    CHECK_THROWS_WITH(read_zip_pool(whole.substr(0, whole.size() / 2), "pool.zip", pool, {}),
                      Catch::Contains("pool.zip: is a damaged ZIP archive"));
}
