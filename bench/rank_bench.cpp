#include "engine/rank/ranking.hpp"

#include "bench/support/generated_pool.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/index/index_builder.hpp"
#include "engine/score/plan_scorer.hpp"
#include "engine/score/pool_counts.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace winnow {
namespace {

Index const& index_of(std::size_t applicants) {
    static std::map<std::size_t, Index> indexes;
    auto found = indexes.find(applicants);
    if (found == indexes.end()) {
        IndexBuilder builder{Analyzer::named("winnow")};
        for (Application const& application : bench::generated_pool(applicants).applications) {
            builder.add(application);
        }
        found = indexes.emplace(applicants, std::move(builder).build()).first;
    }
    return found->second;
}

/// Whether each applicant is listed once, in falling order, with the points that its reasons add up to.
bool is_right(std::vector<Ranked> const& ranking, PlanScorer const& scorer, std::size_t applicants) {
    if (ranking.size() != applicants) { return false; }
    for (std::size_t line = 0; line < ranking.size(); ++line) {
        if (line > 0 && ranking[line - 1].scores.hundredths() < ranking[line].scores.hundredths()) { return false; }
        if (line % 100 != 0) { continue; }
        MicroPoints points = 0;
        for (RequirementResult const& requirement : scorer.result(ranking[line].document, true).requirements) {
            for (KeywordResult const& keyword : requirement.keywords) { points += keyword.points; }
            for (TermResult const& term : requirement.terms) { points += term.points; }
        }
        if (points != ranking[line].scores.exact) { return false; }
    }
    return true;
}

/// A plan over an index in memory: every applicant scored and put in order. An item is an applicant.
void BM_PoolRank(benchmark::State& state) {
    auto const applicants = static_cast<std::size_t>(state.range(0));
    auto const threads = static_cast<std::size_t>(state.range(1));
    PlanScorer const scorer{bench::generated_pool(applicants).plan, bench::reference_data().background,
                            Analyzer::named("winnow"), index_of(applicants)};
    std::vector<Ranked> ranking;
    for (auto _ : state) {
        ranking = rank_pool(scorer, {.threads = threads});
        benchmark::DoNotOptimize(ranking.data());
    }
    if (!is_right(ranking, scorer, applicants)) { state.SkipWithError("the ranking is not what its reasons say"); }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

/// The ten best under a plan that is new to the pool, whose words were counted before. An item is an applicant.
void BM_PoolRankBest(benchmark::State& state) {
    auto const applicants = static_cast<std::size_t>(state.range(0));
    auto const threads = static_cast<std::size_t>(state.range(1));
    Index const& index = index_of(applicants);
    PoolCounts const counts{index};
    Analyzer const analyzer = Analyzer::named("winnow");
    ScoringOptions const options{
        .boilerplate = bench::reference_data().boilerplate, .cosine = false, .counts = &counts, .listed = 10};
    std::vector<Ranked> ranking;
    for (auto _ : state) {
        PlanScorer const scorer{bench::generated_pool(applicants).plan, bench::reference_data().background, analyzer,
                                index, options};
        ranking = rank_pool(scorer, {.k = 10, .threads = threads});
        benchmark::DoNotOptimize(ranking.data());
    }
    PlanScorer const whole{bench::generated_pool(applicants).plan,
                           bench::reference_data().background,
                           analyzer,
                           index,
                           {IdfSource::background, bench::reference_data().boilerplate, nullptr}};
    std::vector<Ranked> const all = rank_pool(whole, {.threads = threads});
    for (std::size_t line = 0; line < ranking.size(); ++line) {
        if (ranking[line].document != all[line].document || !(ranking[line].scores == all[line].scores)) {
            state.SkipWithError("the best are not those of the whole ranking");
        }
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

/// The reasons of everybody, as a ranking that lists all of them has them. An item is an applicant.
void BM_PoolResults(benchmark::State& state) {
    constexpr std::size_t kTask = 128;
    auto const applicants = static_cast<std::size_t>(state.range(0));
    PlanScorer const scorer{bench::generated_pool(applicants).plan, bench::reference_data().background,
                            Analyzer::named("winnow"), index_of(applicants)};
    std::vector<DocId> documents(kTask);
    MicroPoints points = 0;
    for (auto _ : state) {
        points = 0;
        for (std::size_t first = 0; first < applicants; first += kTask) {
            documents.resize(std::min(kTask, applicants - first));
            for (std::size_t i = 0; i < documents.size(); ++i) {
                documents[i] = DocId{static_cast<std::uint32_t>(first + i)};
            }
            for (ApplicationResult const& result : scorer.results(documents, false)) { points += result.scores.exact; }
        }
    }
    std::vector<MicroPoints> const expected = scorer.points(1);
    if (points != std::accumulate(expected.begin(), expected.end(), MicroPoints{0})) {
        state.SkipWithError("reasons have other points than the ranking");
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

/// 1,000 and 10,000 applicants, or as many as the environment says.
void pool_sizes(benchmark::internal::Benchmark* benchmark) {
    if (char const* const asked = std::getenv("WINNOW_BENCH_APPLICANTS")) {
        benchmark->Args({std::stol(asked), 1});
        return;
    }
    benchmark->Args({1'000, 1})->Args({10'000, 1})->Args({10'000, 2});
}

BENCHMARK(BM_PoolRank)
    ->ArgNames({"applicants", "threads"})
    ->Apply(pool_sizes)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(BM_PoolRankBest)
    ->ArgNames({"applicants", "threads"})
    ->Apply(pool_sizes)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(BM_PoolResults)->ArgName("applicants")->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace winnow
