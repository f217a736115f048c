#include "engine/text/byte_masks.hpp"

#include "engine/text/cpu_target.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace winnow;

namespace {

bool bit(ByteMask const& mask, std::size_t at) { return (mask[at / 64] >> (at % 64) & 1U) != 0; }

/// Every byte by itself, as plainly as can be.
void check_against_bytes(std::string const& text) {
    std::string lower(text.size(), '\0');
    std::size_t const copied = lower_ascii(text, lower.data());
    std::size_t first_beyond = 0;
    while (first_beyond < text.size() && static_cast<unsigned char>(text[first_beyond]) < 0x80) { ++first_beyond; }
    REQUIRE(copied == first_beyond);

    WordMasks masks;
    mask_words(text, masks);
    ByteMask marks;
    mask_marks(text, marks);
    REQUIRE(masks.all_ascii == (first_beyond == text.size()));
    REQUIRE(marks.size() == (text.size() + 63) / 64);
    for (ByteMask const& mask : {masks.word, masks.not_letter, masks.sign, masks.not_ascii}) {
        REQUIRE(mask.size() == marks.size() + 1);
        REQUIRE(mask.back() == 0);
    }
    for (std::size_t i = 0; i < marks.size() * 64; ++i) {
        char const c = i < text.size() ? text[i] : ' ';
        bool const small = c >= 'a' && c <= 'z';
        bool const capital = c >= 'A' && c <= 'Z';
        bool const beyond = static_cast<unsigned char>(c) >= 0x80;
        bool const other = capital || (c >= '0' && c <= '9') || c == '_';
        REQUIRE(bit(masks.word, i) == (small || other));
        REQUIRE(bit(masks.not_letter, i) == other);
        REQUIRE(bit(masks.sign, i) == (std::string_view{"'.,:;_"}.find(c) != std::string_view::npos));
        REQUIRE(bit(masks.not_ascii, i) == beyond);
        REQUIRE(bit(marks, i) == (beyond || c == '.' || c == '!' || c == '?' || (c >= '\n' && c <= '\r')));
        if (i < copied) { REQUIRE(lower[i] == (capital ? c + 32 : c)); }
    }
}

}  // namespace

TEST_CASE("masks say of each byte what it is, with every instruction set", "[text][differential]") {
    unsigned const seed = 64;
    INFO("seed " << seed);
    for (std::string const target : {"baseline", "avx2", "avx512"}) {
        if (!force_cpu_target(target)) { continue; }
        INFO(target << ": " << cpu_target_name());
        std::mt19937 random(seed);
        std::string every_byte;
        for (int i = 0; i < 256; ++i) { every_byte.push_back(static_cast<char>(i)); }
        check_against_bytes(every_byte);
        for (std::size_t size = 0; size < 200; ++size) {
            std::string text(size, ' ');
            for (char& c : text) { c = static_cast<char>(random() % (size % 3 == 0 ? 256 : 128)); }
            check_against_bytes(text);
        }
    }
}

TEST_CASE("an unknown instruction set cannot be forced", "[text][unit]") { CHECK_FALSE(force_cpu_target("mmx")); }

TEST_CASE("the next bit is found across words and not past the limit", "[text][unit]") {
    ByteMask const mask = {0, std::uint64_t{1} << 5U, 0, 1};
    CHECK(next_bit(mask, 0, 256) == 69);
    CHECK(next_bit(mask, 69, 256) == 69);
    CHECK(next_bit(mask, 70, 256) == 192);
    CHECK(next_bit(mask, 193, 256) == 256);
    CHECK(next_bit(mask, 0, 60) == 60);
    CHECK(next_bit(mask, 10, 10) == 10);
}
