#include "engine/index/context_block.hpp"

#include "engine/index/packed_block.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace winnow;

namespace {

using Contexts = std::vector<Context>;

std::vector<Occurrence> occurrences_of(Contexts const& contexts) {
    std::vector<Occurrence> occurrences;
    for (Context const context : contexts) { occurrences.emplace_back(0, context); }
    return occurrences;
}

std::vector<int> bytes_of(Contexts const& contexts) {
    std::vector<char> bytes;
    put_contexts(occurrences_of(contexts), bytes);
    std::vector<int> numbers;
    for (char const byte : bytes) { numbers.push_back(static_cast<unsigned char>(byte)); }
    return numbers;
}

/// Nothing where the bytes are refused or not all taken.
std::optional<Contexts> taken(std::vector<char> const& bytes, std::size_t count) {
    std::vector<Occurrence> occurrences(count);
    ByteReader reader{bytes};
    if (!take_contexts(reader, occurrences) || !reader.rest().empty()) { return std::nullopt; }
    Contexts contexts;
    for (Occurrence const occurrence : occurrences) { contexts.push_back(occurrence.context()); }
    return contexts;
}

constexpr Context kProse = Context::prose;
constexpr Context kListed = Context::listed;
constexpr Context kNegated = Context::negated;

}  // namespace

TEST_CASE("prose takes a byte, and what is none takes one each", "[unit]") {
    CHECK(bytes_of(Contexts(100, kProse)) == std::vector<int>{0});
    Contexts contexts(100, kProse);
    contexts[3] = kListed;
    contexts[99] = kNegated;
    CHECK(bytes_of(contexts) == std::vector<int>{2, 3, 128 + 99});
}

TEST_CASE("where many are listed, each has a bit, and the negated ones a byte", "[unit]") {
    CHECK(bytes_of({kListed, kListed, kProse, kListed, kListed, kNegated, kProse, kListed, kListed}) ==
          std::vector<int>{64 + 1, 0b10011011, 0b1, 128 + 5});
}

TEST_CASE("where many are negated too, each has two bits", "[unit]") {
    CHECK(bytes_of({kNegated, kListed, kNegated, kListed, kProse}) == std::vector<int>{128, 0b01010, 0b00101});
    CHECK(bytes_of(Contexts(kPackedValues, kNegated)).size() == 1 + 16 + 16);
}

TEST_CASE("all contexts come back, and never take more than two bits each and a byte", "[property]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    for (int round = 0; round < 3000; ++round) {
        std::size_t const count = random() % 3 == 0 ? kPackedValues : random() % kPackedValues + 1;
        auto const listed = random() % 101;
        auto const negated = random() % 4 == 0 ? random() % 101 : random() % 5;
        Contexts contexts(count, kProse);
        for (Context& context : contexts) {
            if (random() % 100 < listed) { context = kListed; }
            if (random() % 100 < negated) { context = kNegated; }
        }
        std::vector<char> bytes;
        put_contexts(occurrences_of(contexts), bytes);
        INFO("round " << round << ", count " << count);
        REQUIRE(taken(bytes, count) == contexts);
        REQUIRE(bytes.size() <= 1 + 2 * ((count + 7) / 8));
        bytes.pop_back();
        REQUIRE(taken(bytes, count) == std::nullopt);
    }
}

TEST_CASE("bytes that are no contexts are refused", "[unit]") {
    auto const bytes = [](std::vector<int> const& numbers) {
        return std::vector<char>(numbers.begin(), numbers.end());
    };
    CHECK(taken(bytes({129}), 4) == std::nullopt);            // no such form
    CHECK(taken(bytes({1, 4}), 4) == std::nullopt);           // a place behind the last
    CHECK(taken(bytes({2, 3, 3}), 4) == std::nullopt);        // a place twice
    CHECK(taken(bytes({2, 3, 2}), 4) == std::nullopt);        // places that fall
    CHECK(taken(bytes({64, 0b10000}), 4) == std::nullopt);    // a bit behind the last
    CHECK(taken(bytes({128, 0b1, 0b1}), 4) == std::nullopt);  // listed and negated
    CHECK(taken(bytes({128, 0b1, 0b10}), 4) == Contexts{kListed, kNegated, kProse, kProse});
}
