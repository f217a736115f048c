#include "engine/plan/plan_difference.hpp"

#include "engine/plan/plan_json.hpp"

#include <catch2/catch.hpp>

namespace winnow {
namespace {

constexpr std::string_view kPlan = R"({"schema":"winnow.plan/1","mode":"resume","requirements":[
  {"id":"SE1","weight":0.6,"keywords":[{"keyword":"dam safety","weight":0.75},{"keyword":"seepage","weight":0.25}]},
  {"id":"DUTY1","weight":0.4,"keywords":[{"keyword":"spillway"}]}],
  "not_scored":[{"kind":"licence","text":"A license."}]})";

Plan plan(std::string_view json) { return read_plan(json, "plan.json"); }

}  // namespace

TEST_CASE("a plan does not differ from itself, whatever the order of its entries", "[plan][unit]") {
    CHECK(compare_plans(plan(kPlan), plan(kPlan)).empty());
    Plan const before = plan(kPlan);
    Plan after = before;
    std::swap(after.requirements[0], after.requirements[1]);
    std::swap(after.requirements[1].keywords[0], after.requirements[1].keywords[1]);
    after.requirements[1].keywords[0].span = SourceSpan{"x", 1, 2};
    CHECK(compare_plans(before, after).empty());
}

TEST_CASE("changed weights, required keywords, aliases and shares are named with both values", "[plan][unit]") {
    Plan const before = plan(kPlan);
    Plan after = before;
    after.composite.listed_credit = kNano / 10;
    after.requirements[0].keywords[0].weight = kNano / 2;
    after.requirements[0].keywords[1].required = true;
    after.requirements[0].keywords[1].aliases = {"leakage"};
    PlanDifference const difference = compare_plans(before, after);

    REQUIRE(difference.members.size() == 1);
    CHECK(difference.members[0].member == "composite.listed_credit");
    CHECK(std::get<Nano>(difference.members[0].before) == kNano / 4);
    CHECK(std::get<Nano>(difference.members[0].after) == kNano / 10);
    REQUIRE(difference.requirements.size() == 1);
    auto const& keywords = difference.requirements[0].keywords;
    REQUIRE(keywords.size() == 2);
    REQUIRE(keywords[0].members.size() == 1);
    CHECK(keywords[0].members[0].member == "weight");
    REQUIRE(keywords[1].members.size() == 2);
    CHECK(std::get<bool>(keywords[1].members[0].after));
    CHECK(std::get<std::string>(keywords[1].members[1].after) == "leakage");
}

TEST_CASE("requirements and keywords that came or went are named as such", "[plan][unit]") {
    Plan const before = plan(kPlan);
    Plan after = before;
    after.requirements[0].keywords.erase(after.requirements[0].keywords.begin());
    after.requirements[0].keywords[0].keyword = "SEEPAGE";  // the same keyword, spelled otherwise
    after.requirements[1].id = "DUTY2";
    after.not_scored[0].text = "Another license.";
    PlanDifference const difference = compare_plans(before, after);

    REQUIRE(difference.requirements.size() == 3);
    auto const& changed = difference.requirements[0];
    REQUIRE(changed.keywords.size() == 2);
    CHECK(changed.keywords[0].after == nullptr);
    CHECK(changed.keywords[0].before->keyword == "dam safety");
    REQUIRE(changed.keywords[1].members.size() == 1);
    CHECK(changed.keywords[1].members[0].member == "keyword");
    CHECK(difference.requirements[1].before->id == "DUTY1");
    CHECK(difference.requirements[1].after == nullptr);
    CHECK(difference.requirements[2].before == nullptr);
    CHECK(difference.requirements[2].after->id == "DUTY2");
    REQUIRE(difference.no_longer_listed.size() == 1);
    CHECK(difference.newly_listed.at(0)->text == "Another license.");
}

}  // namespace winnow
