#include "engine/score/plan_scorer.hpp"

#include "engine/plan/weights.hpp"
#include "engine/record/error.hpp"
#include "tests/engine/score/scoring_fixture.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::WithinAbs;

namespace {

/// Two keywords, 35 points each.
Plan budget_and_audit(Analyzer const& analyzer, Background const& background) {
    return plan_for(analyzer, background, Mode::resume,
                    {requirement("SE1", RequirementKind::specialized_experience, kNano, "",
                                 {{"budget", 500'000'000}, {"audit", 500'000'000}})});
}

}  // namespace

TEST_CASE("a score worked by hand", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    // Keywords: budget .4, audit .6. Text: the terms budget (df 99) and audit (df 9), once each.
    Plan const plan = plan_for(analyzer, background, Mode::resume,
                               {requirement("SE1", RequirementKind::specialized_experience, kNano, "budget audit",
                                            {{"budget", 400'000'000}, {"audit", 600'000'000}})});
    Index const index = index_of(analyzer, {resume("A", "I managed the budget of the bureau.")});
    PlanScorer const scorer{plan, background, analyzer, index};
    ApplicationResult const result = scorer.result(DocId{0}, true);

    // coverage .4; idf(budget) = ln(1000/100)+1 = 3.302585, idf(audit) = ln(1000/10)+1 = 5.605170;
    // similarity = 3.302585·.5/(3.302585+5.605170) = 0.185377; score = 70·.4 + 30·.185377 = 33.561309.
    CHECK(result.scores.coverage == 400'000);
    CHECK(result.scores.similarity == 185'377);
    CHECK(result.scores.exact == 33'561'309);
    CHECK(result.scores.hundredths() == 3356);
    // The document's terms: manag and bureau (unlisted, df 4: ln(1000/5)+1 = 6.298317) and budget.
    // cosine = 3.302585² / (√(3.302585²+5.605170²)·√(2·6.298317²+3.302585²)).
    CHECK_THAT(static_cast<double>(result.scores.cosine) / 1e6, WithinAbs(0.176481, 2e-6));
    // bm25: idf ln(1+900.5/99.5) = 2.307620, length 3 of mean 10: 1/(1+.9(.6+.4·.3)) = 0.606796.
    CHECK_THAT(static_cast<double>(result.scores.bm25) / 1e6, WithinAbs(1.400241, 3e-6));

    RequirementResult const& requirement = result.requirements.at(0);
    CHECK(requirement.keywords.at(0).state == State::evidenced);
    CHECK(requirement.keywords.at(0).points == 28'000'000);
    CHECK(requirement.keywords.at(0).spans == std::vector<TextSpan>{{"resume", 14, 20}});
    CHECK(requirement.keywords.at(1).state == State::absent);
    CHECK(requirement.terms.size() == 1);
    CHECK(requirement.answered_by == std::vector<std::string>{"resume"});
}

TEST_CASE("a phrase matches across stop words only where the plan's phrase has them, and in one sentence", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan const plan =
        plan_for(analyzer, background, Mode::resume,
                 {requirement("SE1", RequirementKind::specialized_experience, kNano, "",
                              {{"budget formulation", 500'000'000}, {"formulation of the budget", 500'000'000}})});
    auto const states = [&](std::string text) {
        Index const index = index_of(analyzer, {resume("A", std::move(text))});
        auto const keywords =
            PlanScorer{plan, background, analyzer, index}.result(DocId{0}, false).requirements[0].keywords;
        return std::pair{keywords[0].state, keywords[1].state};
    };
    CHECK(states("I led budget formulation for the bureau.") == std::pair{State::evidenced, State::absent});
    CHECK(states("I led formulation of the budget for years.") == std::pair{State::absent, State::evidenced});
    CHECK(states("I led the budget. Formulation was done by me.") == std::pair{State::absent, State::absent});
    CHECK(states("I led the formulation and wrote about the budget.") == std::pair{State::absent, State::absent});
}

TEST_CASE("a requirement without keywords has coverage 0, one without terms similarity 0", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan const plan = plan_for(analyzer, background, Mode::resume,
                               {requirement("SE1", RequirementKind::specialized_experience, kNano, "of the", {})});
    Index const index = index_of(analyzer, {resume("A", "I managed the budget.")});
    CHECK(PlanScorer(plan, background, analyzer, index).score(0, 1)[0].exact == 0);
}

TEST_CASE("missing responses score 0 and are flagged; exemptions renormalise", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan const plan = plan_for(analyzer, background, Mode::narrative,
                               {requirement("TQ1", RequirementKind::tq, 600'000'000, "", {{"audit", kNano}}),
                                requirement("ECQ1", RequirementKind::ecq, 400'000'000, "", {{"budget", kNano}})});
    Application missing{"B", {{"TQ1", "TQ1", "I led an audit of the program."}}, {}, {}};
    Application exempt = missing;
    exempt.id = "C";
    exempt.exempt = {"ECQ"};
    Application unlabelled = resume("D", "I led an audit of the budget.");
    Application empty{"E", {{"resume", "resume", "  \n"}}, {}, {}};
    Index const index = index_of(analyzer, {missing, exempt, unlabelled, empty});
    PlanScorer const scorer{plan, background, analyzer, index};
    auto const result = [&](std::string_view id) { return scorer.result(*index.find(id), false); };

    CHECK(result("B").scores.exact == 42'000'000);
    CHECK(result("B").flags == std::vector<Flag>{{"missing-response", "ECQ1"}});
    CHECK(result("C").scores.exact == 70'000'000);
    CHECK(result("C").requirements[1].exempt);
    CHECK(result("C").flags.empty());
    CHECK(result("D").scores.exact == 70'000'000);
    CHECK(result("D").flags.at(0).code == "unlabelled");
    CHECK(result("E").scores.exact == 0);
    CHECK(result("E").flags.at(0).code == "empty");
    // Within a kind the subtotal is out of 100.
    CHECK(result("B").scores.kinds[static_cast<std::size_t>(RequirementKind::tq)] == 70'000'000);
    CHECK(result("B").scores.kinds[static_cast<std::size_t>(RequirementKind::ecq)] == 0);
    CHECK_FALSE(result("C").scores.kinds[static_cast<std::size_t>(RequirementKind::ecq)]);
}

TEST_CASE("aliases that the plan names are occurrences of the keyword", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Requirement asked = requirement("SE1", RequirementKind::specialized_experience, kNano, "", {{"workforce", kNano}});
    asked.keywords[0].aliases = {"personnel", "workforce planning"};
    Plan const plan = plan_for(analyzer, background, Mode::resume, {asked});
    Index const index = index_of(analyzer, {resume("A", "I managed personnel and improved workforce planning.")});
    auto const keyword =
        PlanScorer{plan, background, analyzer, index}.result(DocId{0}, true).requirements[0].keywords[0];
    CHECK(keyword.state == State::evidenced);
    CHECK(keyword.count == 2);
    CHECK(keyword.spans == std::vector<TextSpan>{{"resume", 10, 19}, {"resume", 33, 51}});
    // The keyword itself is in "workforce planning".
    CHECK(keyword.by_aliases.empty());
    Index const others = index_of(analyzer, {resume("A", "I managed personnel. Skills: workforce, budget, audit")});
    CHECK(
        PlanScorer{plan, background, analyzer, others}.result(DocId{0}, true).requirements[0].keywords[0].by_aliases ==
        std::vector<std::string>{"personnel"});
}

TEST_CASE("text past a limit is scored and flagged, or dropped if the plan says so", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan plan = budget_and_audit(analyzer, background);
    plan.limits = {{"resume", "words", 4}};
    Index const index = index_of(analyzer, {resume("A", "I managed the budget. I led an audit.")});
    ApplicationResult const scored = PlanScorer{plan, background, analyzer, index}.result(DocId{0}, true);
    CHECK(scored.scores.exact == 70'000'000);
    CHECK(scored.flags == std::vector<Flag>{{"over-limit", "resume past 4 words; only beyond the limit: audit"}});
    CHECK(scored.requirements[0].keywords[1].spans.size() == 1);

    plan.ignore_beyond_limit = true;
    PlanScorer const strict{plan, background, analyzer, index};
    CHECK(strict.result(DocId{0}, true).scores.exact == 35'000'000);
    CHECK(strict.score(0, 1)[0].exact == 35'000'000);
    CHECK(strict.result(DocId{0}, false).flags.at(0).code == "over-limit");
}

TEST_CASE("text on a page past the limit is scored and flagged, or dropped if the plan says so", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan plan = budget_and_audit(analyzer, background);
    plan.limits = {{"resume", "pages", 2}};
    std::string const first_pages = "I managed the budget.\n\nI led a team.\n\n";
    Application paged = resume("A", first_pages + "I led an audit.");
    paged.sections[0].pages = {0, 1, false, {23, static_cast<std::uint32_t>(first_pages.size())}};
    Index const index = index_of(analyzer, {paged, resume("B", first_pages + "I led an audit.")});
    PlanScorer const scorer{plan, background, analyzer, index};
    CHECK(scorer.result(DocId{0}, true).scores.exact == 70'000'000);
    CHECK(scorer.result(DocId{0}, true).flags ==
          std::vector<Flag>{{"over-limit", "resume past 2 pages; only beyond the limit: audit"}});
    CHECK(scorer.result(DocId{1}, true).flags.empty());

    plan.ignore_beyond_limit = true;
    PlanScorer const strict{plan, background, analyzer, index};
    CHECK(strict.result(DocId{0}, true).scores.exact == 35'000'000);
    CHECK(strict.score(0, 2)[0].exact == 35'000'000);
    CHECK(strict.points(1) == std::vector<MicroPoints>{35'000'000, 70'000'000});
    // The same text without pages keeps to every limit in pages.
    CHECK(strict.score(0, 2)[1].exact == 70'000'000);
}

TEST_CASE("a required keyword that is absent is flagged and changes no score", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan plan = budget_and_audit(analyzer, background);
    Index const index = index_of(analyzer, {resume("A", "I managed the budget.")});
    MicroPoints const before = PlanScorer{plan, background, analyzer, index}.score(0, 1)[0].exact;
    plan.requirements[0].keywords[1].required = true;
    ApplicationResult const result = PlanScorer{plan, background, analyzer, index}.result(DocId{0}, false);
    CHECK(result.scores.exact == before);
    CHECK(result.flags == std::vector<Flag>{{"required-missing", "audit (SE1)"}});
}

TEST_CASE("keywords that stand in lists alone are flagged where they are many", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan plan = budget_and_audit(analyzer, background);
    std::vector<std::string> const words = {"budget", "audit",   "grants",  "payroll", "travel", "leases",
                                            "dams",   "forests", "bridges", "canals",  "ports",  "roads"};
    plan.requirements[0].keywords.assign(words.size(), {});
    for (std::size_t k = 0; k < words.size(); ++k) { plan.requirements[0].keywords[k].keyword = words[k]; }
    set_equal_weights(plan.requirements[0].keywords);
    auto const flags = [&](std::string const& text) {
        Index const index = index_of(analyzer, {resume("A", text)});
        return PlanScorer{plan, background, analyzer, index}.result(DocId{0}, false).flags;
    };
    std::string const list = "Skills: budget, audit, grants, payroll, travel, leases, dams, forests, bridges, canals";
    CHECK(flags(list + ".") == std::vector<Flag>{{"stuffing", "all 10 keywords found stand in lists alone"}});
    CHECK(flags(list + ", ports, roads.\nI kept the budget.") ==
          std::vector<Flag>{{"stuffing", "11 of the 12 keywords found stand in lists alone"}});
    // Nine are a list of skills, and sentences say what is done.
    CHECK(flags("Skills: budget, audit, grants, payroll, travel, leases, dams, forests, bridges.").empty());
    CHECK(flags(list + ".\nI audited the payroll. I planned roads and ports. I kept the budget.").empty());
}

TEST_CASE("boilerplate phrases do not count in a requirement's text", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan const plan = plan_for(analyzer, background, Mode::resume,
                               {requirement("SE1", RequirementKind::specialized_experience, kNano,
                                            "Specialized experience includes budget.", {})});
    Index const index = index_of(analyzer, {resume("A", "I managed the budget of specialized things.")});
    std::vector<std::string> const boilerplate{"specialized experience includes"};
    CHECK(PlanScorer(plan, background, analyzer, index).score(0, 1)[0].similarity < 500'000);
    CHECK(
        PlanScorer(plan, background, analyzer, index, {IdfSource::background, boilerplate}).score(0, 1)[0].similarity ==
        500'000);
}

TEST_CASE("a plan, index or background of another analyzer is refused", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan plan = plan_for(analyzer, background, Mode::resume,
                         {requirement("SE1", RequirementKind::specialized_experience, kNano, "", {{"budget", kNano}})});
    Index const other = index_of(Analyzer::named("porter"), {resume("A", "budget")});
    CHECK_THROWS_WITH(PlanScorer(plan, background, analyzer, other), Contains("the index was made with"));
    Index const index = index_of(analyzer, {resume("A", "budget")});
    plan.background_sha256 = "0";
    CHECK_THROWS_AS(PlanScorer(plan, background, analyzer, index), Error);
    plan = plan_for(analyzer, background, Mode::resume, plan.requirements);
    plan.analyzer = "winnow/0";
    CHECK_THROWS_WITH(PlanScorer(plan, background, analyzer, index), Contains("the plan was made with"));
}

TEST_CASE("a keyword with a dot inside is one phrase, and never reaches into the next sentence or section",
          "[regression]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan const plan = plan_for(analyzer, background, Mode::narrative,
                               {requirement("TQ1", RequirementKind::tq, kNano, "", {{"Risk. Assessment", kNano}})});
    auto const state = [&](std::string first, std::string second) {
        Application application{"A", {{"TQ1", "TQ1", std::move(first)}, {"TQ2", "TQ2", std::move(second)}}, {}, {}};
        Index const index = index_of(analyzer, {std::move(application)});
        return PlanScorer{plan, background, analyzer, index}.result(DocId{0}, true).requirements[0].keywords[0].state;
    };
    CHECK(state("I led risk assessment for the dam.", "") == State::evidenced);
    CHECK(state("I managed risk. Assessment was mine.", "") == State::absent);
    CHECK(state("I managed risk", "assessment was mine") == State::absent);
}

TEST_CASE("an empty response is missing too, and text beyond a limit is named even if nothing in it counts",
          "[regression]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Requirement asked = requirement("TQ1", RequirementKind::tq, kNano, "", {{"audit", kNano}});
    asked.keywords[0].required = true;
    Plan plan = plan_for(analyzer, background, Mode::narrative, {asked});
    plan.limits = {{"TQ1", "words", 4}};
    Index const index = index_of(
        analyzer, {{"A", {{"TQ1", "TQ1", " "}}, {}, {}}, {"B", {{"TQ1", "TQ1", "I led an audit of the"}}, {}, {}}});
    PlanScorer const scorer{plan, background, analyzer, index};
    CHECK(scorer.result(DocId{0}, false).flags == std::vector<Flag>{{"empty", "no words to score"},
                                                                    {"missing-response", "TQ1"},
                                                                    {"required-missing", "audit (TQ1)"}});
    CHECK(scorer.result(DocId{1}, false).flags == std::vector<Flag>{{"over-limit", "TQ1 past 4 words"}});
}

TEST_CASE("an exemption may name a kind, a requirement or an ECQ; one that names nothing is flagged", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan plan = plan_for(analyzer, background, Mode::narrative,
                         {requirement("TQ1", RequirementKind::tq, 500'000'000, "", {{"audit", kNano}}),
                          requirement("ECQ2", RequirementKind::ecq, 500'000'000, "", {{"budget", kNano}})});
    plan.framework = "opm-2006";
    auto const result = [&](std::string entry) {
        Application application{"A", {{"TQ1", "TQ1", "I led an audit of the program."}}, {std::move(entry)}, {}};
        Index const index = index_of(analyzer, {std::move(application)});
        return PlanScorer{plan, background, analyzer, index}.result(DocId{0}, false);
    };
    for (char const* entry : {"ECQ", "ecq", "ECQ2", "ECQ #2", "Leading People"}) {
        INFO(entry);
        CHECK(result(entry).scores.exact == 70'000'000);
        CHECK(result(entry).flags.empty());
    }
    CHECK(result("nonsense").scores.exact == 35'000'000);
    CHECK(result("nonsense").flags.back() == Flag{"unknown-exemption", "nonsense"});
}

TEST_CASE("a word of the similarity is named as the requirement's text first spells it", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan const plan = plan_for(analyzer, background, Mode::resume,
                               {requirement("SE1", RequirementKind::specialized_experience, kNano,
                                            "Of Auditing and budgets: the budget, an audit.", {})});
    Index const index = index_of(analyzer, {resume("A", "I audited the budget.")});

    ApplicationResult const result = PlanScorer{plan, background, analyzer, index}.result(DocId{0}, true);

    std::vector<TermResult> const& terms = result.requirements.at(0).terms;
    REQUIRE(terms.size() == 2);
    CHECK(terms[0].term == "audit");
    CHECK(terms[0].word == "Auditing");
    CHECK(terms[1].word == "budgets");
}
