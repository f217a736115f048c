#include "bench/support/search_pool.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/rank/matrix.hpp"
#include "engine/rank/search.hpp"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace winnow {
namespace {

constexpr std::size_t kHits = 100;
constexpr std::size_t kQueries = 64;
/// The matrix product adds in another order.
constexpr double kTolerance = 1e-9;

using Run = std::vector<std::vector<Hit>>;

std::vector<std::string> const& queries() {
    static std::vector<std::string> const queries = bench::long_queries(kQueries);
    return queries;
}

/// Every document scored, one query after another.
Run const& expected() {
    static Run const run =
        Searcher{bench::search_pool(), {.k = kHits}}.search_all(queries(), Analyzer::named("english"));
    return run;
}

bool is_right(Run const& run) {
    for (std::size_t query = 0; query < run.size(); ++query) {
        std::vector<Hit> const& right = expected()[query];
        if (run[query].size() != right.size()) { return false; }
        for (std::size_t i = 0; i < right.size(); ++i) {
            if (std::abs(run[query][i].score - right[i].score) > kTolerance) { return false; }
        }
    }
    return run.size() == kQueries;
}

template <class SearcherOfManyQueries>
void measure(benchmark::State& state, SearcherOfManyQueries const& searcher) {
    Analyzer const analyzer = Analyzer::named("english");
    Run run;
    for (auto _ : state) {
        run = searcher.search_all(queries(), analyzer);
        benchmark::DoNotOptimize(run.data());
    }
    if (!is_right(run)) { state.SkipWithError("the hits are not the best by BM25"); }
    state.SetItemsProcessed(state.iterations() *
                            static_cast<std::int64_t>(kQueries * bench::search_pool().documents()));
}

/// 64 queries as long as announcements: the 100 best by BM25 of each, with how many of its terms they have. An item is
/// a pair of query and applicant. Prepared: nothing (every document scored), impacts (one query after another),
/// batches.
void BM_ManySearch(benchmark::State& state) {
    auto const prepare = static_cast<SearchOptions::Prepare>(state.range(0));
    measure(state, Searcher{bench::search_pool(), {.k = kHits, .prepare = prepare}});
}
BENCHMARK(BM_ManySearch)->ArgName("prepared")->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

/// The same as Eigen's sparse product, the weights worked out before.
void BM_ManySearchProduct(benchmark::State& state) {
    measure(state, MatrixSearcher{bench::search_pool(), {.k = kHits}});
}
BENCHMARK(BM_ManySearchProduct)->Unit(benchmark::kMillisecond);

/// What has to be worked out before, an item is an applicant.
void BM_SearchPrepare(benchmark::State& state) {
    auto const prepare = static_cast<SearchOptions::Prepare>(state.range(0));
    for (auto _ : state) {
        Searcher const searcher{bench::search_pool(), {.k = kHits, .prepare = prepare}};
        benchmark::DoNotOptimize(&searcher);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(bench::search_pool().documents()));
}
BENCHMARK(BM_SearchPrepare)->ArgName("prepared")->DenseRange(1, 2)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace winnow
