#include "engine/index/posting_coder.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace winnow;

namespace {

std::vector<int> numbers(std::vector<char> const& bytes) {
    std::vector<int> values;
    for (char const byte : bytes) { values.push_back(static_cast<unsigned char>(byte)); }
    return values;
}

/// A list of one document, the first of the index.
CodedPostings coded(std::vector<std::uint32_t> const& positions, std::uint32_t limit) {
    std::vector<DocId> const documents{DocId{0}};
    std::vector<std::uint32_t> const starts{0, static_cast<std::uint32_t>(positions.size())};
    std::vector<Occurrence> occurrences;
    for (std::uint32_t const position : positions) { occurrences.emplace_back(position, Context::prose); }
    CodedPostings out;
    encode_postings({documents, starts, occurrences}, std::vector<std::uint32_t>{limit}, out);
    return out;
}

struct RandomList {
    std::vector<DocId> documents;
    std::vector<std::uint32_t> starts{0};
    std::vector<Occurrence> occurrences;
};

RandomList random_list(std::vector<std::uint32_t> const& limits, std::mt19937& random) {
    RandomList list;
    auto const rarity = random() % 9 + 1;
    auto const density = random() % 30 + 2;
    for (std::size_t document = 0; document < limits.size(); ++document) {
        if (limits[document] == 0 || random() % rarity != 0) { continue; }
        std::uint32_t position = static_cast<std::uint32_t>(random()) % limits[document];
        do {
            list.occurrences.emplace_back(position, static_cast<Context>(random() % 3));
            position += static_cast<std::uint32_t>(random() % density) + 1;
        } while (position < limits[document]);
        list.documents.push_back(static_cast<DocId>(document));
        list.starts.push_back(static_cast<std::uint32_t>(list.occurrences.size()));
    }
    return list;
}

}  // namespace

TEST_CASE("a list of one posting is a few bytes, worked by hand", "[unit]") {
    // Widths 0 of a gap of 0 and of 0 more occurrences; no size of the only block's positions.
    CHECK(numbers(coded({2}, 5).documents) == std::vector<int>{0, 0});
    // All prose; then of the five positions the first three have two bits, the others three: 00, 01, 10, 110, 111, of
    // which the first two are a number and the third follows.
    CHECK(numbers(coded({0}, 5).positions) == std::vector<int>{0, 0b00});
    CHECK(numbers(coded({2}, 5).positions) == std::vector<int>{0, 0b10});
    CHECK(numbers(coded({3}, 5).positions) == std::vector<int>{0, 0b0'11});
    CHECK(numbers(coded({4}, 5).positions) == std::vector<int>{0, 0b1'11});
    // Behind 2 only 3 and 4 are left: one bit.
    CHECK(numbers(coded({2, 4}, 5).positions) == std::vector<int>{0, 0b1'10});
    // What can lie at one place only takes no bit.
    CHECK(numbers(coded({0}, 1).positions) == std::vector<int>{0});
    CHECK(numbers(coded({3, 4}, 5).positions) == std::vector<int>{0, 0b0'11});
}

TEST_CASE("every list comes back, block by block", "[property]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    for (int round = 0; round < 200; ++round) {
        std::vector<std::uint32_t> limits(random() % 600 + 1);
        for (std::uint32_t& limit : limits) {
            limit = static_cast<std::uint32_t>(random() % 5 == 0 ? 0 : random() % 900);
        }
        RandomList const list = random_list(limits, random);
        if (list.documents.empty()) { continue; }
        CodedPostings out;
        encode_postings({list.documents, list.starts, list.occurrences}, limits, out);

        INFO("round " << round);
        PostingDecoder decoder{out.documents, out.positions, list.documents.size(), limits};
        std::array<DocId, kPackedValues> documents{};
        std::array<std::uint32_t, kPackedValues> frequencies{};
        std::vector<Occurrence> occurrences;
        std::size_t done = 0;
        while (std::size_t const count = decoder.next(documents.data(), frequencies.data())) {
            for (std::size_t i = 0; i < count; ++i, ++done) {
                REQUIRE(documents[i] == list.documents[done]);
                REQUIRE(frequencies[i] == list.starts[done + 1] - list.starts[done]);
            }
            REQUIRE(decoder.occurrences({documents.data(), count}, {frequencies.data(), count}, occurrences));
        }
        REQUIRE(decoder.at_end());
        REQUIRE(done == list.documents.size());
        REQUIRE(occurrences.size() == list.occurrences.size());
        for (std::size_t i = 0; i < occurrences.size(); ++i) {
            REQUIRE(occurrences[i].position() == list.occurrences[i].position());
            REQUIRE(occurrences[i].context() == list.occurrences[i].context());
        }
    }
}

TEST_CASE("positions that end too early, or too late, are refused", "[unit]") {
    std::vector<std::uint32_t> const limits{500};
    CodedPostings out = coded({2, 90, 301}, 500);
    auto const decodes = [&] {
        PostingDecoder decoder{out.documents, out.positions, 1, limits};
        std::array<DocId, kPackedValues> documents{};
        std::array<std::uint32_t, kPackedValues> frequencies{};
        std::vector<Occurrence> occurrences;
        REQUIRE(decoder.next(documents.data(), frequencies.data()) == 1);
        return decoder.occurrences({documents.data(), 1}, {frequencies.data(), 1}, occurrences);
    };
    CHECK(decodes());
    out.positions.push_back(0);
    CHECK_FALSE(decodes());
    out.positions.resize(out.positions.size() - 2);
    CHECK_FALSE(decodes());
}
