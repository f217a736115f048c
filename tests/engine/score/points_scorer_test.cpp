#include "engine/score/points_scorer.hpp"

#include "tests/engine/score/random_pool.hpp"
#include "tests/engine/score/scoring_fixture.hpp"
#include "tests/support/temporary_directory.hpp"

#include "engine/index/index_writer.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

// PlanScorer::points sums worths of codes; PlanScorer::result looks at one document by itself. They must never differ.

namespace {

DocId document(std::size_t number) { return DocId{static_cast<std::uint32_t>(number)}; }

/// \param every  compares only each so-manieth document.
void check_points(PlanScorer const& scorer, std::size_t every = 1) {
    std::vector<MicroPoints> const points = scorer.points(1);
    REQUIRE(points.size() == scorer.index().documents());
    for (std::size_t d = 0; d < points.size(); d += every) {
        INFO("document " << scorer.index().id(document(d)));
        REQUIRE(points[d] == scorer.result(document(d), false).scores.exact);
    }
    CHECK(scorer.points(3) == points);
}

void check_points(Plan const& plan, Background const& background, Analyzer const& analyzer, Index const& index) {
    check_points(PlanScorer{plan, background, analyzer, index});
}

}  // namespace

TEST_CASE("points of a pool are those of its documents by themselves, to the last bit", "[differential]") {
    std::uint64_t const seed = GENERATE(range(std::uint64_t{1}, std::uint64_t{13}));
    INFO("seed " << seed);
    RandomPool maker{seed};
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    for (std::size_t i = 0; i < 150; ++i) { pool.push_back(maker.application(i)); }
    Index const index = index_of(analyzer, pool);
    // Several plans share what is counted.
    PoolCounts const counts{index};
    for (int round = 0; round < 3; ++round) {
        Plan const plan = maker.plan(analyzer, background);
        check_points(plan, background, analyzer, index);
        PlanScorer const sharing{
            plan, background, analyzer, index, {IdfSource::background, {}, nullptr, false, &counts}};
        check_points(sharing, 10);
        PlanScorer const by_pool{plan, background, analyzer, index, {IdfSource::pool, {}, nullptr, false, &counts}};
        check_points(by_pool, 10);
    }
}

TEST_CASE("a pool of several chunks has the points of its documents", "[differential]") {
    RandomPool maker{5};
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    for (std::size_t i = 0; i < 2 * CountList::kChunkDocuments + 77; ++i) {
        pool.push_back(resume(fmt::format("{:05}", i), maker.text(2)));
        // Rare words that skip chunks, and chunks of one class beside a chunk of several.
        if (i % 5000 == 17) { pool.back().sections.front().text += " I led the zymurgy."; }
        if (i > 2 * CountList::kChunkDocuments) { pool.back().exempt.emplace_back("TQ1"); }
    }
    Index const index = index_of(analyzer, std::move(pool));
    Plan const plan = plan_for(
        analyzer, background, Mode::resume,
        {requirement("TQ1", RequirementKind::tq, 400'000'000, "budget audit zymurgy",
                     {{"budget", 600'000'000}, {"zymurgy", 400'000'000}}),
         requirement("DUTY1", RequirementKind::duty, 600'000'000, "grants policy ledger", {{"budget audit", kNano}})});
    check_points(PlanScorer{plan, background, analyzer, index}, 7);
}

TEST_CASE("words in great number count for points as they do alone", "[differential]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    for (unsigned prose = 0; prose < 6; ++prose) {
        for (unsigned const listed : {0U, 1U, 2U, 3U, 4U, 5U, 11U, 12U, 13U, 15U, 16U, 17U, 400U}) {
            std::string text;
            for (unsigned i = 0; i < prose; ++i) { text += "I led the budget planning of the agency.\n"; }
            if (listed > 0) { text += "\nSkills: audit"; }
            for (unsigned i = 0; i < listed; ++i) { text += ", budget planning"; }
            pool.push_back(resume(fmt::format("{}-{:03}", prose, listed), text));
        }
    }
    Index const index = index_of(analyzer, std::move(pool));
    for (Nano const listed_credit : {0, 1'000'000, 250'000'000, 1'000'000'000}) {
        Plan plan =
            plan_for(analyzer, background, Mode::resume,
                     {requirement("TQ1", RequirementKind::tq, 500'000'000, "budget audit planning budget",
                                  {{"budget", 600'000'000}, {"budget planning", 400'000'000}}),
                      requirement("TQ2", RequirementKind::tq, 500'000'000, "planning", {{"planning budget", kNano}})});
        plan.composite.listed_credit = listed_credit;
        check_points(plan, background, analyzer, index);
    }
}

TEST_CASE("responses that some lack or leave blank earn points only where they answer", "[differential]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    // Each set of these sections, each with or without text: TQ1 and MTQ1 answer the same requirement in turn.
    std::array<char const*, 4> const ids{"TQ1", "MTQ1", "ECQ1", "resume"};
    for (unsigned set = 0; set < 81; ++set) {
        Application made{fmt::format("{:02}", set), {}, {}, {}};
        unsigned rest = set;
        for (char const* id : ids) {
            if (rest % 3 > 0) {
                made.sections.push_back({id, id, rest % 3 == 1 ? " " : fmt::format("I led the budget of {}.", id)});
            }
            rest /= 3;
        }
        pool.push_back(std::move(made));
    }
    Index const index = index_of(analyzer, std::move(pool));
    Plan const plan = plan_for(analyzer, background, Mode::narrative,
                               {requirement("MTQ1", RequirementKind::tq, 300'000'000, "budget", {{"budget", kNano}}),
                                requirement("ECQ1", RequirementKind::ecq, 300'000'000, "budget", {{"led", kNano}}),
                                requirement("DUTY1", RequirementKind::duty, 400'000'000, "budget ecq1",
                                            {{"budget", 500'000'000}, {"mtq1", 500'000'000}})});
    check_points(plan, background, analyzer, index);
}

TEST_CASE("a pool in which every section has another name is scored nevertheless", "[differential]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    for (std::size_t i = 0; i <= PoolLayout::kMostNames; ++i) {
        std::string const name = fmt::format("TQ{}", i + 1);
        pool.push_back({fmt::format("{:05}", i), {{name, name, "I led the budget."}}, {}, {}});
    }
    Index const index = index_of(analyzer, std::move(pool));
    CHECK_FALSE(PoolLayout{index}.regular());
    check_points(plan_for(analyzer, background, Mode::narrative,
                          {requirement("TQ3", RequirementKind::tq, kNano, "budget audit", {{"budget", kNano}})}),
                 background, analyzer, index);
}

TEST_CASE("more kinds of exemptions than have tables change no points", "[differential]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Requirement> requirements;
    for (int r = 1; r <= 8; ++r) {
        requirements.push_back(requirement(fmt::format("TQ{}", r), RequirementKind::tq, 125'000'000, "budget audit",
                                           {{r % 2 == 0 ? "budget" : "audit", kNano}}));
    }
    std::vector<Application> pool;
    for (unsigned set = 0; set < 256; ++set) {
        pool.push_back(resume(fmt::format("{:03}", set), set % 3 == 0 ? "I led the budget." : "I led the audit."));
        for (unsigned r = 0; r < 8; ++r) {
            if ((set >> r) % 2 == 1) { pool.back().exempt.push_back(fmt::format("TQ{}", r + 1)); }
        }
    }
    Index const index = index_of(analyzer, std::move(pool));
    check_points(plan_for(analyzer, background, Mode::resume, requirements), background, analyzer, index);
}

TEST_CASE("a plan of words that nobody uses earns nobody points", "[unit]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Index const index = index_of(analyzer, {resume("a", "I led the budget."), resume("b", "")});
    Plan const plan = plan_for(analyzer, background, Mode::resume,
                               {requirement("TQ1", RequirementKind::tq, kNano, "zymurgy",
                                            {{"zymurgy", 500'000'000}, {"budget zymurgy", 500'000'000}})});
    CHECK(PlanScorer{plan, background, analyzer, index}.points(1) == std::vector<MicroPoints>{0, 0});
}

TEST_CASE("an index that was merged, and lost some applications, has the points of those left", "[differential]") {
    RandomPool maker{31};
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    Plan const plan = maker.plan(analyzer, background);
    std::vector<Application> pool;
    for (std::size_t i = 0; i < 120; ++i) { pool.push_back(maker.application(i)); }
    TemporaryDirectory const directory;
    std::filesystem::path const path = directory.path() / "index";
    IndexLock const lock{path};
    {
        // So little memory that each few applications are a segment of their own.
        IndexWriter writer{lock, analyzer, {2, 4096}};
        for (std::size_t i = 0; i < 70; ++i) { writer.add(pool[i]); }
        writer.commit();
    }
    IndexWriter writer{lock, analyzer, {2, 4096}};
    for (std::size_t i = 70; i < pool.size(); ++i) { writer.add(pool[i]); }
    for (std::size_t i = 3; i < pool.size(); i += 10) { REQUIRE(writer.remove(pool[i].id)); }
    Index const opened = writer.commit();
    std::vector<Application> left;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        if (i % 10 != 3) { left.push_back(pool[i]); }
    }
    Index const in_memory = index_of(analyzer, left);
    PlanScorer const scorer{plan, background, analyzer, opened};
    check_points(scorer, 5);
    CHECK(scorer.points(2) == PlanScorer{plan, background, analyzer, in_memory}.points(1));
}
