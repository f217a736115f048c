#include "engine/rank/quantised_search.hpp"

#include "engine/rank/search.hpp"
#include "engine/rank/sum_kernels.hpp"
#include "engine/rank/term_weight.hpp"
#include "tests/engine/rank/best_target.hpp"
#include "tests/engine/rank/collections.hpp"
#include "tests/engine/rank/zipf_pool.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace winnow;
using namespace winnow::testing;

namespace {

/// The hits of every query, prepared in each way and not.
void check_queries(Index const& index, std::vector<std::string> const& queries, Analyzer const& analyzer,
                   SearchOptions options) {
    auto const expected = Searcher{index, options}.search_all(queries, analyzer);
    using Prepare = SearchOptions::Prepare;
    for (auto const prepare : {Prepare::impacts, Prepare::batches, Prepare::frequencies}) {
        options.prepare = prepare;
        auto const found = Searcher{index, options}.search_all(queries, analyzer);
        for (std::size_t query = 0; query < queries.size(); ++query) {
            INFO(queries[query]);
            check_same(found[query], expected[query]);
        }
    }
}

}  // namespace

TEST_CASE("prepared impacts change no hit and no bit of a score", "[differential]") {
    unsigned const seed = GENERATE(1U, 2U, 3U, 4U);
    auto const k = GENERATE(as<std::size_t>{}, 1, 10, 100);
    auto const lengths = GENERATE(SearchOptions::Lengths::exact, SearchOptions::Lengths::lucene);
    INFO("seed " << seed << ", k " << k);
    std::mt19937 random{seed};
    constexpr std::size_t kVocabulary = 300;
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(zipf_pool(1500, kVocabulary, random), analyzer);
    std::vector<std::string> queries{"", "w0x", "w299x", "w0x w0x w0x w1x", "unknown"};
    for (std::size_t const terms : {2U, 5U, 20U, 100U, 300U}) {
        for (int i = 0; i < 4; ++i) { queries.push_back(zipf_query(terms, kVocabulary, random)); }
    }
    SearchOptions options;
    options.k = k;
    options.lengths = lengths;
    options.threads = seed % 2 + 1;
    check_queries(index, queries, analyzer, options);
    options.k1 = seed < 3 ? 0.0 : 2.5;
    options.b = seed % 2;
    check_queries(index, queries, analyzer, options);
}

TEST_CASE("few documents are chosen, and the best are among them", "[property]") {
    std::mt19937 random{31};
    constexpr std::size_t kVocabulary = 300;
    constexpr std::size_t kBest = 10;
    Analyzer analyzer = Analyzer::named("porter");
    Index const index = build(zipf_pool(3000, kVocabulary, random), analyzer);
    SearchOptions options;
    options.k = kBest;
    ImpactColumns const columns{index, bm25_norms(index, options), 1};
    QuantisedSearch search{columns};
    for (int round = 0; round < 10; ++round) {
        std::string const query = zipf_query(120, kVocabulary, random);
        TokenBuffer buffer;
        analyzer.analyze(query, buffer);
        std::vector<KnownTerm> terms;
        for (CountedTerm const& term : query_terms(buffer)) {
            if (auto const id = index.find_term(term.term)) { terms.push_back({*id, term.frequency}); }
        }
        auto const chosen = search.candidates(terms, kBest);
        REQUIRE(chosen);
        CHECK(chosen->size() < 10 * kBest);
        CHECK(std::is_sorted(chosen->begin(), chosen->end()));
        for (Hit const& hit : Searcher{index, options}.search(query, analyzer)) {
            CHECK(std::binary_search(chosen->begin(), chosen->end(), static_cast<std::uint32_t>(hit.document)));
        }
    }
    CHECK_FALSE(search.candidates({}, kBest));
    CHECK_FALSE(search.candidates(std::vector<KnownTerm>{{TermId{0}, 1}}, 2000));
}

TEST_CASE("documents with equal scores are all there to be chosen from", "[regression]") {
    // More of them than k, in several places: quantisation must not prefer any.
    std::vector<Application> pool;
    for (int i = 0; i < 4000; ++i) {
        char const* const text = i % 40 == 3 ? "budget audit law" : i % 3 == 0 ? "budget audit plan" : "plan staff law";
        pool.push_back(plain_application(fmt::format("{:05}", i), text));
    }
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(pool, analyzer);
    SearchOptions options;
    options.k = 50;
    check_queries(index, {"budget audit law", "budget", "plan law law"}, analyzer, options);
}

TEST_CASE("a query that outweighs the scale is searched with a smaller one", "[differential]") {
    // All rare terms of the query stand in the same few documents, as no independent terms would.
    std::mt19937 random{5};
    std::vector<Application> pool = zipf_pool(3000, 50, random);
    std::string rare;
    for (int i = 0; i < 120; ++i) { rare += fmt::format("r{}z ", i); }
    for (std::size_t i = 100; i < 160; ++i) { pool[i].sections[0].text += rare; }
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(pool, analyzer);
    SearchOptions options;
    for (std::size_t const k : {10U, 60U, 61U, 200U}) {
        options.k = k;
        check_queries(index, {rare, rare + rare + "w0x w1x", rare + "w3x"}, analyzer, options);
    }
}

TEST_CASE("more documents than a block of postings holds are searched alike", "[differential]") {
    std::vector<Application> pool;
    std::mt19937 random{8};
    for (std::size_t i = 0; i < ImpactColumns::kBlock + 3000; ++i) {
        std::string text = random() % 2 == 0 ? "plan " : "law law ";
        for (std::uint32_t const word : {3U, 9U, 20U, 100U, 5000U}) {
            if (random() % word == 0) { text += fmt::format("t{}x ", word); }
        }
        pool.push_back(plain_application(fmt::format("{:06}", i), std::move(text)));
    }
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(pool, analyzer);
    SearchOptions options;
    options.k = 20;
    check_queries(index, {"t3x t9x t20x t100x t5000x plan", "t5000x", "t100x law", "t20x t9x"}, analyzer, options);
}

TEST_CASE("sums are the same with any instructions, and stop at the largest", "[differential]") {
    BestTarget const restore;
    std::mt19937 random{11};
    constexpr std::size_t kRows = 1003;
    std::vector<std::vector<std::uint8_t>> impacts(7, std::vector<std::uint8_t>(kRows + 5));
    std::vector<WeightedColumn> columns;
    for (auto& column : impacts) {
        std::generate(column.begin(), column.end(), [&] { return static_cast<std::uint8_t>(random()); });
        columns.push_back({column.data(), static_cast<std::uint16_t>(columns.size() == 2 ? 65535 : random() % 30000)});
    }
    std::vector<std::uint16_t> expected(kRows, 7);
    for (std::size_t row = 0; row < kRows; ++row) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            std::uint32_t const more = impacts[c][row + 5] * columns[c].multiplier / 256U;
            expected[row] = static_cast<std::uint16_t>(std::min<std::uint32_t>(65535, expected[row] + more));
        }
    }
    for (char const* const target : kCpuTargets) {
        if (!force_cpu_target(target)) { continue; }
        INFO(target);
        std::vector<std::uint16_t> sums(kRows, 7);
        add_columns(columns, 5, sums);
        CHECK(sums == expected);
        for (std::uint32_t const threshold : {1U, 30000U, 65535U}) {
            std::vector<std::uint32_t> found;
            find_at_least(sums, static_cast<std::uint16_t>(threshold), 1000, found);
            std::vector<std::uint32_t> reference;
            for (std::uint32_t row = 0; row < kRows; ++row) {
                if (expected[row] >= threshold) { reference.push_back(1000 + row); }
            }
            CHECK(found == reference);
        }
    }
}

TEST_CASE("an impact is kept as the least number of steps that is not below it", "[property]") {
    std::mt19937 random{21};
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(zipf_pool(400, 100, random), analyzer);
    std::vector<double> const norms = bm25_norms(index, {});
    ImpactColumns const columns{index, norms, 2};
    std::size_t dense = 0;
    for (std::uint32_t t = 0; t < index.terms(); ++t) {
        TermId const term{t};
        PostingList const list = index.postings(term);
        dense += columns.is_dense(term) ? 1U : 0U;
        CHECK(columns.is_dense(term) == (list.documents.size() > index.documents() / 8));
        for (std::size_t i = 0; i < list.documents.size(); ++i) {
            auto const document = static_cast<std::size_t>(list.documents[i]);
            double const tf = list.starts[i + 1] - list.starts[i];
            double const impact = bm25_idf(index.documents(), list.documents.size()) * tf / (tf + norms[document]);
            double const step = columns.greatest(term) / (columns.is_dense(term) ? 255.0 : 65535.0);
            double const kept =
                columns.is_dense(term) ? columns.column(term)[document] : columns.postings(term, 0).impacts[i];
            CHECK(kept * step >= impact * (1 - 1e-12));
            CHECK((kept - 1) * step <= impact * (1 + 1e-12));
        }
    }
    CHECK(dense > 3);
    CHECK(dense < index.terms());
}

TEST_CASE("SciFact's queries have the same hits, prepared or not", "[differential]") {
    auto const directory = shared_data("data/ir/scifact");
    if (!directory) { return; }
    Collection const collection = read_scifact(*directory);
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(collection.documents, analyzer, 2);
    std::vector<std::string> queries;
    for (auto const& [id, text] : collection.queries) { queries.push_back(text); }
    // Abstracts as queries are as long as announcements.
    for (std::size_t d = 0; d < 30; ++d) { queries.push_back(collection.documents[d * 100].sections[0].text); }
    SearchOptions options;
    options.k = 100;
    check_queries(index, queries, analyzer, options);
}
