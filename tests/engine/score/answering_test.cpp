#include "engine/score/answering.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

Plan narrative(std::vector<std::pair<std::string, RequirementKind>> const& requirements) {
    Plan plan;
    plan.mode = Mode::narrative;
    plan.framework = "opm-2006";
    for (auto const& [id, kind] : requirements) {
        plan.requirements.emplace_back();
        plan.requirements.back().id = id;
        plan.requirements.back().label = id;
        plan.requirements.back().kind = kind;
    }
    return plan;
}

std::vector<SectionRange> sections(std::vector<std::string_view> const& ids) {
    std::vector<SectionRange> ranges;
    std::uint32_t position = 0;
    for (std::string_view const id : ids) {
        ranges.push_back({id, position, position + 10, 10});
        position += 18;
    }
    return ranges;
}

std::string answered(Plan const& plan, std::vector<SectionRange> const& ranges, std::size_t requirement) {
    std::vector<Answer> answers;
    AnsweringRule{plan}.answer(ranges, answers);
    switch (answers[requirement].kind) {
        case Answer::Kind::everything: return "everything";
        case Answer::Kind::missing: return "missing";
        case Answer::Kind::response: break;
    }
    return std::string{ranges[answers[requirement].section].id};
}

}  // namespace

TEST_CASE("in résumé mode everything answers everything", "[unit]") {
    Plan plan = narrative({{"ECQ1", RequirementKind::ecq}});
    plan.mode = Mode::resume;
    CHECK(answered(plan, sections({"ECQ2", "resume"}), 0) == "everything");
}

TEST_CASE("a labelled response answers its requirement and no other", "[unit]") {
    Plan const plan = narrative({{"ECQ1", RequirementKind::ecq}, {"ECQ2", RequirementKind::ecq}});
    auto const ranges = sections({"ECQ2", "resume"});
    CHECK(answered(plan, ranges, 0) == "missing");
    CHECK(answered(plan, ranges, 1) == "ECQ2");
}

TEST_CASE("specialized experience and duties are answered by everything", "[unit]") {
    Plan const plan = narrative({{"TQ1", RequirementKind::tq},
                                 {"SE1", RequirementKind::specialized_experience},
                                 {"DUTY1", RequirementKind::duty}});
    auto const ranges = sections({"TQ1", "resume"});
    CHECK(answered(plan, ranges, 1) == "everything");
    CHECK(answered(plan, ranges, 2) == "everything");
}

TEST_CASE("an application without labelled responses answers with all of its text", "[unit]") {
    Plan const plan = narrative({{"ECQ1", RequirementKind::ecq}});
    CHECK(answered(plan, sections({"resume"}), 0) == "everything");
    CHECK(answered(plan, {}, 0) == "everything");
}

TEST_CASE("a blank response is missing", "[unit]") {
    Plan const plan = narrative({{"ECQ1", RequirementKind::ecq}});
    auto ranges = sections({"ECQ1", "resume"});
    ranges[0].length = 0;
    CHECK(answered(plan, ranges, 0) == "missing");
}

TEST_CASE("an ECQ is answered by its name in the plan's framework", "[unit]") {
    Plan plan = narrative({{"ECQ2", RequirementKind::ecq}, {"ECQ4", RequirementKind::ecq}});
    auto const ranges = sections({"leading-people"});
    CHECK(answered(plan, ranges, 0) == "leading-people");
    CHECK(answered(plan, ranges, 1) == "missing");
    plan.framework = "opm-2025";
    CHECK(answered(plan, ranges, 0) == "missing");
    CHECK(answered(plan, ranges, 1) == "leading-people");
}

TEST_CASE("TQ1 answers MTQ1 where no other requirement could be meant", "[unit]") {
    auto const ranges = sections({"TQ1"});
    CHECK(answered(narrative({{"MTQ1", RequirementKind::tq}}), ranges, 0) == "TQ1");
    Plan const ambiguous = narrative({{"MTQ1", RequirementKind::tq}, {"DTQ1", RequirementKind::tq}});
    CHECK(answered(ambiguous, ranges, 0) == "missing");
    CHECK(answered(ambiguous, ranges, 1) == "missing");
    Plan const exact = narrative({{"MTQ1", RequirementKind::tq}, {"TQ1", RequirementKind::tq}});
    CHECK(answered(exact, ranges, 0) == "missing");
    CHECK(answered(exact, ranges, 1) == "TQ1");
    CHECK(answered(narrative({{"MTQ1", RequirementKind::tq}}), sections({"PTQ1", "TQ1"}), 0) == "missing");
}
