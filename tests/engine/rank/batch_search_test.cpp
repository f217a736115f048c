#include "engine/rank/batch_search.hpp"

#include "engine/rank/lane_kernels.hpp"
#include "engine/rank/matrix.hpp"
#include "engine/rank/term_weight.hpp"
#include "tests/engine/rank/best_target.hpp"
#include "tests/engine/rank/zipf_pool.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <mutex>
#include <random>

using namespace winnow;
using namespace winnow::testing;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::size_t kVocabulary = 300;

std::vector<std::vector<KnownTerm>> known_terms(Index const& index, std::vector<std::string> const& queries,
                                                Analyzer const& analyzer) {
    Analyzer own_analyzer = analyzer.clone();
    std::vector<std::vector<KnownTerm>> known;
    for (std::string const& query : queries) {
        TokenBuffer buffer;
        own_analyzer.analyze(query, buffer);
        known.emplace_back();
        for (CountedTerm const& term : query_terms(buffer)) {
            if (auto const id = index.find_term(term.term)) { known.back().push_back({*id, term.frequency}); }
        }
    }
    return known;
}

/// How many of the queries the batch answered by itself; those with the hits of scoring all documents.
std::size_t check_batch(Index const& index, std::vector<std::string> const& queries, Analyzer const& analyzer,
                        SearchOptions const& options) {
    auto const expected = Searcher{index, options}.search_all(queries, analyzer);
    ForwardPostings const postings{index, options.threads};
    std::vector<double> const norms = bm25_norms(index, options);
    std::size_t advanced = 0;
    std::mutex mutex;
    auto const found = BatchSearch{index, postings, norms}.search(known_terms(index, queries, analyzer), options.k,
                                                                  options.threads, [&](std::size_t done) {
                                                                      std::lock_guard const lock{mutex};
                                                                      advanced += done;
                                                                  });
    std::size_t answered = 0;
    REQUIRE(found.size() == queries.size());
    for (std::size_t query = 0; query < queries.size(); ++query) {
        INFO(queries[query]);
        if (!found[query]) { continue; }
        ++answered;
        check_same(*found[query], expected[query]);
        for (std::size_t i = 0; i < expected[query].size(); ++i) {
            REQUIRE((*found[query])[i].matched == expected[query][i].matched);
        }
    }
    CHECK(advanced <= queries.size());
    CHECK(advanced >= answered);
    return answered;
}

}  // namespace

TEST_CASE("long queries by the batch have the hits and the bits of one at a time", "[differential]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    // One group, several with a last one that is not full, and more of them than threads.
    auto const count = GENERATE(as<std::size_t>{}, 1, 63, 64, 65, 130);
    INFO("seed " << seed << ", " << count << " queries");
    std::mt19937 random{seed};
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(zipf_pool(1200, kVocabulary, random), analyzer);
    std::vector<std::string> queries;
    while (queries.size() < count) { queries.push_back(zipf_query(100 + random() % 200, kVocabulary, random)); }
    SearchOptions options;
    options.k = 1 + random() % 60;
    options.threads = seed;
    options.lengths = seed == 2 ? SearchOptions::Lengths::lucene : SearchOptions::Lengths::exact;
    CHECK(check_batch(index, queries, analyzer, options) == count);
    options.k1 = seed == 1 ? 0.0 : 2.5;
    options.b = seed == 3 ? 1.0 : 0.0;
    check_batch(index, queries, analyzer, options);
}

TEST_CASE("queries that share no group's scale, repeat terms or have none are searched alike", "[differential]") {
    unsigned const seed = GENERATE(4U, 5U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(zipf_pool(1500, kVocabulary, random), analyzer);
    std::vector<std::string> queries{"", "unknown", "w0x", "w299x", "w0x w0x w0x w1x"};
    std::string repeated = zipf_query(60, kVocabulary, random);
    for (int i = 0; i < 4; ++i) { repeated += repeated; }
    queries.push_back(repeated);
    for (std::size_t const terms : {2U, 5U, 20U, 400U}) {
        for (int i = 0; i < 8; ++i) { queries.push_back(zipf_query(terms, kVocabulary, random)); }
    }
    SearchOptions options;
    options.k = 10;
    options.threads = seed - 3;
    CHECK(check_batch(index, queries, analyzer, options) > queries.size() / 2);
    // As many as documents: nothing could be left out.
    options.k = 1500;
    CHECK(check_batch(index, queries, analyzer, options) == 0);
}

TEST_CASE("more documents of one score than k are all there to be chosen from by the batch", "[regression]") {
    std::vector<Application> pool;
    for (int i = 0; i < 4000; ++i) {
        char const* const text = i % 40 == 3 ? "budget audit law" : i % 3 == 0 ? "budget audit plan" : "plan staff law";
        pool.push_back(plain_application(fmt::format("{:05}", i), text));
    }
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(pool, analyzer);
    SearchOptions options;
    options.k = 50;
    options.threads = 2;
    CHECK(check_batch(index, {"budget audit law", "budget budget audit law", "plan law law"}, analyzer, options) >= 2);
}

TEST_CASE("a query that outweighs its scale is searched again with a smaller one by the batch", "[differential]") {
    // All rare terms of the query stand in the same few documents, as no independent terms would.
    std::mt19937 random{6};
    std::vector<Application> pool = zipf_pool(2000, 50, random);
    std::string rare;
    for (int i = 0; i < 120; ++i) { rare += fmt::format("r{}z ", i); }
    for (std::size_t i = 100; i < 160; ++i) { pool[i].sections[0].text += rare; }
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(pool, analyzer);
    SearchOptions options;
    options.k = 40;
    CHECK(check_batch(index, {rare, zipf_query(40, 50, random), rare + "w3x"}, analyzer, options) == 3);
}

TEST_CASE("a term that stands 255 times or more counts as often as it stands", "[unit]") {
    std::mt19937 random{7};
    std::vector<Application> pool = zipf_pool(1000, 60, random);
    for (std::size_t const times : {254U, 255U, 256U, 3000U}) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i) { text += "often "; }
        pool[times % 700].sections[0].text += text;
    }
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(pool, analyzer);
    ForwardPostings const postings{index, 1};
    std::uint32_t const often = postings.place_of(*index.find_term("often"));
    std::vector<std::uint32_t> kept;
    for (std::size_t document = 0; document < postings.documents(); ++document) {
        for (ForwardPostings::Entry const entry : postings.of(document)) {
            if (ForwardPostings::place(entry) == often) { kept.push_back(ForwardPostings::frequency(entry)); }
        }
    }
    std::sort(kept.begin(), kept.end());
    CHECK(kept == std::vector<std::uint32_t>{254, 255, 255, 255});
    std::vector<std::string> queries;
    for (int i = 0; i < 20; ++i) { queries.push_back(zipf_query(40, 60, random) + "often"); }
    SearchOptions options;
    options.k = 5;
    options.k1 = 500.0;  // so that 3000 times are worth far more than 255
    CHECK(check_batch(index, queries, analyzer, options) == queries.size());
}

TEST_CASE("the forward postings are the index's, the most frequent terms first", "[differential]") {
    auto const threads = GENERATE(as<std::size_t>{}, 1, 2, 3);
    std::mt19937 random{9};
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(zipf_pool(5000, 80, random), analyzer);
    ForwardPostings const postings{index, threads};
    std::map<std::pair<std::uint32_t, TermId>, std::uint32_t> expected;
    for (std::uint32_t t = 0; t < index.terms(); ++t) {
        PostingList const list = index.postings(TermId{t});
        for (std::size_t i = 0; i < list.documents.size(); ++i) {
            expected[{static_cast<std::uint32_t>(list.documents[i]), TermId{t}}] = list.starts[i + 1] - list.starts[i];
        }
    }
    std::map<std::pair<std::uint32_t, TermId>, std::uint32_t> found;
    for (std::uint32_t document = 0; document < postings.documents(); ++document) {
        auto const entries = postings.of(document);
        CHECK(std::is_sorted(entries.begin(), entries.end()));
        std::uint32_t most = 0;
        for (ForwardPostings::Entry const entry : entries) {
            found[{document, postings.term_at(ForwardPostings::place(entry))}] = ForwardPostings::frequency(entry);
            most = std::max(most, ForwardPostings::frequency(entry));
        }
        CHECK(postings.most_frequency(document) == most);
    }
    CHECK(found == expected);
    for (std::uint32_t place = 1; place < postings.terms(); ++place) {
        CHECK(postings.document_frequency(place - 1) >= postings.document_frequency(place));
        CHECK(postings.place_of(postings.term_at(place)) == place);
    }
}

TEST_CASE("documents are added to 64 sums alike with any instructions", "[differential]") {
    BestTarget const restore;
    unsigned const seed = 13;
    INFO("seed " << seed);
    std::mt19937 random{seed};
    constexpr std::size_t kTerms = 200;
    std::vector<std::uint16_t> rows(kTerms);
    std::vector<LaneNumbers> weights(50);
    for (std::size_t row = 1; row < weights.size(); ++row) {
        for (auto& weight : weights[row].of) { weight = static_cast<std::uint16_t>(random() % 3 == 0 ? random() : 0); }
    }
    for (auto& row : rows) { row = static_cast<std::uint16_t>(random() % weights.size()); }
    std::vector<std::uint16_t> values(256);
    for (auto& value : values) { value = static_cast<std::uint16_t>(random()); }
    for (std::size_t const length : {0U, 1U, 7U, 150U}) {
        std::vector<std::uint32_t> entries;
        while (entries.size() < length) {
            entries.push_back(static_cast<std::uint32_t>(random() % kTerms << 8U | random() % 256));
        }
        LaneNumbers expected;
        LaneNumbers thresholds;
        std::uint64_t reached = 0;
        for (std::size_t lane = 0; lane < kQueryLanes; ++lane) {
            std::uint64_t sum = 0;
            for (std::uint32_t const entry : entries) {
                sum += std::uint64_t{values[entry % 256]} * weights[rows[entry / 256]].of[lane] / 65536;
            }
            expected.of[lane] = static_cast<std::uint16_t>(std::min<std::uint64_t>(sum, 65535));
            // Just reached, just missed, or anything.
            std::uint32_t const any = lane % 3 == 1 ? expected.of[lane] + 1U : static_cast<std::uint32_t>(random());
            thresholds.of[lane] = static_cast<std::uint16_t>(lane % 3 == 0 ? expected.of[lane] : any);
            reached |= std::uint64_t{expected.of[lane] >= thresholds.of[lane]} << lane;
        }
        for (char const* const target : kCpuTargets) {
            if (!force_cpu_target(target)) { continue; }
            INFO(target);
            LaneNumbers sums;
            CHECK(add_document(entries, values.data(), {rows.data(), weights.data()}, thresholds, sums) == reached);
            CHECK(sums.of == expected.of);
        }
    }
}

TEST_CASE("Eigen's sparse product gives the batch's hits, scores and matched terms", "[differential]") {
    std::mt19937 random{17};
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(zipf_pool(800, kVocabulary, random), analyzer);
    std::vector<std::string> queries;
    for (int i = 0; i < 70; ++i) { queries.push_back(zipf_query(120, kVocabulary, random)); }
    SearchOptions options;
    options.k = 0;
    auto const product = MatrixSearcher{index, options}.search_all(queries, analyzer);
    options.k = 20;
    options.prepare = SearchOptions::Prepare::batches;
    auto const batch = Searcher{index, options}.search_all(queries, analyzer);
    for (std::size_t query = 0; query < queries.size(); ++query) {
        std::map<DocId, Hit> by_document;
        for (Hit const& hit : product[query]) { by_document[hit.document] = hit; }
        REQUIRE(batch[query].size() == options.k);
        for (std::size_t i = 0; i < options.k; ++i) {
            Hit const& hit = batch[query][i];
            CHECK_THAT(hit.score, WithinRel(by_document.at(hit.document).score, 1e-12));
            CHECK_THAT(hit.score, WithinRel(product[query][i].score, 1e-12));
            CHECK(hit.matched == by_document.at(hit.document).matched);
        }
    }
}

TEST_CASE("batches are advised for many long queries, impacts for short ones, frequencies for whole pools", "[unit]") {
    std::mt19937 random{19};
    Analyzer const analyzer = Analyzer::named("porter");
    Index const index = build(zipf_pool(500, kVocabulary, random), analyzer);
    auto const advised = [&](std::size_t count, std::string const& query, SearchOptions const& options) {
        std::vector<std::string> const queries(count, query);
        return Searcher::best_preparation(index, options, queries, analyzer);
    };
    std::string every_term;
    for (std::size_t r = 0; r < kVocabulary; ++r) { every_term += fmt::format("w{}x ", r); }
    SearchOptions options;
    options.k = 10;
    CHECK(advised(300, every_term, options) == SearchOptions::Prepare::batches);
    CHECK(advised(300, "w200x", options) == SearchOptions::Prepare::impacts);
    CHECK(advised(5, every_term, options) == SearchOptions::Prepare::nothing);
    options.k = 0;
    CHECK(advised(300, every_term, options) == SearchOptions::Prepare::frequencies);
    CHECK(advised(5, every_term, options) == SearchOptions::Prepare::nothing);
    options.k = 400;
    CHECK(advised(300, every_term, options) == SearchOptions::Prepare::frequencies);
    options.k = 10;
    options.model = SearchOptions::Model::tfidf;
    CHECK(advised(300, every_term, options) == SearchOptions::Prepare::nothing);
}
