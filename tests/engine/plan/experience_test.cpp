#include "engine/plan/experience_finder.hpp"

#include "tests/engine/plan/builder_support.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace winnow {
namespace {

using Catch::Contains;
using testing::AnnouncementMaker;
using testing::ids;
using testing::requirement;
using testing::Shelf;
using enum PassageKind;
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("advice on how to write a resume is no experience, though it names it", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Auditor"}.passage(
        qualifications,
        "Specialized experience includes petroleum audits, dam safety, natural gas and grants. Applicants should be "
        "specific. "
        "Do not copy and paste the specialized experience into your resume. Employees are assumed to have gained "
        "experience "
        "in their series. Other experience counts when shown, as in a signed memorandum from a supervisor."));
    CHECK(ids(plan) == Ids{"SE1"});
    CHECK_THAT(requirement(plan, "SE1").text, !Contains("memorandum"));
}

TEST_CASE("experience ends where the next option or question of a questionnaire begins", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Director"}.passage(
        qualifications,
        "1. Choose the statement that describes your experience.\n"
        " A. I have one year of specialized experience in dam safety, reservoir audits, natural gas and petroleum.\n"
        " B. I do not have the specialized experience described above.\n"
        "2. Compose letters on grants and budget formulation.\n"
        " A. I have not had experience in performing this task.\n"
        " B. I have performed this task on the job.\n"));
    CHECK_THAT(requirement(plan, "SE1").text, Contains("petroleum"));
    CHECK_THAT(requirement(plan, "SE1").text, !Contains("Compose"));
    CHECK_THAT(requirement(plan, "SE1").text, !Contains("B. I do not"));
    CHECK_THAT(requirement(plan, "Q2").text, Contains("Compose letters"));
}

TEST_CASE("experience has no remnants of headings, no OR at its end and nothing about substitution", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Engineer"}.passage(
        specialized_experience,
        "Specialized experience: dam safety, reservoir audits, natural gas and petroleum grants. OR,\n"
        "There is no substitution of education for this experience.\nAND\nMEET"));
    CHECK(requirement(plan, "SE1").text ==
          "Specialized experience: dam safety, reservoir audits, natural gas and petroleum grants.");
}

TEST_CASE("knowledge by which applicants are rated joins the experience from wherever it stands", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Engineer"}
            .passage(specialized_experience, "Specialized experience: dam safety, reservoir audits and petroleum.")
            .passage(evaluation,
                     "You will be rated on the following knowledge, skills and abilities:\n"
                     "Knowledge of natural gas.\nSkill in treatment of grants.\nYour resume must support this."));
    CHECK_THAT(requirement(plan, "SE1").text, Contains("Knowledge of natural gas.\nSkill in treatment of grants."));
    CHECK_THAT(requirement(plan, "SE1").text, !Contains("rated"));
    CHECK_THAT(requirement(plan, "SE1").text, !Contains("resume"));
}

TEST_CASE("ECQs by which experience is only measured are not asked for", "[plan][unit]") {
    Shelf shelf;
    Plan const mentioned = shelf.build(AnnouncementMaker{"Dam Director"}.passage(
        qualifications,
        "Do you have leadership experience in dam safety, audits and grants as outlined under the Executive Core "
        "Qualifications and the technical qualifications?"));
    CHECK(mentioned.framework == "none");
    CHECK(mentioned.mode == Mode::resume);
    for (Requirement const& each : mentioned.requirements) { CHECK(each.kind != RequirementKind::ecq); }

    Plan const asked = shelf.build(AnnouncementMaker{"Dam Director"}.passage(
        qualifications, "Have you addressed each of the Executive Core Qualifications within your resume?"));
    CHECK(asked.framework == "opm-2006");
    CHECK(asked.mode == Mode::resume);
    CHECK(ids(asked) == Ids{"ECQ1", "ECQ2", "ECQ3", "ECQ4", "ECQ5"});
}

TEST_CASE("a question about degrees asks for no experience", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Dam Engineer"}.passage(
        qualifications,
        "1. Choose the response that tells how you meet the basic education requirement of engineers.\n"
        " A. I have experience in dam safety and a degree.\n B. None of these.\n"
        "2. Do you have experience in reservoir audits and grants?\n A. Yes\n B. No\n"));
    CHECK(ids(plan) == Ids{"Q2"});
}

TEST_CASE("narratives without ECQs have the usual framework", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Analyst"}.passage(
        qualifications,
        "1. Describe your experience in dam safety, grants and petroleum audits. (limit 4,000 "
        "characters)\n2. Describe your experience in budget formulation. (limit 4,000 characters)\n"));
    CHECK(plan.mode == Mode::narrative);
    CHECK(plan.framework == "opm-2006");
}

}  // namespace winnow
