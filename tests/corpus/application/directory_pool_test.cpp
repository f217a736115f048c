#include "corpus/application/directory_pool.hpp"

#include "corpus/application/pool_reader.hpp"
#include "engine/record/error.hpp"
#include "tests/support/collected_pool.hpp"
#include "tests/support/temporary_directory.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace winnow;
using namespace winnow::testing;
namespace fs = std::filesystem;

TEST_CASE("a directory of folders and files says what it is made of", "[unit]") {
    TemporaryDirectory const pool;
    pool.write("Ann/ecq1.txt", "change");
    pool.write("Ann/DD214.txt", "served");
    pool.write("Bob.txt", "plain");
    pool.write("Cy.docx", "PK\x03\x04word/document.xml");
    pool.write(".DS_Store", "x");
    pool.write(".git/config", "x");
    pool.write("Ann/~$ecq1.docx", "x");
    CollectedPool read;
    auto const shape = read_pool(pool.path(), read);
    CHECK(describe(shape) == "2 applicants: 1 folder, 1 file; 1 unreadable");
    REQUIRE(read.ids() == std::vector<std::string>{"Ann", "Bob"});
    CHECK(sections_of(read.applications[0]) == "ECQ1=change|attachment:DD214=served");
    CHECK(sections_of(read.applications[1]) == "text=plain");
    CHECK(read.unreadables ==
          std::vector<Unreadable>{{"Cy", "Cy.docx: is a damaged ZIP archive: save the document anew"}});
}

TEST_CASE("an applicant of whom one document cannot be read is kept and flagged", "[unit]") {
    TemporaryDirectory const pool;
    pool.write("Ann/resume.pdf", "%PDF-1.7\n");
    pool.write("Ann/ecq1.txt", "change");
    CollectedPool read;
    auto const shape = read_pool(pool.path(), read);
    CHECK(describe(shape) == "1 applicant: 1 folder; 1 unreadable");
    CHECK(sections_of(read.applications.at(0)) == "ECQ1=change");
    CHECK(
        read.applications[0].flags ==
        std::vector<Flag>{{"unreadable-part", "resume.pdf: is PDF, which is read in a sandbox only: save it as text"}});
    CHECK(read.unreadables.at(0).id == "Ann/resume.pdf");
}

TEST_CASE("an applicant of whom nothing that counts can be read is unreadable", "[unit]") {
    TemporaryDirectory const pool;
    pool.write("Ann/resume.pdf", "%PDF-1.7\n");
    pool.write("Ann/note.txt", "hello");
    CollectedPool read;
    auto const shape = read_pool(pool.path(), read);
    CHECK(describe(shape) == "0 applicants; 1 unreadable");
    CHECK(read.unreadables.at(0).id == "Ann");
}

TEST_CASE("two documents of one name are a duplicate, the first is kept", "[unit]") {
    TemporaryDirectory const pool;
    pool.write("Ann.md", "first");
    pool.write("Ann.txt", "second");
    CollectedPool read;
    read_pool(pool.path(), read);
    CHECK(sections_of(read.applications.at(0)) == "text=first\n");
    CHECK(read.unreadables.at(0).id == "Ann");
    CHECK_THAT(read.unreadables.at(0).reason, Catch::StartsWith("Ann.txt: "));
}

TEST_CASE("an empty document is an applicant without text", "[unit]") {
    TemporaryDirectory const pool;
    pool.write("Ann.txt", "");
    CollectedPool read;
    CHECK(describe(read_pool(pool.path(), read)) == "1 applicant: 1 file");
    CHECK(sections_of(read.applications.at(0)) == "text=");
}

TEST_CASE("links that lead in circles or nowhere do no harm", "[unit]") {
    TemporaryDirectory const pool;
    TemporaryDirectory const outside;
    pool.write("a/Ann.txt", "x");
    outside.write("Bob.txt", "y");
    fs::create_directory_symlink("..", pool.path() / "a" / "up");
    fs::create_symlink("self", pool.path() / "self");
    fs::create_symlink("nowhere", pool.path() / "broken");
    fs::create_directory_symlink(outside.path(), pool.path() / "linked");
    fs::create_directory_symlink(outside.path(), pool.path() / "linked-again");
    CollectedPool read;
    auto const shape = read_pool(pool.path(), read);
    CHECK(read.ids() == std::vector<std::string>{"a/Ann", "linked/Bob"});
    CHECK(shape.unreadable == 2);
    CHECK(read.unreadables.at(0) == Unreadable{"broken", "broken: the link leads nowhere"});
    CHECK(read.unreadables.at(1).id == "self");
}

TEST_CASE("a manifest overrides the layout", "[unit]") {
    TemporaryDirectory const pool;
    pool.write("manifest.csv",
               "id,section,path\nA-1,ECQ1,files/one.txt\nA-1,DD214,files/two.txt\nA-2,,files/three.txt\n"
               "A-3,,../secret.txt\n,,files/one.txt\nA-4,,files/missing.txt\n");
    pool.write("files/one.txt", "change");
    pool.write("files/two.txt", "served");
    pool.write("files/three.txt", "TQ1\nbudget\n");
    pool.write("files/unlisted.txt", "x");
    CollectedPool read;
    auto const shape = read_pool(pool.path(), read);
    CHECK(describe(shape) == "2 applicants: 2 files; 3 unreadable");
    REQUIRE(read.ids() == std::vector<std::string>{"A-1", "A-2"});
    CHECK(sections_of(read.applications[0]) == "ECQ1=change|attachment:DD214=served");
    CHECK(has_flag(read.applications[0], "unknown-section"));
    CHECK(sections_of(read.applications[1]) == "TQ1=budget");
    CHECK(read.unreadables.at(0) == Unreadable{"A-4", "files/missing.txt: there is no such file"});
}

TEST_CASE("an applicant who has attachments alone is unreadable, and it is said why", "[regression]") {
    TemporaryDirectory const pool;
    pool.write("manifest.csv", "id,section,path\nA,attachment:badge,a.txt\nB,,b.txt\n");
    pool.write("a.txt", "badge");
    pool.write("b.txt", "plain");
    CollectedPool read;
    CHECK(describe(read_pool(pool.path(), read)) == "1 applicant: 1 file; 1 unreadable");
    CHECK(read.unreadables ==
          std::vector<Unreadable>{{"A", "there is nothing to score: all of its documents are attachments"}});
}

TEST_CASE("a manifest without its columns is an error", "[unit]") {
    TemporaryDirectory const pool;
    pool.write("manifest.csv", "id,file\na,b\n");
    CollectedPool read;
    CHECK_THROWS_WITH(read_pool(pool.path(), read), Catch::Contains("id,section,path"));
    pool.write("manifest.csv", "id;section;path\na;;b.txt\n");
    CHECK_THROWS_WITH(read_pool(pool.path(), read), Catch::Contains("separated by commas"));
}

TEST_CASE("a manifest's columns are known in any case", "[unit]") {
    TemporaryDirectory const pool;
    pool.write("manifest.csv", "Path,ID,Section\none.txt,A-1,ecq 1\n");
    pool.write("one.txt", "change");
    CollectedPool read;
    read_pool(pool.path(), read);
    REQUIRE(read.ids() == std::vector<std::string>{"A-1"});
    CHECK(sections_of(read.applications[0]) == "ECQ1=change");
}

TEST_CASE("the order in which files are made does not matter", "[property]") {
    std::vector<std::string> names{"b/ecq1.txt",  "b/x.txt",      "a.txt", "c/d/e.md",
                                   "c/A_tq1.txt", "c/A_ecq1.txt", "f.pdf"};
    std::vector<std::string> seen;
    for (unsigned seed = 0; seed < 5; ++seed) {
        INFO("seed " << seed);
        std::shuffle(names.begin(), names.end(), std::mt19937{seed});
        TemporaryDirectory const pool;
        for (std::string const& name : names) {
            pool.write(name, name.ends_with("pdf") ? "%PDF-1.4" : "text of " + name);
        }
        CollectedPool read;
        std::string all = describe(read_pool(pool.path(), read));
        for (Application const& application : read.applications) {
            all += "\n" + application.id + " " + sections_of(application);
        }
        seen.push_back(all);
        CHECK(seen.back() == seen.front());
    }
}
