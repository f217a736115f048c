#include "engine/plan/plan_lint.hpp"

#include "engine/plan/plan_json.hpp"
#include "tests/engine/plan/builder_support.hpp"

#include <set>

namespace winnow {
namespace {

using testing::Shelf;

Keyword keyword(std::string words, Nano weight, std::vector<std::string> aliases = {}) {
    return {std::move(words), weight, false, std::move(aliases), std::nullopt};
}

/// A requirement of ten sound keywords, so that only what a test adds is doubtful.
Plan sound_plan() {
    Requirement requirement;
    requirement.id = "SE1";
    requirement.label = "SE1";
    requirement.kind = RequirementKind::specialized_experience;
    requirement.weight = kNano;
    for (char const* word : {"dam", "reservoir", "budget", "physician", "diagnosis", "grants", "audit", "petroleum",
                             "dam safety", "natural gas"}) {
        requirement.keywords.push_back(keyword(word, kNano / 10));
    }
    Plan plan;
    plan.requirements.push_back(requirement);
    return plan;
}

/// "rule place" of each finding.
std::vector<std::string> lint(Shelf& shelf, Plan const& plan) {
    std::vector<std::string> found;
    for (PlanFinding const& finding :
         lint_plan(plan, {shelf.frameworks(), shelf.background(), shelf.boilerplate()}, shelf.analyzer())) {
        found.push_back(std::string{finding.rule->code} + " " + finding.place);
    }
    return found;
}

using Found = std::vector<std::string>;

/// What is found where the last of the ten keywords is this one.
Found lint_with(Shelf& shelf, std::string words, std::vector<std::string> aliases = {}) {
    Plan plan = sound_plan();
    plan.requirements[0].keywords.back() = keyword(std::move(words), kNano / 10, std::move(aliases));
    return lint(shelf, plan);
}

}  // namespace

TEST_CASE("a sound plan has no findings", "[plan][unit]") {
    Shelf shelf;
    CHECK(lint(shelf, sound_plan()).empty());
}

TEST_CASE("every sum of weights that is not one is a finding of its own", "[plan][unit]") {
    Shelf shelf;
    Plan plan = sound_plan();
    plan.requirements[0].weight = kNano / 2;
    plan.requirements[0].keywords[3].weight = kNano / 5;
    CHECK(lint(shelf, plan) == Found{"weights-do-not-sum requirements", "weights-do-not-sum requirements[0].keywords"});
    plan = sound_plan();
    plan.requirements[0].keywords[0].weight += kNano / 1'000'000;  // the tolerance
    CHECK(lint(shelf, plan).empty());
}

TEST_CASE("a requirement without keywords or weight is found", "[plan][unit]") {
    Shelf shelf;
    Plan plan = sound_plan();
    Requirement bare;
    bare.id = "SE2";
    plan.requirements.push_back(bare);
    CHECK(lint(shelf, plan) == Found{"no-keywords requirements[1]", "no-weight requirements[1]"});
}

TEST_CASE("a single word of six of ten applicants' texts tells hardly anybody apart", "[plan][unit]") {
    Shelf shelf;
    shelf.list("customer", 599, 1);
    shelf.list("team", 600, 1);
    CHECK(lint_with(shelf, "customer").empty());
    CHECK(lint_with(shelf, "team") == Found{"everywhere requirements[0].keywords[9]"});
    CHECK(lint_with(shelf, "dam team").empty());
    CHECK(lint_with(shelf, "petroleum", {"teams"}) ==
          Found{"everywhere requirements[0].keywords[9].aliases[0]", "same-words requirements[0].keywords[9]"});
}

TEST_CASE("a word that the background does not have is named", "[plan][unit]") {
    Shelf shelf;
    CHECK(lint_with(shelf, "dam sefety") == Found{"never-seen requirements[0].keywords[9]"});
}

TEST_CASE("what announcements say of every job is boilerplate", "[plan][unit]") {
    Shelf shelf;
    shelf.list("federal service equivalent least ability strong skills", 50, 50);
    for (char const* words : {"in the federal service", "federal service", "strong skills", "Ability"}) {
        INFO(words);
        CHECK(lint_with(shelf, words) == Found{"boilerplate requirements[0].keywords[9]"});
    }
    CHECK(lint_with(shelf, "dam skills").empty());
}

TEST_CASE("a keyword for who somebody is, is an error unless the framework says it", "[plan][unit]") {
    Shelf shelf;
    shelf.list("women disability native speaker vision", 50, 50);
    CHECK(lint_with(shelf, "women") == Found{"protected-group requirements[0].keywords[9]"});
    CHECK(lint_with(shelf, "native speaker") == Found{"protected-proxy requirements[0].keywords[9]"});
    CHECK(lint_with(shelf, "disability budget") == Found{"protected-subject requirements[0].keywords[9]"});
    CHECK(lint_with(shelf, "budget audit", {"women"}) ==
          Found{"protected-group requirements[0].keywords[9].aliases[0]"});

    std::vector<Framework> frameworks = shelf.frameworks();
    frameworks[0].qualifications[0].competencies[0].vocabulary.emplace_back("women");
    Plan plan = sound_plan();
    plan.requirements[0].keywords.back() = keyword("women", kNano / 10);
    CHECK(lint_plan(plan, {frameworks, shelf.background(), shelf.boilerplate()}, shelf.analyzer()).empty());
}

TEST_CASE("keywords that the engine cannot tell apart, or cannot find, are named", "[plan][unit]") {
    Shelf shelf;
    CHECK(lint_with(shelf, "dams") == Found{"same-words requirements[0].keywords[9]"});
    CHECK(lint_with(shelf, "the") == Found{"no-words requirements[0].keywords[9]"});
    CHECK(lint_with(shelf, "dam budget audit grants petroleum natural") ==
          Found{"long-phrase requirements[0].keywords[9]"});
}

TEST_CASE("a plan of another analyzer or background is found before rank refuses it", "[plan][unit]") {
    Shelf shelf;
    Plan plan = sound_plan();
    plan.analyzer = shelf.analyzer().description();
    plan.background_sha256 = shelf.background().sha256;
    CHECK(lint(shelf, plan).empty());
    plan.analyzer = "winnow/0";
    plan.background_sha256 = "another";
    CHECK(lint(shelf, plan) == Found{"other-analyzer ", "other-background "});
}

TEST_CASE("requirements of several grades and a thin plan are warned of", "[plan][unit]") {
    Shelf shelf;
    Plan plan = sound_plan();
    plan.requirements.push_back(plan.requirements[0]);
    plan.requirements[0].weight = plan.requirements[1].weight = kNano / 2;
    plan.requirements[0].grades = {"GS-12"};
    plan.requirements[1].grades = {"GS-13"};
    CHECK(lint(shelf, plan) == Found{"several-grades "});
    Plan thin = sound_plan();
    thin.requirements[0].keywords = {keyword("dam", kNano)};
    CHECK(lint(shelf, thin) == Found{"thin-plan "});
}

TEST_CASE("rules are listed from errors to suggestions, each code once", "[plan][unit]") {
    auto const rules = plan_rules();
    CHECK(std::is_sorted(rules.begin(), rules.end(),
                         [](PlanRule const& a, PlanRule const& b) { return a.severity > b.severity; }));
    std::set<std::string_view> codes;
    for (PlanRule const& rule : rules) { codes.insert(rule.code); }
    CHECK(codes.size() == rules.size());
}

TEST_CASE("a finding about an alias names the keyword that it counts as", "[plan][lint][unit]") {
    Shelf shelf;
    Plan plan = sound_plan();
    plan.requirements[0].keywords.back() = keyword("natural gas", kNano / 10, {"dam"});
    auto const found = lint_plan(plan, {shelf.frameworks(), shelf.background(), shelf.boilerplate()}, shelf.analyzer());
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == R"("dam" (counted as "natural gas") is the same as "dam")");
}

}  // namespace winnow
