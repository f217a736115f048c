#include "bench/support/search_pool.hpp"

#include "bench/support/generated_pool.hpp"
#include "engine/analysis/analyzer.hpp"
#include "engine/index/index_builder.hpp"
#include "engine/rank/term_weight.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <utility>

namespace winnow::bench {
namespace {

constexpr std::size_t kTermsOfQuery = 166;

std::string first_words(Application const& application, Analyzer& analyzer) {
    std::string text;
    std::size_t terms = 0;
    TokenBuffer buffer;
    for (Section const& section : application.sections) {
        std::istringstream words{section.text};
        for (std::string word; terms < kTermsOfQuery && words >> word;) {
            text.append(word).append(" ");
            analyzer.analyze(text, buffer);
            terms = query_terms(buffer).size();
        }
    }
    return text;
}

}  // namespace

std::size_t applicants() {
    char const* const asked = std::getenv("WINNOW_BENCH_APPLICANTS");
    return asked == nullptr ? 10'000 : std::stoul(asked);
}

Index const& search_pool() {
    static Index const index = [] {
        IndexBuilder builder{Analyzer::named("english")};
        for (Application const& application : generated_pool(applicants()).applications) { builder.add(application); }
        return std::move(builder).build();
    }();
    return index;
}

std::vector<std::string> long_queries(std::size_t count) {
    std::vector<Application> const& pool = generated_pool(applicants()).applications;
    Analyzer analyzer = Analyzer::named("english");
    std::vector<std::string> queries;
    for (std::size_t i = 0; i < count; ++i) { queries.push_back(first_words(pool[i * pool.size() / count], analyzer)); }
    return queries;
}

}  // namespace winnow::bench
