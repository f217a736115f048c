#include "bench/support/generated_pool.hpp"
#include "engine/analysis/analyzer.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {
namespace {

constexpr std::array<std::string_view, 3> kChains{"winnow", "english", "porter"};
constexpr std::size_t kApplicants = 500;

std::string pool_text() {
    std::string text;
    for (Application const& application : bench::generated_pool(kApplicants).applications) {
        for (Section const& section : application.sections) { text.append(section.text).push_back('\n'); }
    }
    return text;
}

/// Whether the tokens stand inside the text, in its order, and no two at one position.
bool well_formed(TokenBuffer const& buffer, std::string_view text) {
    Token const* before = nullptr;
    for (Token const& token : buffer.tokens) {
        if (token.begin >= token.end || token.end > text.size()) { return false; }
        if (before != nullptr && (token.begin < before->end || token.position <= before->position)) { return false; }
        before = &token;
    }
    return !buffer.tokens.empty();
}

/// Text to tokens, one thread. Bytes are of the text; an item is a token kept.
void BM_AnalyzerAnalyze(benchmark::State& state) {
    std::string const text = pool_text();
    Analyzer analyzer = Analyzer::named(kChains.at(static_cast<std::size_t>(state.range(0))));
    TokenBuffer buffer;
    for (auto _ : state) {
        analyzer.analyze(text, buffer);
        benchmark::DoNotOptimize(buffer.tokens.data());
    }
    if (!well_formed(buffer, text)) { state.SkipWithError("the tokens are not in the text's order"); }
    auto const rounds = static_cast<std::int64_t>(state.iterations());
    state.SetBytesProcessed(rounds * static_cast<std::int64_t>(text.size()));
    state.SetItemsProcessed(rounds * static_cast<std::int64_t>(buffer.tokens.size()));
    state.SetLabel(std::string{kChains.at(static_cast<std::size_t>(state.range(0)))});
}
BENCHMARK(BM_AnalyzerAnalyze)->ArgName("chain")->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace winnow
