#include "engine/plan/grade.hpp"

#include "tests/engine/plan/builder_support.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace winnow {
namespace {

using testing::AnnouncementMaker;
using testing::ids;
using testing::requirement;
using testing::Shelf;
using enum PassageKind;
using Ids = std::vector<std::string>;

Ids named(std::string_view text) {
    Ids grades;
    for (GradeMention const& mention : find_grades(text)) {
        grades.push_back(mention.grade + (mention.for_comparison ? " compared" : ""));
    }
    return grades;
}

}  // namespace

TEST_CASE("grades are found with their pay plan and without it", "[plan][unit]") {
    CHECK(named("For GS-13: GS 9 and NH-03") == Ids{"GS-13", "GS-9", "NH-03"});
    CHECK(named("Candidates for grade 12 need") == Ids{"12"});
    CHECK(named("At the 13 grade level you lead") == Ids{"13"});
    CHECK(named("grades 11 and 12; grade level 9") == Ids{"11", "12", "9"});
    CHECK(named("for the GS-11/12/13 levels") == Ids{"GS-11", "GS-12", "GS-13"});
    CHECK(named("Candidates for the grade 09") == Ids{"9"});
    CHECK(named("Budget Analyst, GS-0560-11.") == Ids{"GS-11"});
    CHECK(named("at the GS-09level") == Ids{"GS-09"});
    CHECK(named("GS- 11 : Applicants") == Ids{"GS-11"});
    CHECK(named("For the GS-12, equivalent to at least grade 11") == Ids{"GS-12", "11 compared"});
    CHECK(named("equivalent to the GS-11 grade level") == Ids{"GS-11 compared"});
}

TEST_CASE("what only looks like a grade is none", "[plan][unit]") {
    CHECK(named("teaches grades 9-12") == Ids{});
    CHECK(named("high grade 2019 steel, the 12th grade, a grade 95% and GS-0343") == Ids{});
    CHECK(named("the 120 grade points") == Ids{});
}

TEST_CASE("a number names the grade of an announcement that has it", "[plan][unit]") {
    CHECK(names_grade("9", "GS-09"));
    CHECK(names_grade("GS-9", "GS-09"));
    CHECK(names_grade("12", "NH-12"));
    CHECK_FALSE(names_grade("2", "GS-12"));
    CHECK_FALSE(names_grade("GG-9", "GS-09"));
}

TEST_CASE("experience belongs to the grade that is named by its number alone", "[plan][unit]") {
    Shelf shelf;
    Announcement const announcement =
        AnnouncementMaker{"Physician"}
            .grades({"GS-12", "GS-13"})
            .passage(
                specialized_experience,
                "Candidates for grade 12: one year of specialized experience equivalent to grade 11 in diagnosis, "
                "treatment, family practice and patients.\n"
                "At the 13 grade level: one year of specialized experience equivalent to grade 12 in budget, audit, "
                "grants, petroleum and dam safety.");
    Plan const plan = shelf.build(announcement);
    CHECK(requirement(plan, "SE1").grades == Ids{"GS-12"});
    CHECK(requirement(plan, "SE2").grades == Ids{"GS-13"});
}

TEST_CASE("experience that is described once below the labels of all grades is common to them", "[plan][unit]") {
    Shelf shelf;
    Announcement announcement =
        AnnouncementMaker{"Technician"}
            .grades({"GS-04", "GS-05"})
            .passage(qualifications,
                     "GS-5: 1 year of specialized experience equivalent to the GS-4 grade level.\n"
                     "GS-4: 6 months of general experience and 6 months of specialized experience.\n"
                     "Specialized experience: 4 seasons of experience qualify for GS-4. Work in dam safety, reservoir "
                     "budgets, natural gas audits and petroleum treatment.");
    std::string const text = announcement.fields[0].text;
    std::size_t const at = text.find("Specialized experience:");
    announcement.passages = {{qualifications, 0, 0, at}, {specialized_experience, 0, at, text.size()}};
    Plan const plan = shelf.build(announcement);
    REQUIRE(ids(plan) == Ids{"SE1"});
    CHECK(requirement(plan, "SE1").grades.empty());
}

TEST_CASE("sentences that say what one may apply for name the grades of an announcement without any", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Budget Analyst"}.passage(
        qualifications,
        "Applicants applying for the GS-11 grade level must have one year of specialized experience equivalent to the "
        "GS-09 in diagnosis, treatment, family practice and patients.\n"
        "SPECIALIZED EXPERIENCE: GS-12 LEVEL: one year of specialized experience equivalent to the GS-11 in budget, "
        "audit, grants, petroleum and dam safety."));
    CHECK(plan.grades == Ids{"GS-11", "GS-12"});
    CHECK(requirement(plan, "SE1").grades == Ids{"GS-11"});
    CHECK(requirement(plan, "SE2").grades == Ids{"GS-12"});
}

}  // namespace winnow
