#include "engine/review/review.hpp"

#include "engine/record/error.hpp"
#include "engine/review/rules.hpp"
#include "tests/engine/review/passages.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>

using namespace winnow;
using namespace winnow::testing;
using Catch::Matchers::Contains;

namespace {

std::set<std::string> rules_of(std::vector<Finding> const& findings) {
    std::set<std::string> rules;
    for (Finding const& finding : findings) { rules.emplace(finding.rule); }
    return rules;
}

std::set<std::string> fired(Draft const& draft) { return rules_of(review(draft, {}, nullptr)); }

std::string const kWe = "We built a program. We met every week, and we cut errors by 20 percent.";

void check_findings(Draft const& draft, std::vector<Finding> const& findings) {
    for (std::size_t i = 0; i < findings.size(); ++i) {
        Finding const& finding = findings[i];
        DraftSection const* const section = draft.section(finding.section);
        REQUIRE(section != nullptr);
        CHECK(finding.begin <= finding.end);
        CHECK(finding.end <= section->text.size());
        CHECK_FALSE(finding.message.empty());
        CHECK_FALSE(finding.advice.empty());
        bool const in_order =
            i == 0 || findings[i - 1].section != finding.section || findings[i - 1].begin <= finding.begin;
        CHECK(in_order);
    }
}

std::string read_document(std::string const& relative) { return read_test_data("../../../../" + relative); }

}  // namespace

TEST_CASE("a mark in the text silences the rules that it names, in its section", "[review][unit]") {
    CHECK(fired(draft_of("ECQ2", kWe)).contains("we-for-i"));
    CHECK_FALSE(fired(draft_of("ECQ2", "# winnow: ignore we-for-i\\n\\n" + kWe)).contains("we-for-i"));
    CHECK_FALSE(fired(draft_of("ECQ2", "winnow: ignore passive, we-for-i\\n\\n" + kWe)).contains("we-for-i"));
    CHECK(fired(draft_of("ECQ2", "# winnow: ignore passive\\n\\n" + kWe)).contains("we-for-i"));
    CHECK(fired(draft_of("ECQ2", "{ECQ1} # winnow: ignore we-for-i\\n\\nI led. {ECQ2} " + kWe)).contains("we-for-i"));
    CHECK(fired(draft_of("ECQ2", "# winnow: ignore\\n\\n" + kWe)).empty());
}

TEST_CASE("settings change a rule's parameter, its severity, or turn it off", "[review][unit]") {
    Draft const draft = draft_of("ECQ2", kWe + " I signed it. I paid for it. I wrote it up. I taught it.");
    auto const with = [&draft](RuleSetting const& setting) { return review(draft, {&setting, 1}, nullptr); };
    CHECK_FALSE(fired(draft).contains("we-for-i"));
    CHECK(rules_of(with({"we-for-i", "share", "0.3"})).contains("we-for-i"));
    Draft const plain = draft_of("ECQ2", kWe);
    RuleSetting const error{"we-for-i", "severity", "error"};
    auto const findings = review(plain, {&error, 1}, nullptr);
    auto const found =
        std::find_if(findings.begin(), findings.end(), [](auto const& f) { return f.rule == "we-for-i"; });
    REQUIRE(found != findings.end());
    CHECK(found->severity == Severity::error);
    RuleSetting const off{"we-for-i", "off", "true"};
    CHECK_FALSE(rules_of(review(plain, {&off, 1}, nullptr)).contains("we-for-i"));
}

TEST_CASE("a setting that fits no rule is refused with its place", "[review][unit]") {
    CHECK_THROWS_WITH(check_setting({"we-for-you", "share", "1"}, "winnow.toml: line 3"),
                      Contains("winnow.toml: line 3") && Contains("we-for-you"));
    CHECK_THROWS_AS(check_setting({"we-for-i", "shares", "1"}, "x"), Error);
    CHECK_THROWS_AS(check_setting({"we-for-i", "share", "much"}, "x"), Error);
    CHECK_THROWS_AS(check_setting({"we-for-i", "severity", "grave"}, "x"), Error);
    CHECK_NOTHROW(check_setting({"we-for-i", "share", "0.4"}, "x"));
}

TEST_CASE("findings lie in their section's text, stand in its order and have a message and advice",
          "[review][property]") {
    for (Rule const& rule : all_rules()) {
        for (LabelledPassage const& passage : read_passages("passages", std::string{rule.id})) {
            INFO(passage.place);
            check_findings(passage.draft, review(passage.draft, {}, nullptr));
        }
    }
}

TEST_CASE("so do those of rules whose settings have the least and the largest figures", "[review][property]") {
    Draft const eventless = draft_of("resume", "Managed a budget.");
    for (Rule const& rule : all_rules()) {
        for (char const* const figure : {"0", "999999999"}) {
            std::vector<RuleSetting> settings;
            for (RuleParameter const& parameter : rule.parameters) {
                settings.push_back({std::string{rule.id}, std::string{parameter.name}, figure});
                CHECK_NOTHROW(check_setting(settings.back(), "winnow.toml"));
            }
            INFO(rule.id << " with " << figure);
            check_findings(eventless, review(eventless, settings, nullptr));
            for (LabelledPassage const& passage : read_passages("passages", std::string{rule.id})) {
                check_findings(passage.draft, review(passage.draft, settings, nullptr));
            }
        }
    }
}

TEST_CASE("rules run where docs/rules.md says", "[review][golden]") {
    std::array const kinds{DraftKind::ecq_narrative, DraftKind::tq_response, DraftKind::ses_resume,
                           DraftKind::gs_resume, DraftKind::questionnaire_answer};
    std::map<std::string, std::vector<bool>> table;
    std::istringstream lines{read_document("docs/rules.md")};
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| `")) { continue; }
        std::istringstream cells{line.substr(1)};
        std::string id;
        std::string severity;
        std::getline(cells, id, '|');
        std::getline(cells, severity, '|');
        std::vector<bool> runs;
        for (std::string cell; std::getline(cells, cell, '|') && runs.size() < kinds.size();) {
            runs.push_back(cell.find("yes") != std::string::npos);
        }
        id = id.substr(id.find('`') + 1);
        id.resize(id.find('`'));
        Rule const* const rule = find_rule(id);
        INFO(id);
        REQUIRE(rule != nullptr);
        CHECK(severity.find(name_of(rule->severity)) != std::string::npos);
        table[id] = runs;
    }
    CHECK(table.size() == all_rules().size());
    for (Rule const& rule : all_rules()) {
        INFO(rule.id);
        REQUIRE(table.contains(std::string{rule.id}));
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            INFO(name_of(kinds[i]));
            CHECK(table[std::string{rule.id}][i] == rule.kinds.contains(kinds[i]));
        }
    }
}

TEST_CASE("rules about stories, the first person and other parts never run on resumes", "[review][unit]") {
    for (char const* id : {"result-missing", "context-heavy", "too-many-examples", "same-example", "intro-too-long",
                           "challenge-unanswered", "technical-not-leadership", "competencies-missing", "third-person",
                           "we-for-i", "cross-reference", "list-dump"}) {
        INFO(id);
        Rule const* const rule = find_rule(id);
        REQUIRE(rule != nullptr);
        CHECK_FALSE(rule->kinds.contains(DraftKind::ses_resume));
        CHECK_FALSE(rule->kinds.contains(DraftKind::gs_resume));
    }
}

TEST_CASE("only the length of essays is checked, and cover letters are left alone", "[review][unit]") {
    for (Rule const& rule : all_rules()) {
        INFO(rule.id);
        CHECK(rule.kinds.contains(DraftKind::essay) == (rule.id == "character-limit"));
        CHECK_FALSE(rule.kinds.contains(DraftKind::other));
    }
    std::string essay;
    for (int i = 0; i < 201; ++i) { essay += "word "; }
    CHECK(fired(draft_of("essay1", essay)) == std::set<std::string>{"character-limit"});
    CHECK(fired(draft_of("essay1", essay.substr(5))).empty());
}

TEST_CASE("agencies' names and Political Savvy never fire", "[review][regression]") {
    Draft const draft = draft_of("ECQ5",
                                 "I showed political savvy when I briefed the Department of Veterans Affairs, the "
                                 "Republic of Korea and the Federal Election Commission in 2023. They signed "
                                 "nine agreements.");
    for (char const* id : {"political-affiliation", "disparaging", "acronym-undefined", "buzzwords"}) {
        INFO(id);
        CHECK_FALSE(fired(draft).contains(id));
    }
}

TEST_CASE("what a text is follows from its label, and without one from how it is written", "[review][unit]") {
    auto const kind = [](std::string const& id, std::string const& text) {
        return draft_of(id, text).sections.front().kind;
    };
    CHECK(kind("ECQ3", "x") == DraftKind::ecq_narrative);
    CHECK(kind("leading-people", "x") == DraftKind::ecq_narrative);
    CHECK(kind("MTQ2", "x") == DraftKind::tq_response);
    CHECK(kind("Q4", "x") == DraftKind::questionnaire_answer);
    CHECK(kind("essay2", "x") == DraftKind::essay);
    CHECK(kind("cover-letter", "x") == DraftKind::other);
    CHECK(kind("resume", "I led a team.") == DraftKind::gs_resume);
    CHECK(kind("resume", "{mode=resume} {framework=opm-2025} I led a team.") == DraftKind::ses_resume);
    CHECK(kind("text", "I led nine offices. I closed two of them, and my staff moved.") == DraftKind::ecq_narrative);
    CHECK(kind("text", "{mode=resume} I led nine offices. I closed two of them, and my staff moved.") ==
          DraftKind::gs_resume);
    CHECK(kind("text", "EXPERIENCE\\nAnalyst, Boise\\nPrepared budgets\\nClosed books") == DraftKind::gs_resume);
}
