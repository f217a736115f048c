// What differs between two plans.
#include "engine/plan/plan_diff.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

using Lines = std::vector<std::string>;

Plan plan() {
    Plan plan;
    Requirement requirement;
    requirement.id = "SE1";
    requirement.weight = kNano;
    requirement.text = "Audit of grants.";
    requirement.keywords = {{"audit", kNano / 4, false, {}, {}}, {"grants", kNano * 3 / 4, false, {}, {}}};
    plan.requirements.push_back(requirement);
    return plan;
}

}  // namespace

TEST_CASE("plans that score alike have no differences", "[plan][unit]") {
    Plan other = plan();
    other.sha256 = "x";
    other.not_scored.push_back({"essay", "Why?"});
    CHECK(diff_plans(plan(), other) == Lines{});
}

TEST_CASE("keywords that came, went or weigh otherwise are named with both weights", "[plan][unit]") {
    Plan after = plan();
    auto& keywords = after.requirements[0].keywords;
    keywords[0] = {"Audits", kNano / 2, false, {}, {}};
    keywords[1].weight = kNano / 2;
    keywords[1].aliases = {"awards"};
    CHECK(diff_plans(plan(), after) == Lines{"- SE1: audit (0.250000)", "+ SE1: Audits (0.500000)",
                                             "~ SE1: grants: weight: 0.750000 -> 0.500000",
                                             "~ SE1: grants: aliases: [] -> [awards]"});
}

TEST_CASE("requirements, texts and what holds for the whole plan are compared", "[plan][unit]") {
    Plan after = plan();
    after.mode = Mode::narrative;
    after.composite.coverage = kNano;
    after.requirements[0].text = "Audit.";
    CHECK(diff_plans(plan(), after) ==
          Lines{"~ mode: resume -> narrative", "~ composite: coverage: 0.700000 -> 1.000000", "~ SE1: text"});
    after = plan();
    after.requirements[0].id = "TQ1";
    CHECK(diff_plans(plan(), after) == Lines{"- SE1: requirement (1.000000)", "+ TQ1: requirement (1.000000)",
                                             "+ TQ1: audit (0.250000)", "+ TQ1: grants (0.750000)"});
}
