// An index on disk: writing, opening and decoding it.
#include "bench/support/generated_pool.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/index/index_file.hpp"
#include "engine/index/index_writer.hpp"
#include "engine/index/posting_cursor.hpp"
#include "tests/support/temporary_directory.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>

namespace winnow {
namespace {

namespace fs = std::filesystem;

std::uint64_t bytes_in(fs::path const& directory) {
    std::uint64_t bytes = 0;
    for (auto const& entry : fs::directory_iterator{directory}) { bytes += entry.file_size(); }
    return bytes;
}

Index write(bench::GeneratedPool const& pool, Analyzer const& analyzer, fs::path const& directory,
            std::size_t threads) {
    IndexLock const lock{directory};
    IndexWriter writer{lock, analyzer, {.threads = threads}};
    for (Application const& application : pool.applications) { writer.add(application); }
    return writer.commit();
}

/// Applications in memory to a committed and synced index. Bytes are of the sections' texts.
void BM_IndexWrite(benchmark::State& state) {
    auto const& pool = bench::generated_pool(static_cast<std::size_t>(state.range(0)));
    auto const threads = static_cast<std::size_t>(state.range(1));
    Analyzer const analyzer = Analyzer::named("winnow");
    testing::TemporaryDirectory const parent;
    int number = 0;
    double disk_bytes = 0;
    for (auto _ : state) {
        fs::path const directory = parent.path() / std::to_string(number++);
        Index const index = write(pool, analyzer, directory, threads);
        state.PauseTiming();
        disk_bytes = static_cast<double>(bytes_in(directory));
        if (index.documents() != pool.applications.size() || (number == 1 && !verify_index(directory).empty())) {
            state.SkipWithError("the index is not sound");
        }
        fs::remove_all(directory);
        state.ResumeTiming();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(pool.bytes));
    state.counters["disk_bytes"] = disk_bytes;
}
BENCHMARK(BM_IndexWrite)
    ->ArgNames({"applicants", "threads"})
    ->Args({1'000, 1})
    ->Args({10'000, 1})
    ->Args({10'000, 2})
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

/// The index that the environment's WINNOW_BENCH_INDEX names, or one of so many applicants; made once and kept.
fs::path index_of(std::size_t applicants) {
    if (char const* const named = std::getenv("WINNOW_BENCH_INDEX")) { return named; }
    static testing::TemporaryDirectory const parent;
    fs::path directory = parent.path() / std::to_string(applicants);
    if (!is_index(directory)) {
        static_cast<void>(write(bench::generated_pool(applicants), Analyzer::named("winnow"), directory, 2));
    }
    return directory;
}

void index_sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgName("applicants");
    if (std::getenv("WINNOW_BENCH_INDEX") != nullptr) {
        benchmark->Arg(0);
        return;
    }
    benchmark->Arg(1'000)->Arg(10'000);
}

/// From a directory's name to an index that can be asked, its files in the system's cache; and closing it.
void BM_IndexOpen(benchmark::State& state) {
    fs::path const directory = index_of(static_cast<std::size_t>(state.range(0)));
    std::size_t documents = 0;
    for (auto _ : state) { documents = read_index(directory).documents(); }
    if (documents == 0) { state.SkipWithError("the index is empty"); }
    state.counters["documents"] = static_cast<double>(documents);
}
BENCHMARK(BM_IndexOpen)->Apply(index_sizes)->Unit(benchmark::kMicrosecond);

/// Every term's postings, with positions and contexts. An item is an occurrence.
void BM_PostingsDecode(benchmark::State& state) {
    Index const index = read_index(index_of(static_cast<std::size_t>(state.range(0))));
    std::uint64_t occurrences = 0;
    std::uint64_t postings = 0;
    for (auto _ : state) {
        occurrences = 0;
        postings = 0;
        for (std::uint32_t term = 0; term < index.terms(); ++term) {
            for (PostingCursor cursor{index, TermId{term}, PostingCursor::Reads::occurrences}; cursor.next();) {
                postings += cursor.documents().size();
                occurrences += cursor.occurrences().size();
            }
        }
    }
    if (postings != index.postings()) { state.SkipWithError("not the postings that the index says it has"); }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(occurrences));
}
BENCHMARK(BM_PostingsDecode)->Apply(index_sizes)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace winnow
