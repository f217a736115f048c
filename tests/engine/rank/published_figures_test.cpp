#include "engine/index/index_builder.hpp"
#include "engine/rank/evaluation.hpp"
#include "engine/rank/matrix.hpp"
#include "engine/rank/search.hpp"
#include "tests/engine/rank/collections.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using Catch::Matchers::WithinAbs;
using winnow::testing::Collection;
using winnow::testing::read_cranfield;
using winnow::testing::read_scifact;
using winnow::testing::shared_data;

namespace {

// The figures have four decimals.
constexpr double kTolerance = 0.0001;

SearchOptions anserini() {
    SearchOptions options;
    options.k1 = 0.9;
    options.b = 0.4;
    options.lengths = SearchOptions::Lengths::lucene;
    return options;
}

SearchOptions plain() {
    SearchOptions options;
    options.k1 = 1.2;
    options.b = 0.75;
    return options;
}

Index build(Collection const& collection, Analyzer const& analyzer) {
    IndexBuilder builder{analyzer, 2};
    for (Application const& document : collection.documents) { builder.add(document); }
    return std::move(builder).build();
}

Run run_queries(Collection const& collection, Index const& index, Analyzer const& analyzer,
                SearchOptions const& options) {
    std::vector<std::string> texts;
    for (auto const& [id, text] : collection.queries) { texts.push_back(text); }
    auto const hits = Searcher{index, options}.search_all(texts, analyzer);
    Run run;
    for (std::size_t query = 0; query < hits.size(); ++query) {
        std::vector<std::string>& documents = run[collection.queries[query].first];
        for (Hit const& hit : hits[query]) { documents.emplace_back(index.id(hit.document)); }
    }
    return run;
}

}  // namespace

TEST_CASE("SciFact gives the figures of Anserini's regression page", "[golden]") {
    auto const directory = shared_data("data/ir/scifact");
    if (!directory) { return; }
    Collection const collection = read_scifact(*directory);
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(collection, analyzer);

    // Anserini, BEIR v1.0.0 SciFact, flat BM25: nDCG@10 .6789, R@100 .9253, R@1000 .9767
    Evaluation const lucene = evaluate(run_queries(collection, index, analyzer, anserini()), collection.qrels);
    CHECK(lucene.queries == 300);
    CHECK_THAT(lucene.ndcg_at_10, WithinAbs(0.6789, kTolerance));
    CHECK_THAT(lucene.recall_at_100, WithinAbs(0.9253, kTolerance));
    CHECK_THAT(lucene.recall_at_1000, WithinAbs(0.9767, kTolerance));

    // An independent implementation on the same files.
    Evaluation const exact = evaluate(run_queries(collection, index, analyzer, plain()), collection.qrels);
    CHECK_THAT(exact.map, WithinAbs(0.6407, kTolerance));
    CHECK_THAT(exact.ndcg_at_10, WithinAbs(0.6831, kTolerance));
    CHECK(collection.documents.size() == 5183);
}

TEST_CASE("Cranfield gives the figures of an independent implementation", "[golden]") {
    auto const directory = shared_data("data/ir/cranfield");
    if (!directory) { return; }
    Collection const collection = read_cranfield(*directory);
    REQUIRE(collection.documents.size() == 1400);
    REQUIRE(collection.queries.size() == 225);
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(collection, analyzer);

    Evaluation const lucene = evaluate(run_queries(collection, index, analyzer, anserini()), collection.qrels, true);
    CHECK_THAT(lucene.map, WithinAbs(0.2891, kTolerance));
    CHECK_THAT(lucene.ndcg_at_10, WithinAbs(0.3664, kTolerance));

    Evaluation const exact = evaluate(run_queries(collection, index, analyzer, plain()), collection.qrels, true);
    CHECK_THAT(exact.map, WithinAbs(0.3061, kTolerance));
    CHECK_THAT(exact.ndcg_at_10, WithinAbs(0.3836, kTolerance));
}
