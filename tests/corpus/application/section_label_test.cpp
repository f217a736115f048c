#include "corpus/application/section_label.hpp"

#include "tests/support/collected_pool.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

namespace {

/// The sections of the one applicant of a pool.
std::string sections_in(std::filesystem::path const& path) {
    CollectedPool pool;
    read_pool(path, pool);
    REQUIRE(pool.applications.size() == 1);
    CHECK(pool.applications[0].flags.empty());
    return sections_of(pool.applications[0]);
}

}  // namespace

TEST_CASE("a label may have a title or be spelled out", "[unit]") {
    CHECK(section_of_label("mtq-1") == "MTQ1");
    CHECK(section_of_label("ECQ 1 - Leading Change") == "ECQ1");
    CHECK(section_of_label("TQ1_Budget Formulation") == "TQ1");
    CHECK(section_of_label("ECQ: Leading People") == "leading-people");
    CHECK_FALSE(section_of_label("Transcript"));
    CHECK_FALSE(section_of_label("Q3 - Revenue"));
    CHECK_FALSE(section_of_label("ECQ 1 was hard"));
    CHECK_FALSE(section_of_label(""));
}

TEST_CASE("file names, headings, JSON keys, CSV columns and manifests understand the same labels", "[differential]") {
    auto const [label, id] = GENERATE(table<std::string, std::string>({{"MTQ #1", "MTQ1"},
                                                                       {"ECQ 1 - Leading Change", "ECQ1"},
                                                                       {"Technical Qualification 1", "TQ1"},
                                                                       {"MTQ #1: Budget", "MTQ1"},
                                                                       {"R\u00E9sum\u00E9", "resume"}}));
    INFO(label);
    std::string const expected = id + "=x";
    TemporaryDirectory const here;
    here.write("names/A/" + label + ".txt", "x");
    here.write("headings/A.md", "# " + label + "\n\nx\n");
    here.write("manifest/manifest.csv", "id,section,path\nA," + label + ",x.txt\n");
    here.write("manifest/x.txt", "x");
    CHECK(sections_in(here.path() / "names") == expected);
    CHECK(sections_in(here.path() / "headings") == expected);
    CHECK(sections_in(here.path() / "manifest") == expected);
    CHECK(sections_in(here.write("a.ndjson", fmt::format(R"({{"id":"A","responses":{{"{}":"x"}}}})", label))) ==
          expected);
    CHECK(sections_in(here.write("a.csv", fmt::format("id,{}\nA,x\n", label))) == expected);
}
