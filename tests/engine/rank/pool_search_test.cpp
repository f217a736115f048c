#include "engine/rank/pool_search.hpp"

#include "engine/rank/search.hpp"
#include "engine/rank/term_weight.hpp"
#include "tests/engine/rank/best_target.hpp"
#include "tests/engine/rank/reference_search.hpp"
#include "tests/engine/rank/zipf_pool.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace winnow;
using namespace winnow::testing;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::size_t kVocabulary = 200;

/// The hits of every query from columns of frequencies are those of passing the postings.
void check_queries(Index const& index, std::vector<std::string> const& queries, Analyzer const& analyzer,
                   SearchOptions options) {
    auto const expected = Searcher{index, options}.search_all(queries, analyzer);
    options.prepare = SearchOptions::Prepare::frequencies;
    auto const found = Searcher{index, options}.search_all(queries, analyzer);
    for (std::size_t query = 0; query < queries.size(); ++query) {
        INFO(queries[query]);
        check_same(found[query], expected[query]);
    }
}

std::vector<std::string> queries_of_all_lengths(std::mt19937& random) {
    std::vector<std::string> queries{"", "unknown", "w0x", "w199x", "w0x w0x w0x w1x"};
    for (std::size_t const terms : {2U, 5U, 20U, 100U, 500U}) {
        for (int i = 0; i < 3; ++i) { queries.push_back(zipf_query(terms, kVocabulary, random)); }
    }
    return queries;
}

std::vector<SaturationGroup> random_groups(std::size_t rows, std::mt19937& random) {
    std::vector<SaturationGroup> groups;
    while (groups.empty() || groups.back().end_row < rows) {
        SaturationGroup group;
        double const norm = 0.1 + static_cast<double>(random() % 1000) / 300.0;
        for (std::uint32_t code = 1; code < kFrequencyCodes; ++code) {
            group.saturations[code] = bm25_saturation(code, norm);
        }
        group.end_row = (groups.empty() ? 0 : groups.back().end_row) + 1 + random() % 9;
        groups.push_back(group);
    }
    return groups;
}

/// The code of a place as the format has it.
std::uint32_t code_at(std::vector<CodedRow> const& codes, std::size_t place) {
    CodedRow const row = codes[place / kRowPlaces];
    return row >> (place % 8 * 8 + (place % kRowPlaces >= 8 ? 4 : 0)) & 15U;
}

}  // namespace

TEST_CASE("scoring a pool by columns of frequencies changes no hit and no bit of a score", "[differential]") {
    BestTarget const restore;
    unsigned const seed = GENERATE(1U, 2U, 3U);
    auto const* const target = GENERATE("baseline", "avx2", "avx512");
    auto const k = GENERATE(as<std::size_t>{}, 0, 3, 700);
    if (!force_cpu_target(target)) { return; }
    INFO("seed " << seed << ", " << target << ", k " << k);
    std::mt19937 random{seed};
    Analyzer const analyzer = Analyzer::named("porter");
    // More than one block of places.
    Index const index = build(zipf_pool(3000, kVocabulary, random), analyzer);
    std::vector<std::string> const queries = queries_of_all_lengths(random);
    SearchOptions options;
    options.k = k;
    options.threads = seed % 2 + 1;
    check_queries(index, queries, analyzer, options);
    options.lengths = SearchOptions::Lengths::lucene;
    check_queries(index, queries, analyzer, options);
    // All documents of one norm; and norms of 0.
    options.b = 0.0;
    check_queries(index, queries, analyzer, options);
    options.k1 = 0.0;
    check_queries(index, queries, analyzer, options);
}

TEST_CASE("small pools are scored alike, whatever documents and frequencies they have", "[differential]") {
    unsigned const seed = GENERATE(range(1U, 25U));
    INFO("seed " << seed);
    std::mt19937 random{seed};
    Analyzer const analyzer = Analyzer::named("porter");
    std::vector<Application> pool;
    for (std::size_t d = random() % 40; d > 0; --d) {
        std::string text;
        for (std::size_t i = random() % 60; i > 0; --i) { text += fmt::format("w{}x ", random() % (1 + random() % 5)); }
        pool.push_back(plain_application(fmt::format("{:03}", d), std::move(text)));
    }
    Index const index = build(pool, analyzer);
    SearchOptions options;
    options.k = seed % 3 == 0 ? 5 : 0;
    check_queries(index, {"", "w0x", "w0x w1x w2x w3x w4x", "w4x w4x unknown w0x"}, analyzer, options);
}

TEST_CASE("frequencies that no code has count as often as the word stands", "[differential]") {
    std::mt19937 random{11};
    std::vector<Application> pool = zipf_pool(800, 40, random);
    for (std::size_t const times : {14U, 15U, 16U, 17U, 255U, 256U, 3000U}) {
        for (std::size_t i = 0; i < times; ++i) { pool[times % 797].sections[0].text += " w0x often"; }
    }
    Analyzer analyzer = Analyzer::named("porter");
    Index const index = build(pool, analyzer);
    SearchOptions options;
    options.k = 0;
    options.k1 = 500.0;  // so that 3000 times are worth far more than 255
    std::string const query = "w1x w0x w2x often w3x w4x w5x";
    check_queries(index, {query, "often", "w0x"}, analyzer, options);
    options.prepare = SearchOptions::Prepare::frequencies;
    auto const expected = reference_scores(pool, query, options, analyzer);
    auto const hits = Searcher{index, options}.search(query, analyzer);
    REQUIRE(hits.size() == expected.size());
    for (Hit const& hit : hits) {
        CHECK_THAT(hit.score, WithinRel(expected.at(std::string{index.id(hit.document)}), 1e-12));
    }
}

TEST_CASE("codes are added up alike with any instructions, in the order of their columns", "[differential]") {
    BestTarget const restore;
    unsigned const seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    constexpr std::size_t kRows = 60;
    std::vector<SaturationGroup> const groups = random_groups(kRows, random);
    std::vector<std::vector<CodedRow>> codes(kColumnsAtOnce, std::vector<CodedRow>(kRows));
    std::vector<WeightedCodes> columns;
    for (auto& rows : codes) {
        for (CodedRow& row : rows) { row = (CodedRow{random()} << 32U) | random(); }
        columns.push_back({rows.data(), 0.1 + static_cast<double>(random() % 1000) / 77.0});
    }
    for (std::size_t count = 0; count <= kColumnsAtOnce; ++count) {
        std::size_t const first = random() % kRows;
        std::size_t const last = first + random() % (kRows - first + 1);
        std::vector<double> start((last - first) * kRowPlaces);
        for (double& sum : start) { sum = static_cast<double>(random() % 1000) / 7.0; }
        std::vector<double> expected = start;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            std::size_t const place = first * kRowPlaces + i;
            auto const group = std::find_if(groups.begin(), groups.end(), [&](SaturationGroup const& own) {
                return place / kRowPlaces < own.end_row;
            });
            for (std::size_t c = 0; c < count; ++c) {
                expected[i] += columns[c].weight * group->saturations[code_at(codes[c], place)];
            }
        }
        for (char const* const target : kCpuTargets) {
            if (!force_cpu_target(target)) { continue; }
            INFO(target << ", " << count << " columns of rows " << first << " to " << last);
            std::vector<double> sums = start;
            add_coded(std::span{columns}.first(count), groups, first, sums);
            CHECK(sums == expected);
        }
    }
}

TEST_CASE("codes are counted, however many columns there are", "[differential]") {
    BestTarget const restore;
    std::mt19937 random{7};
    constexpr std::size_t kRows = kBlockRows + 9;
    for (std::size_t const count : {0U, 1U, 4U, 15U, 16U, 255U, 256U, 600U}) {
        std::vector<std::vector<CodedRow>> codes(count, std::vector<CodedRow>(kRows));
        std::vector<WeightedCodes> columns;
        for (auto& rows : codes) {
            for (std::size_t place = 0; place < kRows * kRowPlaces; ++place) {
                std::uint32_t const code =
                    random() % 5 == 0 ? 0U : static_cast<std::uint32_t>(random() % kFrequencyCodes);
                set_code(rows[place / kRowPlaces], place % kRowPlaces, code);
            }
            columns.push_back({rows.data(), 1.0});
        }
        std::vector<std::uint32_t> expected(kBlockRows * kRowPlaces, 3);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            for (auto const& rows : codes) { expected[i] += code_at(rows, 9 * kRowPlaces + i) == 0 ? 0U : 1U; }
        }
        for (char const* const target : kCpuTargets) {
            if (!force_cpu_target(target)) { continue; }
            INFO(target << ", " << count << " columns");
            std::vector<std::uint32_t> counts(kBlockRows * kRowPlaces, 3);
            count_coded(columns, 9, counts);
            CHECK(counts == expected);
        }
    }
}
