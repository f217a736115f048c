#include "engine/rank/search.hpp"

#include "bench/support/generated_pool.hpp"
#include "bench/support/search_pool.hpp"
#include "engine/analysis/analyzer.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace winnow {
namespace {

constexpr std::size_t kHits = 100;
constexpr double kTolerance = 1e-4;  // lengths are kept as floats

/// The texts of the plan's requirements: the whole announcement (long), or the first of it (short).
std::string query(bool is_long) {
    Plan const& plan = bench::generated_pool(bench::applicants()).plan;
    std::string text = plan.title;
    for (Requirement const& requirement : plan.requirements) {
        if (is_long) { text.append(" ").append(requirement.text); }
    }
    return text;
}

/// BM25 of every document as its formula reads, k1 0.9 and b 0.4, posting by posting.
std::vector<double> plain_bm25(Index const& index, std::string const& text, Analyzer& analyzer) {
    auto const documents = static_cast<double>(index.documents());
    double total_length = 0.0;
    for (std::uint32_t d = 0; d < index.documents(); ++d) { total_length += index.length(DocId{d}); }
    std::vector<double> scores(index.documents());
    TokenBuffer buffer;
    analyzer.analyze(text, buffer);
    for (Token const& token : buffer.tokens) {
        auto const term = index.find_term(buffer.term(token));
        if (!term) { continue; }
        PostingList const list = index.postings(*term);
        auto const df = static_cast<double>(list.documents.size());
        double const idf = std::log(1.0 + (documents - df + 0.5) / (df + 0.5));
        for (std::size_t i = 0; i < list.documents.size(); ++i) {
            double const tf = list.starts[i + 1] - list.starts[i];
            double const relative_length = index.length(list.documents[i]) * documents / total_length;
            scores[static_cast<std::size_t>(list.documents[i])] +=
                idf * tf / (tf + 0.9 * (1.0 - 0.4 + 0.4 * relative_length));
        }
    }
    return scores;
}

/// Whether hits have their scores by BM25, and are the first in its order.
bool is_right(std::vector<Hit> const& hits, std::vector<double> scores) {
    std::vector<double> const by_document = scores;
    std::sort(scores.begin(), scores.end(), std::greater<>{});
    for (std::size_t i = 0; i < hits.size(); ++i) {
        double const own = by_document[static_cast<std::size_t>(hits[i].document)];
        if (std::abs(hits[i].score - own) > kTolerance || std::abs(hits[i].score - scores[i]) > kTolerance) {
            return false;
        }
    }
    return true;
}

/// \param k  hits wanted; 0 for all.
void measure(benchmark::State& state, std::size_t k) {
    Index const& index = bench::search_pool();
    Analyzer analyzer = Analyzer::named("english");
    Searcher const searcher{index, {.k = k, .prepare = static_cast<SearchOptions::Prepare>(state.range(1))}};
    auto const scratch = searcher.scratch(analyzer);
    std::string const text = query(state.range(0) != 0);
    std::vector<Hit> hits;
    for (auto _ : state) {
        hits = searcher.search(text, *scratch);
        benchmark::DoNotOptimize(hits.data());
    }
    if (hits.size() < kHits || !is_right(hits, plain_bm25(index, text, analyzer))) {
        state.SkipWithError("the hits are not the best by BM25");
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

/// The 100 best documents of a pool for one query, by BM25, with all documents scored or with impacts prepared. An item
/// is a query.
void BM_PoolSearch(benchmark::State& state) { measure(state, kHits); }
BENCHMARK(BM_PoolSearch)->ArgNames({"long", "prepared"})->ArgsProduct({{0, 1}, {0, 1}})->Unit(benchmark::kMicrosecond);

/// The whole pool in order for one query, by BM25, from postings or from columns of frequencies. An item is a query.
void BM_WholePoolSearch(benchmark::State& state) { measure(state, 0); }
BENCHMARK(BM_WholePoolSearch)
    ->ArgNames({"long", "prepared"})
    ->ArgsProduct({{0, 1}, {0, 3}})
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace winnow
