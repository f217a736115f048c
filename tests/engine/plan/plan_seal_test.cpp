#include "engine/plan/plan_seal.hpp"

#include "engine/plan/plan_json.hpp"
#include "engine/record/error.hpp"

#include <catch2/catch.hpp>

namespace winnow {
namespace {

constexpr std::string_view kPlan =
    R"({ "schema": "winnow.plan/1", "requirements": [{"id": "SE1", "keywords": [{"keyword": "seepage"}]}] })";

}  // namespace

TEST_CASE("a sealed plan is the canonical form of the plan, with its hash and the time", "[plan][golden]") {
    // printf '%s'
    // '{"requirements":[{"id":"SE1","keywords":[{"keyword":"seepage"}]}],"schema":"winnow.plan/1","sealed":null}' |
    // sha256sum
    CHECK(seal_plan(kPlan, "plan.json", "2026-01-05T14:00:00Z") ==
          R"({"requirements":[{"id":"SE1","keywords":[{"keyword":"seepage"}]}],"schema":"winnow.plan/1",)"
          R"("sealed":{"at":"2026-01-05T14:00:00Z",)"
          R"("sha256":"a4d51cfcd3e2f93f3742915199abcf60026a72d6938feb474819a1bc81fbe2d1"}})"
          "\n");
}

TEST_CASE("a seal leaves the plan's hash as it was", "[plan][unit]") {
    std::string const sealed = seal_plan(kPlan, "plan.json", "2026-01-05T14:00:00Z");
    Plan const plan = read_plan(sealed, "sealed.json");
    CHECK(plan.sha256 == read_plan(kPlan, "plan.json").sha256);
    CHECK(plan.sealed->sha256 == plan.sha256);
}

TEST_CASE("a plan is sealed once, and not at all where it is broken", "[plan][unit]") {
    std::string const sealed = seal_plan(kPlan, "plan.json", "2026-01-05T14:00:00Z");
    CHECK_THROWS_WITH(seal_plan(sealed, "plan.json", "2026-01-06T14:00:00Z"),
                      Catch::Contains("plan.json: sealed: ") && Catch::Contains("2026-01-05T14:00:00Z"));
    CHECK_THROWS_AS(seal_plan(R"({"schema":"winnow.plan/1","requirements":[]})", "plan.json", "x"), Error);
    std::string edited = sealed;
    edited.replace(edited.find("seepage"), 7, "leakage");
    CHECK_THROWS_WITH(read_plan(edited, "sealed.json"), Catch::Contains("the sealed plan was edited"));
}

}  // namespace winnow
