#include "corpus/application/pool_layout.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace winnow;

namespace {

/// "id[F]: section=path, +name=path, path" for an applicant of documents; F for a folder.
std::vector<std::string> shown(std::vector<std::string> paths) {
    std::vector<std::string> lines;
    for (PoolEntry const& entry : lay_out_pool(std::move(paths), "root")) {
        std::string line = entry.id + (entry.is_folder ? "[F]:" : ":");
        for (PoolDocument const& document : entry.documents) {
            line += ' ';
            if (document.role == PoolDocument::Role::section) { line += document.section + '='; }
            if (document.role == PoolDocument::Role::attachment) { line += '+' + document.label + '='; }
            line += document.path;
        }
        lines.push_back(line);
    }
    return lines;
}

using Shown = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder with a document named after a section is one applicant", "[unit]") {
    CHECK(shown({"x/Ann/ecq1.txt", "x/Ann/Resume.md", "x/Ann/dd214.pdf", "x/Bob/TQ1.txt"}) ==
          Shown{"x/Ann[F]: resume=x/Ann/Resume.md +dd214=x/Ann/dd214.pdf ECQ1=x/Ann/ecq1.txt",
                "x/Bob[F]: TQ1=x/Bob/TQ1.txt"});
}

TEST_CASE("a resume alone makes its folder an applicant", "[unit]") {
    CHECK(shown({"Ann/resume.txt"}) == Shown{"Ann[F]: resume=Ann/resume.txt"});
}

TEST_CASE("every other document is an applicant by itself", "[unit]") {
    CHECK(shown({"HEALTHCARE/10186968.txt", "notes.md", "a.b.txt"}) ==
          Shown{"HEALTHCARE/10186968: HEALTHCARE/10186968.txt", "a.b: a.b.txt", "notes: notes.md"});
}

TEST_CASE("files of one folder group by the id in their names", "[unit]") {
    CHECK(shown({"p/A_ecq1.txt", "p/A_resume.txt", "p/B_ecq1.txt", "p/C.txt", "q/A_ecq1.txt"}) ==
          Shown{"p/A: ECQ1=p/A_ecq1.txt resume=p/A_resume.txt", "p/B: ECQ1=p/B_ecq1.txt", "p/C: p/C.txt",
                "q/A: ECQ1=q/A_ecq1.txt"});
}

TEST_CASE("in an applicant's folder files with that one id are sections too", "[unit]") {
    CHECK(shown({"Ann/Smith_ecq1.txt", "Ann/Smith_ecq2.txt", "Ann/resume.txt"}) ==
          Shown{"Ann[F]: ECQ1=Ann/Smith_ecq1.txt ECQ2=Ann/Smith_ecq2.txt resume=Ann/resume.txt"});
}

TEST_CASE("small numbers are an order where each stands once, else ids", "[unit]") {
    CHECK(shown({"Ann/1_ecq1.txt", "Ann/2_Leading People.txt"}) ==
          Shown{"Ann[F]: ECQ1=Ann/1_ecq1.txt leading-people=Ann/2_Leading People.txt"});
    CHECK(shown({"p/1_resume.txt", "p/2_resume.txt"}) ==
          Shown{"p/1: resume=p/1_resume.txt", "p/2: resume=p/2_resume.txt"});
    CHECK(shown({"p/1_ecq1.txt", "p/1_resume.txt"}) == Shown{"p/1: ECQ1=p/1_ecq1.txt resume=p/1_resume.txt"});
}

TEST_CASE("long numbers in front of sections are never taken for an order", "[unit]") {
    CHECK(shown({"p/10186968-resume.txt", "p/10186969-resume.txt"}) ==
          Shown{"p/10186968-resume: p/10186968-resume.txt", "p/10186969-resume: p/10186969-resume.txt"});
}

TEST_CASE("folders below an applicant's are attachments unless they are applicants", "[unit]") {
    CHECK(shown({"Ann/resume.txt", "Ann/papers/dd214.txt", "Ann/other/resume.txt"}) ==
          Shown{"Ann/other[F]: resume=Ann/other/resume.txt",
                "Ann[F]: +papers/dd214=Ann/papers/dd214.txt resume=Ann/resume.txt"});
}

TEST_CASE("sections in the pool's own folder make one applicant with the pool's name", "[unit]") {
    CHECK(shown({"ecq1.txt", "resume.txt", "sub/Bob.txt"}) ==
          Shown{"root[F]: ECQ1=ecq1.txt resume=resume.txt", "sub/Bob: sub/Bob.txt"});
}

TEST_CASE("the order in which files are found does not matter", "[property]") {
    std::vector<std::string> paths{"a/ecq1.txt",  "a/x.txt",     "a/b/c.txt",   "a.txt",       "p/A_ecq1.txt",
                                   "p/A_tq1.txt", "p/B_tq1.txt", "p/1_tq1.txt", "p/2_tq1.txt", "q/resume.md",
                                   "q/cv.md",     "z",           "q/r/s/t.txt"};
    auto const expected = shown(paths);
    unsigned const seed = GENERATE(take(20, random(0U, 1'000'000U)));
    INFO("seed " << seed);
    std::mt19937 random{seed};
    std::shuffle(paths.begin(), paths.end(), random);
    CHECK(shown(paths) == expected);
}
