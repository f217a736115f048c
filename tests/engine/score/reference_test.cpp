#include "tests/engine/score/reference_scorer.hpp"

#include "tests/engine/score/scoring_fixture.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace winnow;
using namespace winnow::testing;
using Catch::Matchers::WithinAbs;

namespace {

/// Sentences, lists and negations out of a small vocabulary, so that everything meets everything.
class TextMaker {
  public:
    explicit TextMaker(std::uint64_t seed) : random_(seed) {}

    std::string text(std::size_t sentences) {
        std::string made;
        for (std::size_t i = 0; i < sentences; ++i) {
            switch (random_() % 4) {
                case 0: made += "I led " + words(" ", 4) + " for the agency.\n"; break;
                case 1: made += "Skills: " + words(", ", 6) + "\n\n"; break;
                case 2: made += "I have no experience in " + words(" ", 2) + ".\n"; break;
                default: made += "We improved " + words(" and ", 3) + " in 2019.\n"; break;
            }
        }
        return made;
    }

    std::string word() {
        static constexpr std::array kWords{"budget",   "audit",    "formulation", "workforce", "planning",
                                           "contract", "analysis", "policy",      "grants",    "risk"};
        return kWords[random_() % kWords.size()];
    }

    std::string words(std::string const& separator, std::size_t count) {
        std::string made = word();
        for (std::size_t i = 1; i < count; ++i) { made += separator + word(); }
        return made;
    }

    std::uint64_t number(std::uint64_t below) { return random_() % below; }

  private:
    std::mt19937_64 random_;
};

Plan random_plan(TextMaker& maker, Analyzer const& analyzer, Background const& background) {
    static constexpr std::array kKinds{RequirementKind::ecq, RequirementKind::tq,
                                       RequirementKind::specialized_experience};
    static constexpr std::array kIds{"ECQ1", "TQ1", "SE1"};
    std::vector<Requirement> requirements;
    for (std::size_t r = 0; r < kKinds.size(); ++r) {
        std::vector<std::pair<std::string, Nano>> keywords{{maker.word(), 300'000'000},
                                                           {maker.words(" ", 2), 450'000'000},
                                                           {maker.word() + " of the " + maker.word(), 250'000'000}};
        requirements.push_back(
            requirement(kIds[r], kKinds[r], r == 0 ? 500'000'000 : 250'000'000, maker.text(2), keywords));
        requirements.back().keywords[0].aliases = {maker.word(), maker.words(" ", 2)};
    }
    return plan_for(analyzer, background, maker.number(2) == 0 ? Mode::resume : Mode::narrative, requirements);
}

Application random_application(TextMaker& maker, std::string id) {
    Application application{std::move(id), {}, {}, {}};
    for (char const* section : {"ECQ1", "TQ1", "resume", "essay1"}) {
        if (maker.number(4) != 0) { application.sections.push_back({section, section, maker.text(maker.number(5))}); }
    }
    return application;
}

/// An application of paragraphs, each of them a page, and the same without the pages beyond a limit.
struct PagedApplication {
    Application whole;
    Application within;
};

PagedApplication paged_application(TextMaker& maker, std::string const& id, std::size_t limit) {
    PagedApplication made{{id, {}, {}, {}}, {id, {}, {}, {}}};
    for (char const* name : {"ECQ1", "TQ1", "resume"}) {
        Section section{name, name, "", {0, 1, false}};
        Section cut = section;
        for (std::size_t pages = 1 + maker.number(4), page = 0; page < pages; ++page) {
            if (page > 0) { section.pages.breaks.push_back(static_cast<std::uint32_t>(section.text.size())); }
            section.text += maker.text(1 + maker.number(2)) + "\n\n";
            if (page < limit) { cut.text = section.text; }
        }
        made.whole.sections.push_back(std::move(section));
        made.within.sections.push_back(std::move(cut));
    }
    return made;
}

/// Every way to a score gives the expected one.
void check_exact(Plan const& plan, Background const& background, Analyzer const& analyzer,
                 std::vector<Application> const& applications, std::vector<ReferenceScores> const& expected) {
    Index const index = index_of(analyzer, applications);
    PlanScorer const scorer{plan, background, analyzer, index};
    auto const scores = scorer.score(0, index.documents());
    auto const points = scorer.points(2);
    for (std::size_t d = 0; d < expected.size(); ++d) {
        INFO("application " << applications[d].id);
        REQUIRE(scores[d].exact == expected[d].exact);
        REQUIRE(points[d] == expected[d].exact);
        REQUIRE(scorer.result(DocId{static_cast<std::uint32_t>(d)}, true).scores.exact == expected[d].exact);
    }
}

}  // namespace

TEST_CASE("scores are the reference scorer's, to the last digit", "[differential]") {
    constexpr std::uint64_t kSeed = 20261123;
    INFO("seed " << kSeed);
    Analyzer analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    TextMaker maker{kSeed};
    for (int round = 0; round < 30; ++round) {
        Plan const plan = random_plan(maker, analyzer, background);
        std::vector<Application> applications;
        for (int i = 0; i < 20; ++i) {
            applications.push_back(random_application(maker, "A" + std::to_string(100 + i)));
        }
        Index const index = index_of(analyzer, applications);
        PlanScorer const scorer{plan, background, analyzer, index};
        std::vector<Scores> const scores = scorer.score(0, index.documents());
        std::vector<MicroPoints> const points = scorer.points(2);
        for (std::size_t d = 0; d < applications.size(); ++d) {
            INFO("round " << round << ", application " << applications[d].id);
            ReferenceScores const expected = reference_scores(plan, background, analyzer, applications[d]);
            REQUIRE(scores[d].exact == expected.exact);
            REQUIRE(points[d] == expected.exact);
            REQUIRE(std::abs(scores[d].coverage - expected.coverage) <= 1);
            REQUIRE(std::abs(scores[d].similarity - expected.similarity) <= 1);
            REQUIRE_THAT(static_cast<double>(scores[d].cosine) / kMicro, WithinAbs(expected.cosine, 2e-6));
            REQUIRE_THAT(static_cast<double>(scores[d].bm25) / kMicro, WithinAbs(expected.bm25, 2e-6));
            ApplicationResult const result = scorer.result(DocId{static_cast<std::uint32_t>(d)}, true);
            REQUIRE(result.scores.exact == expected.exact);
            for (std::size_t r = 0; r < plan.requirements.size(); ++r) {
                for (std::size_t k = 0; k < plan.requirements[r].keywords.size(); ++k) {
                    REQUIRE(name_of(result.requirements[r].keywords[k].state) == expected.states[r][k]);
                }
            }
        }
    }
}

TEST_CASE("without what stands past a limit in pages, scores are the reference's of the rest", "[differential]") {
    constexpr std::uint64_t kSeed = 20261201;
    INFO("seed " << kSeed);
    Analyzer analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    TextMaker maker{kSeed};
    for (int round = 0; round < 20; ++round) {
        std::size_t const limit = 1 + maker.number(2);
        Plan plan = random_plan(maker, analyzer, background);
        plan.ignore_beyond_limit = true;
        plan.limits = {{"ECQ1", "pages", limit}, {"resume", "pages", limit}};
        plan.requirements[1].limit = Limit{"TQ1", "pages", limit};
        std::vector<Application> applications;
        std::vector<ReferenceScores> expected;
        INFO("round " << round);
        for (int i = 0; i < 20; ++i) {
            PagedApplication made = paged_application(maker, "A" + std::to_string(100 + i), limit);
            applications.push_back(std::move(made.whole));
            expected.push_back(reference_scores(plan, background, analyzer, made.within));
        }
        check_exact(plan, background, analyzer, applications, expected);
    }
}
