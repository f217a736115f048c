// The worked examples of docs/scoring.md, figure by figure.
#include "engine/score/plan_scorer.hpp"
#include "tests/engine/score/scoring_fixture.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

TEST_CASE("the worked example of docs/scoring.md: a sentence, and a list of skills", "[golden]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan const plan = plan_for(analyzer, background, Mode::resume,
                               {requirement("SE1", RequirementKind::specialized_experience, kNano, "budget audit",
                                            {{"budget", 400'000'000}, {"audit", 600'000'000}})});
    Index const index = index_of(analyzer, {resume("A",
                                                   "I prepared the budget of the bureau for three years.\n"
                                                   "Skills: audit, budget, payroll\n")});
    ApplicationResult const result = PlanScorer{plan, background, analyzer, index}.result(DocId{0}, true);
    RequirementResult const& requirement = result.requirements.at(0);

    REQUIRE(requirement.keywords.size() == 2);
    CHECK(requirement.keywords[0].state == State::evidenced);
    CHECK(requirement.keywords[0].points == 28'000'000);
    CHECK(requirement.keywords[1].state == State::listed);
    CHECK(requirement.keywords[1].points == 10'500'000);
    REQUIRE(requirement.terms.size() == 2);
    CHECK(requirement.terms[0].points == 6'506'320);
    CHECK(requirement.terms[1].points == 3'038'579);
    CHECK(requirement.coverage == 550'000);
    CHECK(requirement.similarity == 318'163);
    CHECK(result.scores.exact == 48'044'899);
    CHECK(result.scores.hundredths() == 4804);
}
