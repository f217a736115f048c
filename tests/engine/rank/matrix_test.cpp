#include "engine/rank/matrix.hpp"

#include "engine/record/error.hpp"
#include "tests/engine/index/pools.hpp"
#include "tests/engine/rank/reference_search.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using Catch::Matchers::WithinRel;
using winnow::testing::build;
using winnow::testing::plain_application;
using winnow::testing::random_pool;
using winnow::testing::random_query;

TEST_CASE("the matrix product gives the scores of term-at-a-time search", "[differential]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    auto const model = GENERATE(SearchOptions::Model::bm25, SearchOptions::Model::tfidf);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    Analyzer const analyzer = Analyzer::named("winnow");
    Index const index = build(random_pool(120, random), analyzer);
    SearchOptions options;
    options.model = model;
    options.lengths = SearchOptions::Lengths::lucene;
    options.k = 0;
    std::vector<std::string> queries{""};
    for (int i = 0; i < 30; ++i) { queries.push_back(random_query(random)); }

    auto const expected = Searcher{index, options}.search_all(queries, analyzer);
    auto const found = MatrixSearcher{index, options}.search_all(queries, analyzer);
    REQUIRE(found.size() == expected.size());
    for (std::size_t query = 0; query < queries.size(); ++query) {
        INFO(queries[query]);
        REQUIRE(found[query].size() == expected[query].size());
        std::map<DocId, double> scores;
        for (Hit const& hit : found[query]) { scores[hit.document] = hit.score; }
        for (Hit const& hit : expected[query]) { CHECK_THAT(scores.at(hit.document), WithinRel(hit.score, 1e-12)); }
    }
}

TEST_CASE("the matrix form takes an empty pool and refuses what Searcher refuses", "[unit]") {
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build({}, analyzer);
    std::vector<std::string> const queries{"budget"};
    CHECK(MatrixSearcher{index, {}}.search_all(queries, analyzer).at(0).empty());
    SearchOptions options;
    options.b = -1.0;
    CHECK_THROWS_AS(MatrixSearcher(index, options), Error);
}
