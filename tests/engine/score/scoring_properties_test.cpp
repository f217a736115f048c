#include "engine/rank/ranking.hpp"

#include "tests/engine/score/scoring_fixture.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace winnow;
using namespace winnow::testing;

namespace {

struct Pool {
    Analyzer analyzer = Analyzer::named("winnow");
    Background background = small_background(analyzer);
    Plan plan = plan_for(analyzer, background, Mode::narrative,
                         {requirement("TQ1", RequirementKind::tq, 500'000'000, "budget audit and grants",
                                      {{"budget", 500'000'000}, {"audit", 500'000'000}}),
                          requirement("TQ2", RequirementKind::tq, 500'000'000, "grants policy", {{"grants", kNano}})});
    std::vector<Application> applications;

    explicit Pool(std::uint64_t seed, int size = 200) {
        static constexpr std::array kSentences{
            "I led the audit of the bureau. ", "I formed a budget of $4 million. ", "We paid grants. ",
            "Skills: budget, audit, grants, policy, planning, analysis\n\n", "I painted fences. "};
        std::mt19937_64 random{seed};
        for (int i = 0; i < size; ++i) {
            Application application{"A" + std::to_string(1000 + i), {}, {}, {}};
            for (char const* section : {"TQ1", "TQ2"}) {
                std::string text;
                for (std::uint64_t s = random() % 4; s > 0; --s) { text += kSentences[random() % kSentences.size()]; }
                application.sections.push_back({section, section, text});
            }
            applications.push_back(std::move(application));
        }
    }

    [[nodiscard]] std::vector<std::tuple<std::uint32_t, std::string, MicroPoints>> ranking(
        RankingOptions const& options) const {
        Index const index = index_of(analyzer, applications);
        PlanScorer const scorer{plan, background, analyzer, index};
        std::vector<std::tuple<std::uint32_t, std::string, MicroPoints>> lines;
        for (Ranked const& line : rank_pool(scorer, options)) {
            lines.emplace_back(line.rank, index.id(line.document), line.scores.exact);
        }
        return lines;
    }

    [[nodiscard]] MicroPoints score_alone(Application application) const {
        Index const index = index_of(analyzer, {std::move(application)});
        return PlanScorer{plan, background, analyzer, index}.score(0, 1)[0].exact;
    }
};

constexpr std::uint64_t kSeed = 7;

}  // namespace

TEST_CASE("the pool's order and the number of threads change nothing", "[property]") {
    INFO("seed " << kSeed);
    Pool pool{kSeed, 3000};  // several tasks' worth
    auto const expected = pool.ranking({});
    CHECK(pool.ranking({Column::score, 0, 4}) == expected);
    std::mt19937_64 random{kSeed};
    std::shuffle(pool.applications.begin(), pool.applications.end(), random);
    CHECK(pool.ranking({Column::score, 0, 3}) == expected);
}

TEST_CASE("a score does not depend on who else applied", "[property]") {
    INFO("seed " << kSeed);
    Pool const pool{kSeed};
    for (auto const& [rank, id, exact] : pool.ranking({})) {
        auto const found = std::find_if(pool.applications.begin(), pool.applications.end(),
                                        [&id](Application const& application) { return application.id == id; });
        REQUIRE(pool.score_alone(*found) == exact);
    }
}

TEST_CASE("equal scores share a rank, are listed by id, and k never cuts a tie", "[property]") {
    INFO("seed " << kSeed);
    Pool const pool{kSeed};
    auto const all = pool.ranking({});
    REQUIRE(all.size() == 200);
    for (std::size_t i = 1; i < all.size(); ++i) {
        auto const hundredths = [&all](std::size_t line) { return to_hundredths(std::get<2>(all[line])); };
        bool const tied = hundredths(i) == hundredths(i - 1);
        REQUIRE(hundredths(i) <= hundredths(i - 1));
        REQUIRE(std::get<0>(all[i]) == (tied ? std::get<0>(all[i - 1]) : i + 1));
        REQUIRE((!tied || std::get<1>(all[i - 1]) < std::get<1>(all[i])));
    }
    for (std::size_t k : {1U, 10U, 50U, 200U, 500U}) {
        auto const cut = pool.ranking({Column::score, k, 1});
        REQUIRE(cut.size() >= std::min<std::size_t>(k, 200));
        REQUIRE(std::equal(cut.begin(), cut.end(), all.begin()));
        REQUIRE((cut.size() == 200 || std::get<0>(all[cut.size()]) == cut.size() + 1));
        REQUIRE(std::get<0>(cut.back()) <= k);
    }
}

TEST_CASE("the parts of an explanation sum to the score exactly, and its spans hold the words", "[property]") {
    INFO("seed " << kSeed);
    Pool const pool{kSeed};
    Index const index = index_of(pool.analyzer, pool.applications);
    PlanScorer const scorer{pool.plan, pool.background, pool.analyzer, index};
    for (std::size_t d = 0; d < index.documents(); ++d) {
        DocId const document{static_cast<std::uint32_t>(d)};
        ApplicationResult const result = scorer.result(document, true);
        Application const application = index.application(document);
        MicroPoints sum = 0;
        for (std::size_t r = 0; r < result.requirements.size(); ++r) {
            RequirementResult const& requirement = result.requirements[r];
            MicroPoints part = 0;
            for (TermResult const& term : requirement.terms) { part += term.points; }
            for (std::size_t k = 0; k < requirement.keywords.size(); ++k) {
                part += requirement.keywords[k].points;
                REQUIRE(requirement.keywords[k].spans.size() == requirement.keywords[k].count);
                for (TextSpan const& span : requirement.keywords[k].spans) {
                    auto const section =
                        std::find_if(application.sections.begin(), application.sections.end(),
                                     [&span](Section const& candidate) { return candidate.id == span.section; });
                    REQUIRE(section != application.sections.end());
                    REQUIRE(section->text.substr(span.begin, span.end - span.begin) ==
                            pool.plan.requirements[r].keywords[k].keyword);
                }
            }
            REQUIRE(part == requirement.points);
            sum += part;
        }
        REQUIRE(sum == result.scores.exact);
    }
}

TEST_CASE("words that the announcement lacks, a fourth mention, or a missing response never raise a score",
          "[property]") {
    INFO("seed " << kSeed);
    Pool const pool{kSeed};
    for (Application const& application : pool.applications) {
        MicroPoints const before = pool.score_alone(application);
        Application longer = application;
        longer.sections[0].text += "\n\nI painted a hundred fences near the harbour.";
        REQUIRE(pool.score_alone(longer) == (application.sections[0].text.empty() ? pool.score_alone(longer) : before));

        Application repeated = application;
        for (int i = 0; i < 3; ++i) { repeated.sections[0].text += "\n\nI led the audit of the bureau."; }
        MicroPoints const three = pool.score_alone(repeated);
        repeated.sections[0].text += "\n\nI led the audit of the bureau.";
        REQUIRE(pool.score_alone(repeated) == three);

        Application without = application;
        without.sections[1].text.clear();
        REQUIRE(pool.score_alone(without) <= before);
    }
}
