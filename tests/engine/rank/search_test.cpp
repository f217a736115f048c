#include "engine/rank/search.hpp"

#include "engine/rank/term_weight.hpp"
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
using winnow::testing::reference_scores;

namespace {

/// Three documents of 3, 1 and 2 tokens.
Index three_documents() {
    return build({plain_application("a", "budget budget plan"), plain_application("b", "plan"),
                  plain_application("c", "law law")},
                 Analyzer::named("porter"));
}

std::vector<Hit> search(Index const& index, SearchOptions const& options, std::string_view query) {
    Analyzer analyzer = Analyzer::named("porter");
    return Searcher{index, options}.search(query, analyzer);
}

}  // namespace

TEST_CASE("BM25 is what a pencil makes of it", "[unit]") {
    Index const index = three_documents();
    // idf(budget) = ln(1 + 2.5/1.5), k1·(1 - b + b·3/2) = 1.08: ln(8/3)·2/(2 + 1.08)
    auto const budget = search(index, {}, "budget");
    REQUIRE(budget.size() == 1);
    CHECK(budget[0].document == DocId{0});
    CHECK_THAT(budget[0].score, WithinRel(0.6369021123452767, 1e-14));
    // idf(plan) = ln 1.6; b is shorter, 0.72: ln(1.6)/1.72 and ln(1.6)/2.08
    auto const plan = search(index, {}, "plan");
    REQUIRE(plan.size() == 2);
    CHECK(plan[0].document == DocId{1});
    CHECK_THAT(plan[0].score, WithinRel(0.27325792398007887, 1e-14));
    CHECK_THAT(plan[1].score, WithinRel(0.22596328329121904, 1e-14));
    // A sum over terms, and a repeated term counts again.
    auto const both = search(index, {}, "plan budget plan");
    REQUIRE(both.size() == 2);
    CHECK(both[0].document == DocId{0});
    CHECK_THAT(both[0].score, WithinRel(0.6369021123452767 + 2 * 0.22596328329121904, 1e-14));
}

TEST_CASE("the TF-IDF cosine is what a pencil makes of it", "[unit]") {
    Index const index = three_documents();
    SearchOptions options;
    options.model = SearchOptions::Model::tfidf;
    // idf(budget) = ln(4/2) + 1, idf(plan) = ln(4/3) + 1; a = ((1 + ln 2)·idf(budget), idf(plan))
    auto const budget = search(index, options, "budget");
    REQUIRE(budget.size() == 1);
    CHECK_THAT(budget[0].score, WithinRel(0.9122016295971542, 1e-14));
    auto const plan = search(index, options, "plan");
    REQUIRE(plan.size() == 2);
    CHECK_THAT(plan[0].score, WithinRel(1.0, 1e-14));
    CHECK_THAT(plan[1].score, WithinRel(0.4097416099937816, 1e-14));
    // idf(zebra) = ln(4/1) + 1 stands in the query's length alone.
    CHECK_THAT(search(index, options, "budget zebra").at(0).score, WithinRel(0.5278609671680022, 1e-14));
}

TEST_CASE("with b = 0 length has no effect, and with k1 = 0 frequency has none", "[unit]") {
    Index const index = three_documents();
    SearchOptions options;
    options.b = 0.0;
    auto const plan = search(index, options, "plan");
    REQUIRE(plan.size() == 2);
    CHECK(plan[0].score == plan[1].score);
    CHECK(plan[0].document == DocId{0});  // a tie goes by id
    options.k1 = 0.0;
    CHECK_THAT(search(index, options, "budget").at(0).score, WithinRel(bm25_idf(3, 1), 1e-15));
}

TEST_CASE("a query without a known term finds nothing", "[unit]") {
    Index const index = three_documents();
    CHECK(search(index, {}, "").empty());
    CHECK(search(index, {}, "zebra the").empty());
    CHECK(search(build({}, Analyzer::named("porter")), {}, "budget").empty());
    CHECK(search(build({plain_application("a", "")}, Analyzer::named("porter")), {}, "budget").empty());
}

TEST_CASE("k keeps the best and the first ids among equals", "[unit]") {
    std::vector<Application> pool;
    for (char const* const id : {"e", "d", "c", "b", "a"}) { pool.push_back(plain_application(id, "plan law")); }
    pool.push_back(plain_application("z", "plan plan"));
    Index const index = build(pool, Analyzer::named("porter"));
    SearchOptions options;
    options.k = 3;
    auto const hits = search(index, options, "plan");
    REQUIRE(hits.size() == 3);
    CHECK(index.id(hits[0].document) == "z");
    CHECK(index.id(hits[1].document) == "a");
    CHECK(index.id(hits[2].document) == "b");
    options.k = 0;
    CHECK(search(index, options, "plan").size() == 6);
}

TEST_CASE("parameters out of range are refused by name", "[unit]") {
    Index const index = three_documents();
    SearchOptions options;
    options.k1 = -0.1;
    CHECK_THROWS_WITH(Searcher(index, options), Catch::Contains("k1"));
    options = {};
    options.b = 1.5;
    CHECK_THROWS_WITH(Searcher(index, options), Catch::Contains("b is 1.5"));
    options.b = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(Searcher(index, options), Error);
}

TEST_CASE("Lucene's lengths are those of its table", "[golden]") {
    // The beginning of the table that SmallFloat.byte4ToInt makes of all 256 bytes, from 36 on.
    std::vector<std::uint32_t> const table{36, 37, 38, 39, 40, 42, 44, 46, 48, 50, 52, 54,
                                           56, 60, 64, 68, 72, 76, 80, 84, 88, 96, 104};
    for (std::uint32_t exact = 0; exact < 104; ++exact) {
        std::uint32_t const expected =
            exact < 36 ? exact : *std::prev(std::upper_bound(table.begin(), table.end(), exact));
        CHECK(lucene_length(exact) == expected);
    }
    CHECK(lucene_length(2'147'483'647) == 2'013'265'944);  // byte 255
}

TEST_CASE("search agrees with a slow reference, whatever the model and lengths", "[differential]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    auto const model = GENERATE(SearchOptions::Model::bm25, SearchOptions::Model::tfidf);
    auto const lengths = GENERATE(SearchOptions::Lengths::exact, SearchOptions::Lengths::lucene);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    std::vector<Application> const pool = random_pool(70, random);
    Index const index = build(pool, Analyzer::named("winnow"), 2);
    SearchOptions options;
    options.model = model;
    options.lengths = lengths;
    options.k1 = 1.2;
    options.b = 0.75;
    options.k = 0;
    Analyzer analyzer = Analyzer::named("winnow");
    Searcher const searcher{index, options};
    for (int round = 0; round < 10; ++round) {
        std::string const query = random_query(random);
        std::map<std::string, double> const expected = reference_scores(pool, query, options, analyzer);
        auto const hits = searcher.search(query, analyzer);
        REQUIRE(hits.size() == expected.size());
        for (Hit const& hit : hits) {
            CHECK_THAT(hit.score, WithinRel(expected.at(std::string{index.id(hit.document)}), 1e-12));
        }
    }
}

TEST_CASE("many queries at once give what each gives alone, bit for bit, with any threads", "[property]") {
    std::mt19937 random{9};
    Analyzer analyzer = Analyzer::named("winnow");
    Index const index = build(random_pool(90, random), analyzer);
    std::vector<std::string> queries;
    for (int i = 0; i < 40; ++i) { queries.push_back(random_query(random)); }
    SearchOptions options;
    options.k = 10;
    options.threads = GENERATE(1U, 3U);
    Searcher const searcher{index, options};
    auto const all = searcher.search_all(queries, analyzer);
    REQUIRE(all.size() == queries.size());
    for (std::size_t i = 0; i < queries.size(); ++i) {
        auto const alone = searcher.search(queries[i], analyzer);
        REQUIRE(all[i].size() == alone.size());
        for (std::size_t h = 0; h < alone.size(); ++h) {
            CHECK(all[i][h].document == alone[h].document);
            CHECK(all[i][h].score == alone[h].score);
        }
    }
}
