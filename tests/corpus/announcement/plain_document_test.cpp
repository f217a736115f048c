#include "corpus/announcement/plain_document.hpp"

#include "corpus/announcement/announcement_reader.hpp"
#include "corpus/extract/file.hpp"
#include "engine/json/sha256.hpp"
#include "tests/corpus/announcement/announcement_check.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace winnow {
namespace {

using Catch::Contains;
using testing::find_field;
using testing::require_whole;
using testing::text_about;

std::string const kFixtures = WINNOW_SOURCE_DIR "/tests/corpus/announcement/fixtures/";

Announcement fixture(std::string const& name) {
    auto announcements = read_announcements(kFixtures + name);
    REQUIRE(announcements.size() == 1);
    require_whole(announcements[0]);
    return announcements[0];
}

}  // namespace

TEST_CASE("a pasted page gives typed fields where they are labelled", "[announcement][unit]") {
    Announcement const chief = fixture("pasted.txt");
    CHECK(chief.id == "pasted");
    CHECK(chief.title == "Chief of Dredging");
    CHECK(chief.department == "Department of Waterways");
    CHECK(chief.agency == "Harbor Administration");
    CHECK(chief.control_number == "700000700");
    CHECK(chief.opens == "2026-02-02");
    CHECK(chief.closes == "2026-02-16");
    CHECK(chief.pay_plan == "GS");
    CHECK(chief.grades == std::vector<std::string>{"GS-14", "GS-15"});
    CHECK(chief.series == std::vector<std::string>{"0801"});
    CHECK(chief.sha256 == sha256_hex(read_file(kFixtures + "pasted.txt")));
}

TEST_CASE("labels of answers state what is asked, in pasted text too", "[announcement][regression]") {
    Announcement const pasted = read_plain_document(
        "Director, Office of Harbors\n\nQualifications\n\nMANDATORY TECHNICAL QUALIFICATIONS (MTQs)\n"
        "MTQ #1: Demonstrated experience directing a harbor safety program, including risk assessment and inspection.\n"
        "MTQ #2: Experience overseeing budget formulation and capital investment planning for the harbors of a coast.\n"
        "DESIRED TECHNICAL QUALIFICATION (DTQ)\n"
        "DTQ #1: Knowledge of automated instrumentation and remote monitoring of breakwaters and of early warning.\n\n"
        "Required documents\n\nResume\n",
        "pasted.txt");
    CHECK(pasted.title == "Director, Office of Harbors");
    std::string const technical = text_about(pasted, PassageKind::technical_qualifications);
    for (std::string const words : {"harbor safety", "budget formulation", "automated instrumentation"}) {
        CHECK_THAT(technical, Contains(words));
    }
}

TEST_CASE("labelled lines of a list are read in plain text as in Markdown", "[announcement][differential]") {
    std::string const page = read_file(WINNOW_SOURCE_DIR "/corpus/sample/gs-announcement.md");
    Announcement const marked = read_plain_document(page, "page.md");
    REQUIRE(marked.series == std::vector<std::string>{"0343"});
    REQUIRE(marked.grades == std::vector<std::string>{"GS-13", "GS-14"});
    REQUIRE(marked.closes == "2024-05-24");
    for (std::string const bullet : {"-", "*", "\u2022"}) {
        INFO(bullet);
        std::string pasted = page;
        for (std::size_t at = 0; (at = pasted.find("\n- ", at)) != pasted.npos; ++at) {
            pasted.replace(at + 1, 1, bullet);
        }
        Announcement const plain = read_plain_document(pasted, "page.txt");
        CHECK(plain.title == marked.title);
        CHECK(plain.series == marked.series);
        CHECK(plain.pay_plan == marked.pay_plan);
        CHECK(plain.grades == marked.grades);
        CHECK(plain.opens == marked.opens);
        CHECK(plain.closes == marked.closes);
    }
}

TEST_CASE("the headings of a pasted page part it into passages", "[announcement][unit]") {
    Announcement const chief = fixture("pasted.txt");
    CHECK_THAT(text_about(chief, PassageKind::duties), Contains("Leads forty engineers.") && !Contains("licence"));
    CHECK_THAT(text_about(chief, PassageKind::conditions), Contains("boat licence"));
    CHECK_THAT(text_about(chief, PassageKind::specialized_experience),
               Contains("planning dredging at GS-13") && !Contains("unpaid"));
    CHECK_THAT(text_about(chief, PassageKind::other), Contains("paid and unpaid experience"));
    CHECK_THAT(text_about(chief, PassageKind::education), Contains("no substitution"));
    CHECK_THAT(text_about(chief, PassageKind::required_documents), Contains("A resume."));
    CHECK_THAT(text_about(chief, PassageKind::evaluation), Contains("panel of engineers"));
}

TEST_CASE("front matter gives typed fields and texts; comments and tags of the site are not read",
          "[announcement][unit]") {
    Announcement const keeper = fixture("lock-keeper.md");
    CHECK(keeper.id == "lock-keeper");
    CHECK(keeper.title == "Lock Keeper");
    CHECK(keeper.opens == "2026-02-01");
    CHECK(keeper.closes == "2026-02-14");
    CHECK(keeper.grades == std::vector<std::string>{"GS-07"});
    auto const* const objectives = find_field(keeper, "key objectives");
    REQUIRE(objectives != nullptr);
    CHECK(objectives->text == "Opens and closes the lock gates for ships of every size.\nKeeps the log of passages.");
    CHECK_THAT(text_about(keeper, PassageKind::duties), Contains("lock gates"));
    auto const* const document = find_field(keeper, "document");
    REQUIRE(document != nullptr);
    CHECK_THAT(document->text, !Contains("Write the summary") && !Contains("{%") && !Contains("web team"));
    CHECK_THAT(text_about(keeper, PassageKind::summary), Contains("works alone at night"));
}

TEST_CASE("a heading below another stays in its passage; one beside it that is not known ends it",
          "[announcement][unit]") {
    Announcement const keeper = fixture("lock-keeper.md");
    CHECK_THAT(text_about(keeper, PassageKind::qualifications), Contains("You can swim."));
    CHECK_THAT(text_about(keeper, PassageKind::specialized_experience),
               Contains("One year at a lock.") && !Contains("gate house"));
    CHECK_THAT(text_about(keeper, PassageKind::other), Contains("In the gate house."));
    CHECK_THAT(text_about(keeper, PassageKind::how_to_apply), Contains("Send a letter."));
}

TEST_CASE("a saved page is read by its headings", "[announcement][unit]") {
    Announcement const diver = fixture("saved-page.html");
    CHECK(diver.title == "Diver");
    CHECK_THAT(text_about(diver, PassageKind::summary), Contains("You will dive & mend."));
    CHECK_THAT(text_about(diver, PassageKind::duties), Contains("Mends hulls") && Contains("Clears screws"));
    CHECK_THAT(text_about(diver, PassageKind::conditions), Contains("pass a medical"));
    CHECK_THAT(text_about(diver, PassageKind::qualifications), Contains("A year under water."));
    CHECK_THAT(text_about(diver, PassageKind::other), Contains("Every day."));
}

TEST_CASE("a document without headings is all qualifications", "[announcement][unit]") {
    Announcement const note = read_plain_document("We need someone who can formulate budgets.\n", "note.txt");
    CHECK(note.id == "note");
    CHECK(note.title.empty());
    REQUIRE(note.passages.size() == 1);
    CHECK(note.passages[0].kind == PassageKind::qualifications);
}

TEST_CASE("a page with front matter alone has its texts", "[announcement][unit]") {
    Announcement const page = read_plain_document("---\nduties: Sweeps the quay every single morning.\n---\n", "p.md");
    require_whole(page);
    CHECK(text_about(page, PassageKind::duties) == "Sweeps the quay every single morning.");
    CHECK_THROWS_AS(read_plain_document("---\ntitle: x\n---\n", "p.md"), Error);
}

TEST_CASE("short statements behind their labels stand in one passage", "[announcement][unit]") {
    for (std::string const name : {"pasted.txt", "pasted.md"}) {
        Announcement const director = read_plain_document(
            "Director\n\nTechnical Qualifications\n\nTQ1: Knowledge of locks.\n\nTQ2: Skill in mooring.\n\nTQ 3. "
            "Depth in tides.\n\nHow to Apply\n\nSend a letter.\n",
            name);
        INFO(name);
        std::string const asked = testing::text_about(director, PassageKind::technical_qualifications);
        CHECK(asked.find("TQ1: Knowledge of locks.") != std::string::npos);
        CHECK(asked.find("TQ2: Skill in mooring.") != std::string::npos);
        CHECK(asked.find("TQ 3. Depth in tides.") != std::string::npos);
        CHECK(asked.find("letter") == std::string::npos);
    }
}

}  // namespace winnow
