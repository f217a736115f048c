// Which requirements a plan has, by what the announcement says.
#include "engine/plan/plan_builder.hpp"

#include "engine/record/error.hpp"
#include "tests/engine/plan/builder_support.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;
using enum PassageKind;
using Ids = std::vector<std::string>;

namespace {

constexpr auto kExecutive =
    "Applicants must address the Executive Core Qualifications (ECQs) and the Technical Qualifications. "
    "Mandatory Technical Qualifications MTQ #1: Experience directing a dam safety program. It covers reservoir "
    "operations. MTQ #2: Experience in budget formulation and audit. Executive Core Qualifications "
    "ECQ 1 - LEADING CHANGE: Ability to bring about strategic change. ECQ 2 - NAME2: Ability to lead people. "
    "For detailed guidance see https://www.opm.gov.";

}  // namespace

TEST_CASE("labelled qualifications keep their ids, labels, words and places", "[unit]") {
    Shelf shelf;
    Announcement const announcement = AnnouncementMaker{"Director"}.passage(qualifications, kExecutive);
    Plan const plan = shelf.build(announcement);
    CHECK(ids(plan) == Ids{"ECQ1", "ECQ2", "ECQ3", "ECQ4", "ECQ5", "MTQ1", "MTQ2"});

    Requirement const& first = requirement(plan, "MTQ1");
    CHECK(first.label == "MTQ #1");
    CHECK(first.kind == RequirementKind::tq);
    CHECK(first.mandatory);
    CHECK(first.text == "Experience directing a dam safety program. It covers reservoir operations.");
    REQUIRE(first.span);
    CHECK(announcement.fields[0].text.substr(first.span->begin, first.span->end - first.span->begin) == first.text);
    CHECK(requirement(plan, "MTQ2").text == "Experience in budget formulation and audit.");
    CHECK(requirement(plan, "ECQ1").label == "ECQ 1");
    CHECK(requirement(plan, "ECQ1").text == "LEADING CHANGE: Ability to bring about strategic change.");
}

TEST_CASE("an ECQ that is only named has the framework's words", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Director"}.passage(qualifications, kExecutive));
    Requirement const& third = requirement(plan, "ECQ3");
    CHECK(third.text == "Name3. What it is.\nVision");
    CHECK_FALSE(third.span);
    CHECK(words(third) == Ids{"strategic plan", "reform"});
}

TEST_CASE("weights go by kind and sum to one", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Director"}
                                      .passage(qualifications, kExecutive)
                                      .passage(duties, "Audit the dam safety, gas and petroleum grants."));
    CHECK(requirement(plan, "ECQ4").weight == 50'000'000);
    CHECK(requirement(plan, "MTQ2").weight == 300'000'000);
    CHECK(requirement(plan, "DUTY1").weight == 150'000'000);
    for (Requirement const& each : plan.requirements) {
        Nano sum = 0;
        for (Keyword const& keyword : each.keywords) { sum += keyword.weight; }
        INFO(each.id);
        CHECK(sum == (each.keywords.empty() ? 0 : kNano));
    }
}

TEST_CASE("items below a heading of technical qualifications are numbered in order", "[unit]") {
    Shelf shelf;
    auto const of = [&shelf](std::string const& text) {
        return shelf.build(AnnouncementMaker{"Director"}.passage(qualifications, text));
    };
    Plan const numbered = of("Technical Qualifications\n1. Knowledge of dam safety.\n2. Skill in budget formulation.");
    CHECK(ids(numbered) == Ids{"TQ1", "TQ2"});
    CHECK(requirement(numbered, "TQ2").text == "Skill in budget formulation.");

    Plan const flat = of(
        "MANDATORY TECHNICAL QUALIFICATIONS: All candidates must address these in a resume. Demonstrated ability to "
        "manage "
        "audit programs. It includes grants. Proven experience with reservoir safety. View Vacancy Details and click.");
    CHECK(ids(flat) == Ids{"TQ1", "TQ2"});
    CHECK(requirement(flat, "TQ1").text == "Demonstrated ability to manage audit programs. It includes grants.");
}

TEST_CASE("specialized experience is what its sentences say, without what stands around them", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Physician"}.passage(
        qualifications,
        "You must submit a resume. You must have one year of specialized experience equivalent to at least the GS-12. "
        "Specialized experience includes diagnosis and treatment of patients in a family practice, audit and grants. "
        "Volunteer work helps build competencies. Transcripts are required."));
    CHECK(ids(plan) == Ids{"SE1"});
    Requirement const& experience = requirement(plan, "SE1");
    CHECK(experience.label == "Specialized experience");
    CHECK(experience.kind == RequirementKind::specialized_experience);
    CHECK(experience.text.ends_with("family practice, audit and grants."));
    CHECK(plan.mode == Mode::resume);
    CHECK(plan.framework == "none");
}

TEST_CASE("each grade's experience is a requirement of its own", "[unit]") {
    Shelf shelf;
    Announcement const announcement =
        AnnouncementMaker{"Physician"}
            .grades({"GS-12", "GS-13"})
            .passage(specialized_experience,
                     "For GS-12: one year of specialized experience equivalent to the GS-11 in diagnosis, treatment, "
                     "family practice and patients.\n"
                     "For GS-13: one year of specialized experience equivalent to the GS-12 in budget, audit, grants, "
                     "petroleum and dam safety.")
            .passage(duties, "Diagnosis, audit, treatment, grants and petroleum.");
    Plan const all = shelf.build(announcement);
    CHECK(ids(all) == Ids{"SE1", "SE2", "DUTY1"});
    CHECK(requirement(all, "SE1").grades == Ids{"GS-12"});
    CHECK(requirement(all, "SE2").grades == Ids{"GS-13"});
    CHECK(all.warnings == Ids{"several-grades"});

    Plan const one = shelf.build(announcement, {.framework = "", .grade = "gs 13"});
    CHECK(ids(one) == Ids{"SE1", "DUTY1"});
    CHECK(requirement(one, "SE1").text.starts_with("For GS-13"));
    CHECK(std::count(one.warnings.begin(), one.warnings.end(), "several-grades") == 0);
    CHECK_THROWS_WITH(shelf.build(announcement, {.framework = "", .grade = "GS-15"}),
                      "announcement A-1 has no grade GS-15: take one of GS-12, GS-13");
}

TEST_CASE("a grade whose experience the announcement does not describe has the title's words, and a warning",
          "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Dam Engineer"}
                                      .grades({"GS-12", "GS-13"})
                                      .passage(specialized_experience,
                                               "For the GS-12 level: specialized experience includes dam safety, "
                                               "reservoir budgets, natural gas audits and grants."),
                                  {"", "GS-13"});
    CHECK(ids(plan) == Ids{"QUAL1"});
    CHECK(plan.warnings == Ids{"thin-plan"});
    CHECK(plan.requirements[0].weight == kNano);
}

TEST_CASE("labels of experience name the grades where the announcement does not", "[unit]") {
    Shelf shelf;
    auto const of = [](std::vector<std::string> grades) {
        return AnnouncementMaker{"Physician"}
            .grades(std::move(grades))
            .passage(
                qualifications,
                "GS-13: One year of specialized experience equivalent to the GS-12 in diagnosis, treatment, family "
                "practice and patients.\n"
                "GS-14: One year of specialized experience equivalent to the GS-13 in budget, audit, grants, "
                "petroleum and dam safety.\n"
                "Reports to a GS-15: daily.");
    };
    Plan const all = shelf.build(of({}));
    CHECK(all.grades == Ids{"GS-13", "GS-14"});
    CHECK(requirement(all, "SE1").grades == Ids{"GS-13"});
    CHECK(requirement(all, "SE2").grades == Ids{"GS-14"});
    CHECK(all.warnings == Ids{"several-grades"});
    Plan const one = shelf.build(of({}), {.framework = "", .grade = "GS-13"});
    CHECK(ids(one) == Ids{"SE1"});
    CHECK(requirement(one, "SE1").text.starts_with("GS-13: One year"));
    CHECK(shelf.build(of({"GS-13"})).grades == Ids{"GS-13"});
}

TEST_CASE("without technical qualifications or experience the general qualifications count", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Auditor"}.passage(
        qualifications, "Your resume is needed. Work in budget formulation, audit, grants and petroleum safety."));
    CHECK(ids(plan) == Ids{"QUAL1"});
    CHECK(requirement(plan, "QUAL1").text == "Work in budget formulation, audit, grants and petroleum safety.");
}

TEST_CASE("the heading of a passage is no qualification", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Engineer"}
            .passage(summary, "Summary\nPlans dam safety, reservoir budgets, natural gas audits and grants.")
            .passage(qualifications, "Qualifications\nA bachelor's degree is required."));
    CHECK(ids(plan) == Ids{"QUAL1"});
    CHECK(requirement(plan, "QUAL1").text.starts_with("Plans dam safety"));
}

TEST_CASE("an announcement that says nothing leaves its title, and a warning", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Supervisory Physician"});
    CHECK(ids(plan) == Ids{"QUAL1"});
    CHECK(words(requirement(plan, "QUAL1")) == Ids{"physician"});
    CHECK(plan.warnings == Ids{"thin-plan"});
}

TEST_CASE("mode and framework are read independently", "[unit]") {
    Shelf shelf;
    auto const of = [&shelf](std::string const& more, PlanOptions const& options = {}) {
        return shelf.build(AnnouncementMaker{"Director"}.passage(qualifications, kExecutive + (" " + more)), options);
    };
    CHECK(of("").mode == Mode::narrative);
    CHECK(of("").framework == "opm-2006");
    Plan const short_resume = of("Submit a two-page resume.");
    CHECK(short_resume.mode == Mode::resume);
    CHECK(short_resume.framework == "opm-2006");
    CHECK(of("", {.framework = "opm-2025", .grade = ""}).framework == "opm-2025");
    CHECK(ids(of("", {.framework = "none", .grade = ""})) == Ids{"ECQ1", "ECQ2", "MTQ1", "MTQ2"});
    CHECK_THROWS_AS(of("", {.framework = "opm-1999", .grade = ""}), Error);
}

TEST_CASE("without a framework's words the date decides", "[unit]") {
    Shelf shelf;
    auto const closing = [&shelf](std::string const& date) {
        return shelf
            .build(AnnouncementMaker{"Director"}.closes(date).passage(
                qualifications, "Show the Executive Core Qualifications. ECQ 1: Uphold the law. ECQ 2: Save money."))
            .framework;
    };
    CHECK(closing("2016-05-01") == "opm-2006");
    CHECK(closing("2025-12-01") == "opm-2025");
    CHECK(closing("") == "opm-2006");
}

TEST_CASE("limits are the plan's or a requirement's", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Director"}
                                      .passage(qualifications, kExecutive)
                                      .passage(how_to_apply,
                                               "Your resume must not exceed five (5) pages. Each MTQ is "
                                               "limited to 8,000 characters."));
    REQUIRE(plan.limits.size() == 1);
    CHECK(plan.limits[0].applies_to == "resume");
    CHECK(plan.limits[0].unit == "pages");
    CHECK(plan.limits[0].value == 5);
    REQUIRE(requirement(plan, "MTQ1").limit);
    CHECK(requirement(plan, "MTQ1").limit->applies_to == "MTQ1");
    CHECK(requirement(plan, "MTQ1").limit->value == 8000);
    CHECK_FALSE(requirement(plan, "ECQ1").limit);
}

TEST_CASE("the length of responses is that of the qualifications they stand under", "[unit]") {
    Shelf shelf;
    auto const of = [&shelf](std::string const& limit) {
        return shelf.build(AnnouncementMaker{"Director"}.passage(
            qualifications,
            "PTQ-1: Experience in dam safety. PTQ-2: Experience in budget formulation and audit. " + limit));
    };
    Plan const plan = of("Responses are limited to one page (250 words) each.");
    REQUIRE(requirement(plan, "PTQ1").limit);
    CHECK(requirement(plan, "PTQ1").limit->unit == "words");
    CHECK(requirement(plan, "PTQ1").limit->value == 250);
    CHECK(requirement(plan, "PTQ2").limit.value().applies_to == "PTQ2");
    CHECK(requirement(plan, "PTQ2").text == "Experience in budget formulation and audit.");
    CHECK_FALSE(has_keyword(requirement(plan, "PTQ2"), "page"));
    CHECK_FALSE(has_keyword(requirement(plan, "PTQ2"), "words"));

    Plan const pages = of("Each narrative must be no more than two pages.");
    REQUIRE(requirement(pages, "PTQ1").limit);
    CHECK(requirement(pages, "PTQ1").limit->unit == "pages");
    CHECK(requirement(pages, "PTQ1").limit->value == 2);
    CHECK_FALSE(requirement(of("Responses to each essay are limited to 200 words."), "PTQ1").limit);
    CHECK(requirement(of("Knowledge of grants over 100 pages."), "PTQ2").text.ends_with("100 pages."));
}

TEST_CASE("a sentence that limits the resume is no experience", "[unit]") {
    Shelf shelf;
    Plan const accented = shelf.build(
        AnnouncementMaker{"Physician"}.passage(how_to_apply, "Please limit your r\xC3\xA9sum\xC3\xA9 to 5 pages."));
    REQUIRE(accented.limits.size() == 1);
    CHECK(accented.limits[0].value == 5);
    Plan const plan = shelf.build(AnnouncementMaker{"Physician"}.passage(
        qualifications,
        "Specialized experience includes diagnosis and treatment of patients in a family practice, audit and grants. "
        "Resumes are limited to 2 pages."));
    REQUIRE(plan.limits.size() == 1);
    CHECK(plan.limits[0].applies_to == "resume");
    CHECK(plan.limits[0].value == 2);
    CHECK(requirement(plan, "SE1").text.ends_with("audit and grants."));
    CHECK_FALSE(has_keyword(requirement(plan, "SE1"), "pages"));
}

TEST_CASE("what is not scored is named by kind", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Physician"}
                                      .passage(education, "A bachelor's degree in medicine. A medical license.")
                                      .passage(conditions, "U.S. citizenship is required.")
                                      .passage(other, "Answer the short essay questions in 200 words or less."));
    std::vector<std::string> kinds;
    for (NotScored const& entry : plan.not_scored) { kinds.push_back(entry.kind); }
    CHECK(kinds == Ids{"education", "licence", "condition", "essay"});
}

TEST_CASE("a selective factor is listed for a person to check, without its heading", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Engineer"}.passage(PassageKind::qualifications,
                                              "Selective Placement Factor:\n"
                                              "Applicants must have fluency in Tagalog.\n"
                                              "Those who do not meet the selective factor are not considered."));
    REQUIRE(plan.not_scored.size() == 1);
    CHECK(plan.not_scored[0].kind == "selective-factor");
    CHECK(plan.not_scored[0].text == "Applicants must have fluency in Tagalog.");
}

TEST_CASE("preferred experience joins the experience that is required", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Psychologist"}
            .passage(specialized_experience,
                     "Specialized experience includes diagnosis, treatment plans, patients, audit and dam safety.")
            .passage(qualifications, "Preferred experience: reservoir audit with grants. You must submit a resume."));
    REQUIRE(ids(plan) == std::vector<std::string>{"SE1"});
    CHECK(has_keyword(plan.requirements[0], "reservoir audit"));
    CHECK(plan.requirements[0].text.find("submit a resume") == std::string::npos);
}

TEST_CASE("competencies that are announced behind the experience belong to it", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Engineer"}.passage(
        qualifications,
        "Specialized experience is diagnosis and treatment of patients in family practice. You will be evaluated on "
        "the following competencies: 1. Knowledge of reservoir safety. 2. Ability in grants audit. Click here."));
    REQUIRE(ids(plan) == std::vector<std::string>{"SE1"});
    CHECK(has_keyword(plan.requirements[0], "reservoir safety"));
    CHECK(has_keyword(plan.requirements[0], "grants audit"));
}

TEST_CASE("an item that gives instructions does not end the list of experience", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Engineer"}.passage(
        qualifications,
        "Specialized experience is defined as:\n\n\xE2\x80\xA2 Audit of dam safety.\n"
        "\xE2\x80\xA2 Coaching staff to enhance technical competencies.\n"
        "\xE2\x80\xA2 Supervision of reservoir budgets, grants and petroleum.\n\nClick here.\nNatural gas."));
    REQUIRE(ids(plan) == std::vector<std::string>{"SE1"});
    CHECK(has_keyword(plan.requirements[0], "dam safety"));
    CHECK(has_keyword(plan.requirements[0], "reservoir budgets"));
    CHECK_FALSE(has_keyword(plan.requirements[0], "natural gas"));
}

TEST_CASE("a statement that has only the wishes joined to it is none beside another", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Psychologist"}
            .passage(specialized_experience,
                     "Specialized experience at a lower grade is wanted. Click here. "
                     "Specialized experience includes diagnosis, treatment plans, patients, audit and dam safety.")
            .passage(qualifications, "Preferred experience: reservoir audit with grants, petroleum and physicians."));
    REQUIRE(ids(plan) == std::vector<std::string>{"SE1"});
    CHECK(has_keyword(plan.requirements[0], "dam safety"));
    CHECK(has_keyword(plan.requirements[0], "reservoir audit"));
}

TEST_CASE("a grade's label may stand before the sentence that opens its experience", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Manager"}
            .grades({"GS-09", "GS-11"})
            .passage(qualifications,
                     "For GS-09: applicants must meet one of these. One year of specialized experience equivalent to "
                     "the GS-07 in dam safety, audit, diagnosis, treatment and grants. Click here. For GS-11: "
                     "applicants may meet another. One year of specialized experience equivalent to the GS-09 in "
                     "family practice, natural gas, petroleum, patients and vision."));
    REQUIRE(plan.requirements.size() == 2);
    CHECK(plan.requirements[0].grades == std::vector<std::string>{"GS-09"});
    CHECK(plan.requirements[1].grades == std::vector<std::string>{"GS-11"});
}

TEST_CASE("what is to be handed in is no education, licence or selective factor", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Auditor"}
            .passage(qualifications, "The basic requirement is a degree in accounting. (Transcripts are required.)")
            .passage(required_documents, "Copies of your license. Transcripts from an accredited college.")
            .passage(how_to_apply, "Write to the Selective Placement Coordinator. A referral certificate is issued.")
            .passage(other, "The field office manages the Certificate and Moderate Rehabilitation programs."));
    REQUIRE(plan.not_scored.size() == 1);
    CHECK(plan.not_scored[0].kind == "education");
    CHECK(plan.not_scored[0].text == "The basic requirement is a degree in accounting.");
}

TEST_CASE("age, fitness and sex are conditions and no requirement", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Officer"}.passage(
        qualifications,
        "Be at least 23 years old and not have reached your 37th birthday. Pass a physical fitness test. Only female "
        "candidates are sought at this airport. Work in dam safety, budget audits, reservoir grants and petroleum."));
    CHECK(requirement(plan, "QUAL1").text == "Work in dam safety, budget audits, reservoir grants and petroleum.");
    CHECK(plan.not_scored.size() == 3);
}

TEST_CASE("software is deployed by engineers, civilians are deployed as a condition", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Engineer"}
            .passage(specialized_experience,
                     "Specialized experience includes: 1) deployment of reservoir software; 2) dam safety; and 3) "
                     "petroleum audits and grants.")
            .passage(conditions, "You may be subject to deployment overseas."));
    CHECK(requirement(plan, "SE1").text.ends_with("3) petroleum audits and grants."));
    CHECK(has_keyword(requirement(plan, "SE1"), "reservoir software"));
    REQUIRE(plan.not_scored.size() == 1);
    CHECK(plan.not_scored[0].kind == "condition");
}

TEST_CASE("a licence is no qualification to be scored, experience that is told beside one is", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Physician"}.passage(
        qualifications,
        "Current, full and unrestricted registration in a State. Two years of post-certification experience in "
        "diagnosis and treatment of patients, audit and grants."));
    CHECK(requirement(plan, "QUAL1").text.starts_with("Two years of"));
    REQUIRE(plan.not_scored.size() == 1);
    CHECK(plan.not_scored[0].kind == "licence");
}

TEST_CASE("a notice that takes no applications is a thin plan", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Dam Engineer"}.passage(
        duties, "This is a public notice of dam safety positions. Applications will not be accepted via this notice."));
    CHECK(ids(plan) == Ids{"QUAL1"});
    CHECK(plan.warnings == Ids{"thin-plan"});
}

TEST_CASE("questions about eligibility are no qualifications and ask for no ECQs", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Director"}.passage(
        qualifications,
        "Eligibilities\n1. Are you in the Senior Executive Service, with Executive Core Qualifications certified by a "
        "Qualifications Review Board?\n A. Yes\n B. No\n2. Have you held a political appointment?\n A. Yes\n B. No"));
    CHECK(ids(plan) == Ids{"QUAL1"});
    CHECK(plan.requirements[0].label == "Title");
    CHECK(plan.framework == "none");
    CHECK(plan.mode == Mode::resume);
    CHECK(plan.warnings == Ids{"thin-plan"});
}

TEST_CASE("competencies by which applicants are compared join the experience, without their heading", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Analyst"}
            .passage(specialized_experience, "Specialized experience includes dam safety, petroleum and grants.")
            .passage(qualifications,
                     "Transcripts are required. Your qualifications will be evaluated on the basis of your level of "
                     "knowledge, skills and competencies in the following areas: 1. Knowledge of reservoir audits."));
    REQUIRE(ids(plan) == Ids{"SE1"});
    CHECK(has_keyword(requirement(plan, "SE1"), "reservoir audits"));
    CHECK(requirement(plan, "SE1").text.find("evaluated") == std::string::npos);
}

TEST_CASE("a question about technical qualifications and its options are none", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Dam Director"}.passage(qualifications,
                                                  "1.\nHave you addressed the Technical Qualifications of this "
                                                  "position?\n Yes\n No\n2.\nDo you have experience in "
                                                  "dam safety, audits and grants?\n Yes\n No"));
    for (Requirement const& each : plan.requirements) { CHECK(each.kind != RequirementKind::tq); }
}

TEST_CASE("a heading that asks for a statement on what follows is no qualification", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(
        AnnouncementMaker{"Research Scientist"}.passage(technical_qualifications,
                                                        "1. Expertise in petroleum reservoirs and natural gas. B. "
                                                        "PROFESSIONAL MATTERS: Supplemental statement addressing "
                                                        "the following: (1) Ability to advise on dam safety."));
    std::vector<std::string> texts;
    for (Requirement const& each : plan.requirements) { texts.push_back(each.text); }
    CHECK(texts == std::vector<std::string>{"Expertise in petroleum reservoirs and natural gas.",
                                            "Ability to advise on dam safety."});
}

TEST_CASE("a list in brackets below technical qualifications gives one for each item", "[unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(AnnouncementMaker{"Scientist"}.passage(
        technical_qualifications,
        "TECHNICAL QUALIFICATIONS: Applicants must reflect superior technical qualifications in the following: (1) "
        "Proven expertise in dam safety. (2) Depth in reservoir audits and grants. C."));
    CHECK(ids(plan) == Ids{"TQ1", "TQ2"});
    CHECK(requirement(plan, "TQ1").text == "Proven expertise in dam safety.");
}
