#include "corpus/application/draft_reader.hpp"

#include "corpus/application/pool_reader.hpp"
#include "engine/record/error.hpp"
#include "tests/support/collected_pool.hpp"
#include "tests/support/temporary_directory.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

TEST_CASE("a draft may be one document, several, or a folder", "[unit]") {
    TemporaryDirectory const here;
    auto const one = here.write("draft.txt", "ECQ 1: Leading Change\nx\n");
    CHECK(sections_of(read_draft({one}).application) == "ECQ1=x");
    CHECK(read_draft({one}).application.id == "draft");

    auto const ecq = here.write("Ann/ecq1.txt", "one");
    auto const resume = here.write("Ann/resume.txt", "r");
    here.write("Ann/photo.png", "\x89PNG\r\n");
    CHECK(sections_of(read_draft({ecq, resume}).application) == "ECQ1=one|resume=r");
    CHECK(read_draft({ecq, resume}).application.id == "ecq1");
    CHECK(sections_of(read_draft({here.path() / "Ann"}).application) == "ECQ1=one|resume=r");
    CHECK(read_draft({here.path() / "Ann" / ""}).application.id == "Ann");
    CHECK(has_flag(read_draft({here.path() / "Ann"}).application, "unreadable-part"));
}

TEST_CASE("a draft reads as the same documents in a pool", "[differential]") {
    TemporaryDirectory const here;
    here.write("pool/Ann/ecq1.txt", "one");
    here.write("pool/Ann/notes.txt", "n");
    here.write("pool/Bob.md", "# TQ1\n\nx\n");
    here.write("pool/c/Cy_ecq1.txt", "y");
    CollectedPool pool;
    read_pool(here.path() / "pool", pool);
    REQUIRE(pool.applications.size() == 3);
    CHECK(sections_of(read_draft({here.path() / "pool/Ann"}).application) == sections_of(pool.applications[0]));
    CHECK(sections_of(read_draft({here.path() / "pool/Bob.md"}).application) == sections_of(pool.applications[1]));
    CHECK(sections_of(read_draft({here.path() / "pool/c/Cy_ecq1.txt"}).application) ==
          sections_of(pool.applications[2]));
}

TEST_CASE("a draft's folder takes of the folders below it what it takes in a pool", "[differential]") {
    TemporaryDirectory const here;
    here.write("nest/A/MTQ1.txt", "m");
    here.write("nest/A/papers/dd214.txt", "d");
    here.write("nest/A/sub/ECQ1.txt", "e");
    CollectedPool pool;
    read_pool(here.path() / "nest", pool);
    REQUIRE(pool.ids() == std::vector<std::string>{"A", "A/sub"});
    Application const draft = read_draft({here.path() / "nest/A"}).application;
    CHECK(sections_of(draft) == "MTQ1=m|attachment:papers/dd214=d");
    CHECK(sections_of(draft) == sections_of(pool.applications[0]));
    CHECK(sections_of(read_draft({here.path() / "nest/A/sub"}).application) == sections_of(pool.applications[1]));

    CHECK_THROWS_WITH(read_draft({here.path() / "nest"}).application, Catch::Contains("no document of its own"));
    here.write("nest/draft.txt", "x");
    CHECK(sections_of(read_draft({here.path() / "nest"}).application) == "text=x");
}

TEST_CASE("a folder that a pool takes for several applicants is no draft", "[unit]") {
    TemporaryDirectory const here;
    here.write("resumes/Ann.txt", "a");
    here.write("resumes/Bob.txt", "b");
    here.write("groups/A-1_ECQ1.txt", "a");
    here.write("groups/A-2_ECQ1.txt", "b");
    for (char const* const folder : {"resumes", "groups"}) {
        CHECK_THROWS_WITH(read_draft({here.path() / folder}).application,
                          Catch::Contains("holds documents of 2 applicants"));
    }
    here.write("one/A-1_ECQ1.txt", "a");
    here.write("one/A-1_TQ1.txt", "b");
    CHECK(sections_of(read_draft({here.path() / "one"}).application) == "ECQ1=a|TQ1=b");
}

TEST_CASE("a draft that cannot be read is an error that names the document", "[unit]") {
    TemporaryDirectory const here;
    CHECK_THROWS_WITH(read_draft({here.path() / "none.txt"}).application,
                      Catch::Contains("none.txt: there is no such file"));
    CHECK_THROWS_WITH(read_draft({here.write("d.docx", "PK\x03\x04word/document.xml")}).application,
                      Catch::Contains("d.docx: is a damaged ZIP archive: save the document anew"));
    here.write("Ann/ecq1.txt", "one");
    here.write("Ann/resume.pdf", "%PDF-1.4");
    CHECK_THROWS_WITH(read_draft({here.path() / "Ann"}).application,
                      Catch::Contains("resume.pdf: is PDF, which is read in a sandbox only"));
    std::filesystem::create_directory(here.path() / "empty");
    CHECK_THROWS_AS(read_draft({here.path() / "empty"}).application, Error);
    CHECK_THROWS_AS(read_draft({}).application, Error);
}
