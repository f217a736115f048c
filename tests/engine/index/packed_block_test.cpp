#include "engine/index/packed_block.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace winnow;

namespace {

std::vector<std::uint32_t> unpacked(std::vector<char> const& bytes, std::size_t count) {
    std::vector<std::uint32_t> values(count);
    ByteReader reader{bytes};
    unpack_block(reader, values);
    REQUIRE_FALSE(reader.broken());
    CHECK(reader.rest().empty());
    return values;
}

std::vector<int> bytes_of(std::vector<std::uint32_t> const& values) {
    std::vector<char> bytes;
    pack_block(values, bytes);
    std::vector<int> numbers;
    for (char const byte : bytes) { numbers.push_back(static_cast<unsigned char>(byte)); }
    return numbers;
}

}  // namespace

TEST_CASE("a short block is its width and a row of bits", "[unit]") {
    // 1, 2, 3 in two bits each, the first lowest: 11'10'01.
    CHECK(bytes_of({1, 2, 3}) == std::vector<int>{2, 0b111001});
    CHECK(bytes_of({0, 0, 0, 0}) == std::vector<int>{0});
}

TEST_CASE("a number that is much wider than the others stands behind them", "[unit]") {
    // Eight bits of zeros and ones, and 301 = 1 + 2·150 in place 2; 150 = 1·128 + 22 as a varint.
    CHECK(bytes_of({1, 0, 1, 1, 0, 0, 1, 0}) == std::vector<int>{1, 0b01001101});
    CHECK(bytes_of({1, 0, 301, 1, 0, 0, 1, 0}) == std::vector<int>{64 + 1, 1, 0b01001101, 2, 128 + 22, 1});
}

TEST_CASE("a full block lies in four lanes of 32-bit words", "[unit]") {
    std::vector<std::uint32_t> values(kPackedValues, 0);
    values[5] = 1;    // lane 1, row 1
    values[127] = 1;  // lane 3, row 31
    std::vector<int> expected(1 + 16, 0);
    expected[0] = 1;
    expected[1 + 4] = 0b10;
    expected[1 + 15] = 128;
    // As exceptions the two would be shorter; more ones of lane 0 make the width 1 the best.
    for (std::size_t row = 0; row < 32; ++row) { values[4 * row] = 1; }
    for (std::size_t byte = 0; byte < 4; ++byte) { expected[1 + byte] = 255; }
    CHECK(bytes_of(values) == expected);
}

TEST_CASE("every block comes back", "[property]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    for (int round = 0; round < 3000; ++round) {
        std::size_t const count = random() % 3 == 0 ? kPackedValues : random() % kPackedValues + 1;
        auto const width = static_cast<unsigned>(random() % 33);
        std::vector<std::uint32_t> values(count);
        for (std::uint32_t& value : values) {
            value = width == 0 ? 0 : static_cast<std::uint32_t>(random()) >> (32 - width);
            if (random() % 20 == 0) { value = static_cast<std::uint32_t>(random()); }
        }
        std::vector<char> bytes;
        pack_block(values, bytes);
        INFO("round " << round << ", width " << width << ", count " << count);
        REQUIRE(unpacked(bytes, count) == values);
        // A byte less is seen.
        bytes.pop_back();
        ByteReader reader{bytes};
        unpack_block(reader, values);
        REQUIRE(reader.broken());
    }
}
