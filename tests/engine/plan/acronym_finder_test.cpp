// Short forms that an announcement explains.
#include "engine/plan/acronym_finder.hpp"

#include "tests/engine/plan/builder_support.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace winnow;
using namespace winnow::testing;

namespace {

/// "WORDS = SHORT" of each.
std::vector<std::string> acronyms(std::string text) {
    Announcement const announcement = AnnouncementMaker{"Analyst"}.passage(PassageKind::duties, std::move(text));
    std::vector<std::string> lines;
    for (Synonyms const& one : find_acronyms(announcement)) {
        lines.push_back(one.keyword + " = " + one.aliases.at(0));
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a short form in parentheses belongs to the words whose letters it is made of", "[unit]") {
    CHECK(acronyms("input to the Program Objective Memorandum (POM) each year") ==
          Lines{"program objective memorandum = POM"});
    CHECK(acronyms("Post Traumatic Stress Disorder (PTSD)") == Lines{"post traumatic stress disorder = PTSD"});
    CHECK(acronyms("a geographic information system (GIS), statements of work (SOWs)") ==
          Lines{"geographic information system = GIS", "statements of work = SOW"});
    CHECK(acronyms("commercial off-the-shelf (COTS) software") == Lines{"commercial off-the-shelf = COTS"});
    CHECK(acronyms("cost-benefit analysis (CBA)") == Lines{"cost-benefit analysis = CBA"});
}

TEST_CASE("what only stands in parentheses is no short form", "[unit]") {
    CHECK(acronyms("medical records (EHR) and surveys (e.g., phone)").empty());
    CHECK(acronyms("write (or edit) reports (annual)").empty());
    CHECK(acronyms("(POM)").empty());
    CHECK(acronyms("objective memorandum (POM").empty());
    CHECK(acronyms("program. Objective memorandum (POM)").empty());
}

TEST_CASE("short forms of organizations and of hiring are nobody's work", "[unit]") {
    CHECK(acronyms("the National Science Foundation (NSF), Office of Personnel Management (OPM)").empty());
    CHECK(acronyms("Permanent Change of Station (PCS), Career Transition Assistance Plan (CTAP)").empty());
}

TEST_CASE("a short form is explained once", "[unit]") {
    CHECK(acronyms("dam safety review (DSR); a dam safety review (DSR)") == Lines{"dam safety review = DSR"});
}
