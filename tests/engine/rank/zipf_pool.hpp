#pragma once

#include "engine/rank/search.hpp"
#include "tests/engine/index/pools.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

namespace winnow::testing {

/// Documents of Zipf-like words: term number r in about one of r + 1 documents, in documents of very different lengths.
inline std::vector<Application> zipf_pool(std::size_t size, std::size_t vocabulary, std::mt19937& random) {
    std::vector<Application> pool;
    for (std::size_t d = 0; d < size; ++d) {
        std::string text;
        std::size_t const copies = random() % 7 == 0 ? 5 : 1;
        for (std::size_t r = 0; r < vocabulary; ++r) {
            if (random() % (r + 1) != 0) { continue; }
            for (std::size_t i = random() % 4 == 0 ? 1 + random() % 9 : 1; i > 0; --i) {
                for (std::size_t c = 0; c < copies; ++c) { text += fmt::format("w{}x ", r); }
            }
        }
        pool.push_back(plain_application(fmt::format("{:06}", d), std::move(text)));
    }
    return pool;
}

inline std::string zipf_query(std::size_t terms, std::size_t vocabulary, std::mt19937& random) {
    std::string query;
    for (std::size_t i = 0; i < terms; ++i) { query += fmt::format("w{}x ", random() % (random() % vocabulary + 1)); }
    return query;
}

/// The same documents, in the same order, with the same bits of their scores.
inline void check_same(std::vector<Hit> const& found, std::vector<Hit> const& expected) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        REQUIRE(found[i].document == expected[i].document);
        REQUIRE(found[i].score == expected[i].score);
        REQUIRE(found[i].matched == expected[i].matched);
    }
}

}  // namespace winnow::testing
