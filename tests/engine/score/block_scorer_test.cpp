#include "engine/score/block_scorer.hpp"

#include "tests/engine/score/random_pool.hpp"
#include "tests/engine/score/scoring_fixture.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

// PlanScorer::score works in blocks; PlanScorer::result looks at one document by itself. They must never differ.

namespace {

void check_all(Plan const& plan, Background const& background, Analyzer const& analyzer, Index const& index,
               IdfSource idf = IdfSource::background) {
    PlanScorer const scorer{plan, background, analyzer, index, {idf, {}, nullptr}};
    std::vector<Scores> const scores = scorer.score(0, index.documents());
    REQUIRE(scores.size() == index.documents());
    for (std::size_t d = 0; d < scores.size(); ++d) {
        INFO("document " << index.id(DocId{static_cast<std::uint32_t>(d)}));
        REQUIRE(scores[d] == scorer.result(DocId{static_cast<std::uint32_t>(d)}, false).scores);
    }
    // Without the lengths of all documents; and with those of a few, from their texts.
    std::size_t const step = scores.size() / 16 + 1;
    std::vector<DocId> documents;
    for (std::size_t d = 0; d < scores.size(); d += step) { documents.push_back(DocId{static_cast<std::uint32_t>(d)}); }
    PlanScorer const many{plan, background, analyzer, index, {.idf = idf, .cosine = false}};
    PlanScorer const few{plan, background, analyzer, index, {.idf = idf, .cosine = false, .listed = documents.size()}};
    REQUIRE(few.results_have_cosine());
    REQUIRE_FALSE(many.results_have_cosine());
    std::vector<Scores> const without = many.score(0, index.documents());
    std::vector<ApplicationResult> const apart = few.results(documents, false);
    std::vector<ApplicationResult> const together = many.results(documents, false);
    for (std::size_t d = 0; d < scores.size(); ++d) {
        INFO("document " << index.id(DocId{static_cast<std::uint32_t>(d)}));
        Scores expected = scores[d];
        expected.cosine = 0;
        REQUIRE(without[d] == expected);
        if (d % step != 0) { continue; }
        REQUIRE(apart[d / step].scores == scores[d]);
        REQUIRE(together[d / step].scores == expected);
    }
}

}  // namespace

TEST_CASE("a block's scores are those of its documents by themselves, to the last bit", "[differential]") {
    std::uint64_t const seed = GENERATE(range(std::uint64_t{1}, std::uint64_t{13}));
    INFO("seed " << seed);
    RandomPool maker{seed};
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    // Several blocks, the last not full.
    std::vector<Application> pool;
    for (std::size_t i = 0; i < (seed < 3 ? 2 * kBlockDocuments + 77 : 60); ++i) {
        pool.push_back(maker.application(i));
    }
    Index const index = index_of(analyzer, std::move(pool));
    check_all(maker.plan(analyzer, background), background, analyzer, index);
    check_all(maker.plan(analyzer, background), background, analyzer, index, IdfSource::pool);
}

TEST_CASE("a block's scores under limits in pages are those of its documents by themselves", "[differential]") {
    std::uint64_t const seed = GENERATE(range(std::uint64_t{1}, std::uint64_t{5}));
    INFO("seed " << seed);
    RandomPool maker{seed};
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    for (std::size_t i = 0; i < 60; ++i) { pool.push_back(maker.with_pages(maker.application(i))); }
    Index const index = index_of(analyzer, std::move(pool));
    for (bool const ignore : {false, true}) {
        Plan plan = maker.plan(analyzer, background);
        plan.limits = {{"resume", "pages", 1}, {"ECQ2", "words", 9}, {"all", "pages", 3}};
        plan.ignore_beyond_limit = ignore;
        check_all(plan, background, analyzer, index);
    }
}

TEST_CASE("any stretch of a pool has the scores of the whole", "[property]") {
    RandomPool maker{99};
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    for (std::size_t i = 0; i < kBlockDocuments + 50; ++i) { pool.push_back(maker.application(i)); }
    Index const index = index_of(analyzer, std::move(pool));
    Plan const plan = maker.plan(analyzer, background);
    PlanScorer const scorer{plan, background, analyzer, index};
    std::vector<Scores> const whole = scorer.score(0, index.documents());
    for (int round = 0; round < 20; ++round) {
        std::size_t const first = maker.number(index.documents());
        std::size_t const last = first + maker.number(index.documents() - first + 1);
        auto const begin = whole.begin();
        CHECK(scorer.score(first, last) == std::vector<Scores>(begin + static_cast<std::ptrdiff_t>(first),
                                                               begin + static_cast<std::ptrdiff_t>(last)));
    }
}

TEST_CASE("results of many documents are those of each, in any order", "[property]") {
    RandomPool maker{7};
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    for (std::size_t i = 0; i < 40; ++i) { pool.push_back(maker.application(i)); }
    Index const index = index_of(analyzer, std::move(pool));
    Plan const plan = maker.plan(analyzer, background);
    VectorLengths const lengths = vector_lengths(index, background, IdfSource::background);
    PlanScorer const scorer{plan, background, analyzer, index};
    PlanScorer const sharing{plan, background, analyzer, index, {IdfSource::background, {}, &lengths}};
    std::vector<DocId> const documents{DocId{31}, DocId{2}, DocId{2}, DocId{39}, DocId{0}};
    std::vector<ApplicationResult> const results = sharing.results(documents, true);
    REQUIRE(results.size() == documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        ApplicationResult const alone = scorer.result(documents[i], true);
        CHECK(results[i].id == alone.id);
        CHECK(results[i].scores == alone.scores);
        CHECK(results[i].flags == alone.flags);
        for (std::size_t r = 0; r < alone.requirements.size(); ++r) {
            CHECK(results[i].requirements[r].points == alone.requirements[r].points);
            CHECK(results[i].requirements[r].terms.size() == alone.requirements[r].terms.size());
        }
    }
    CHECK(scorer.results({}, true).empty());
}

TEST_CASE("words of a list and words in great number count in a block as they do alone", "[differential]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::vector<Application> pool;
    for (std::size_t count : {1U, 2U, 3U, 15U, 16U, 17U, 40U, 255U, 256U, 300U, 2000U}) {
        std::string prose;
        std::string list = "Skills: audit";
        for (std::size_t i = 0; i < count; ++i) {
            prose += "I led the budget of the agency.\n";
            list += ", budget, planning";
        }
        pool.push_back(resume(fmt::format("prose-{:04}", count), prose));
        pool.push_back(resume(fmt::format("list-{:04}", count), list));
    }
    Index const index = index_of(analyzer, std::move(pool));
    for (Nano const listed_credit : {0, 1'000'000, 250'000'000, 1'000'000'000}) {
        Plan plan = plan_for(analyzer, background, Mode::resume,
                             {requirement("TQ1", RequirementKind::tq, kNano, "budget audit planning budget",
                                          {{"budget", 600'000'000}, {"planning", 400'000'000}})});
        plan.composite.listed_credit = listed_credit;
        check_all(plan, background, analyzer, index);
    }
}

TEST_CASE("a requirement of thousands of words sums without overflow", "[differential]") {
    Analyzer const analyzer = Analyzer::named("winnow");
    Background const background = small_background(analyzer);
    std::string text;
    for (int i = 0; i < 4000; ++i) { text += fmt::format("x{}qz ", i); }
    Plan const plan = plan_for(analyzer, background, Mode::resume,
                               {requirement("DUTY1", RequirementKind::duty, kNano, text, {{"x7qz", kNano}})});
    Index const index =
        index_of(analyzer, {resume("all", text), resume("half", text.substr(0, text.size() / 2)), resume("none", "a")});
    check_all(plan, background, analyzer, index);
    PlanScorer const scorer{plan, background, analyzer, index};
    // Every word once in a list or a sentence: what is summed is the whole of Σ q.
    CHECK(scorer.score(0, 1)[0].similarity >= 160'000);
}

TEST_CASE("more kinds of exemptions than are kept change no score", "[differential]") {
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
    check_all(plan_for(analyzer, background, Mode::resume, requirements), background, analyzer, index);
}
