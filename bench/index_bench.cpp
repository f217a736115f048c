#include "bench/support/generated_pool.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/index/index_builder.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>

namespace winnow {
namespace {

/// Tokens of the pool's scored sections, counted without an index.
std::uint64_t count_tokens(bench::GeneratedPool const& pool, Analyzer& analyzer) {
    std::uint64_t tokens = 0;
    TokenBuffer buffer;
    for (Application const& application : pool.applications) {
        for (Section const& section : application.sections) {
            if (!is_scored_section(section.id)) { continue; }
            analyzer.analyze(section.text, buffer);
            tokens += buffer.tokens.size();
        }
    }
    return tokens;
}

std::uint64_t count_tokens(Index const& index) {
    std::uint64_t tokens = 0;
    for (std::size_t document = 0; document < index.documents(); ++document) {
        tokens += index.length(DocId{static_cast<std::uint32_t>(document)});
    }
    return tokens;
}

Index build(bench::GeneratedPool const& pool, Analyzer const& analyzer, std::size_t threads) {
    IndexBuilder builder{analyzer, threads};
    for (Application const& application : pool.applications) { builder.add(application); }
    return std::move(builder).build();
}

/// Applications in memory to a searchable index in memory. Bytes are of the sections' texts; an item is an applicant.
void BM_IndexBuild(benchmark::State& state) {
    auto const& pool = bench::generated_pool(static_cast<std::size_t>(state.range(0)));
    auto const threads = static_cast<std::size_t>(state.range(1));
    Analyzer analyzer = Analyzer::named("winnow");
    for (auto _ : state) {
        Index const index = build(pool, analyzer, threads);
        benchmark::DoNotOptimize(index.terms());
    }
    if (count_tokens(build(pool, analyzer, threads)) != count_tokens(pool, analyzer)) {
        state.SkipWithError("the index does not hold the tokens of the pool");
    }
    auto const rounds = static_cast<std::int64_t>(state.iterations());
    state.SetBytesProcessed(rounds * static_cast<std::int64_t>(pool.bytes));
    state.SetItemsProcessed(rounds * static_cast<std::int64_t>(pool.applications.size()));
}
BENCHMARK(BM_IndexBuild)
    ->ArgNames({"applicants", "threads"})
    ->Args({1'000, 1})
    ->Args({1'000, 2})
    ->Args({10'000, 1})
    ->Args({10'000, 2})
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace winnow
