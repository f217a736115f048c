// What a person should look at in a plan before anybody is scored with it.
#include "engine/plan/plan_lint.hpp"

#include "tests/engine/plan/builder_support.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

namespace {

using Found = std::vector<std::string>;

/// A plan of one requirement with these keywords, and eight more that no rule minds.
Plan plan_of(std::vector<std::string> const& keywords, RequirementKind kind = RequirementKind::qualification) {
    Plan plan;
    Requirement requirement;
    requirement.id = "R1";
    requirement.kind = kind;
    for (std::string const& keyword : keywords) { requirement.keywords.push_back({keyword, 0, false, {}, {}}); }
    for (char const* word : {"dam", "safety", "reservoir", "budget", "formulation", "grants", "audit", "petroleum"}) {
        requirement.keywords.push_back({word, 0, false, {}, {}});
    }
    plan.requirements.push_back(requirement);
    return plan;
}

/// "rule keyword" of each finding.
Found found(Plan const& plan) {
    Shelf shelf;
    Found rules;
    for (PlanFinding const& finding : lint_plan(plan, shelf.background(), shelf.boilerplate(), shelf.analyzer())) {
        rules.push_back(finding.rule + (finding.keyword.empty() ? "" : " " + finding.keyword));
    }
    return rules;
}

}  // namespace

TEST_CASE("a plan that no rule minds has no findings", "[plan][unit]") { CHECK(found(plan_of({})) == Found{}); }

TEST_CASE("a keyword or alias that names a protected group is an error, but not in a framework", "[plan][unit]") {
    CHECK(found(plan_of({"veterans safety"})) == Found{"protected-group veterans safety", "unheard veterans safety"});
    Plan plan = plan_of({});
    plan.requirements[0].keywords[0].aliases = {"female"};
    CHECK(found(plan).front() == "protected-group female");
    CHECK(found(plan_of({"disability budget"}, RequirementKind::ecq)) == Found{"unheard disability budget"});
}

TEST_CASE("a word that stands for a protected group is a warning", "[plan][unit]") {
    CHECK(found(plan_of({"Energetic team"})).front() == "proxy Energetic team");
}

TEST_CASE("boilerplate, stop words and what most applicants have are warnings", "[plan][unit]") {
    CHECK(found(plan_of({"in the federal service"})).front() == "boilerplate in the federal service");
    CHECK(found(plan_of({"of the"})) == Found{"boilerplate of the"});
    CHECK(found(plan_of({"customer"})) == Found{"common customer"});  // 700 of 1,000 applicants
    CHECK(found(plan_of({"customer budget"})) == Found{});            // nobody counted the phrase
    CHECK(found(plan_of({"physician"})) == Found{});                  // 50 of 1,000
    CHECK(found(plan_of({"physicain"})) == Found{"unheard physicain"});
}

TEST_CASE("a requirement without keywords is an error, and a plan with few of them thin", "[plan][unit]") {
    Plan plan;
    plan.requirements.emplace_back();
    CHECK(found(plan) == Found{"no-keywords", "thin-plan"});
}
