#include "engine/text/utf8.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <random>

using namespace winnow;

namespace {

std::string const kReplacement = "\xEF\xBF\xBD";

/// Code point and size by the arithmetic of RFC 3629, as slow and plain as it gets.
bool decodes(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        auto const byte = [&](std::size_t i) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
        };
        std::size_t size = 0;
        std::uint32_t point = 0;
        std::uint32_t smallest = 0;
        if (byte(at) < 0x80) {
            size = 1, point = byte(at);
        } else if ((byte(at) >> 5U) == 6) {
            size = 2, point = byte(at) & 0x1FU, smallest = 0x80;
        } else if ((byte(at) >> 4U) == 14) {
            size = 3, point = byte(at) & 0x0FU, smallest = 0x800;
        } else if ((byte(at) >> 3U) == 30) {
            size = 4, point = byte(at) & 0x07U, smallest = 0x10000;
        } else {
            return false;
        }
        if (at + size > bytes.size()) { return false; }
        for (std::size_t i = 1; i < size; ++i) {
            if ((byte(at + i) >> 6U) != 2) { return false; }
            point = (point << 6U) | (byte(at + i) & 0x3FU);
        }
        if (point < smallest || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) { return false; }
        at += size;
    }
    return true;
}

}  // namespace

TEST_CASE("UTF-8 of one to four bytes is valid, and nothing else is", "[text][unit]") {
    CHECK(is_valid_utf8(""));
    CHECK(is_valid_utf8("plain"));
    CHECK(is_valid_utf8("\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80"));
    CHECK(is_valid_utf8("\xF4\x8F\xBF\xBF"));        // U+10FFFF
    CHECK_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));  // past it
    CHECK_FALSE(is_valid_utf8("\xC0\xAF"));          // an overlong slash
    CHECK_FALSE(is_valid_utf8("\xE0\x9F\xBF"));      // an overlong form of three bytes
    CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));      // a surrogate
    CHECK_FALSE(is_valid_utf8("\xE2\x82"));          // cut off
    CHECK_FALSE(is_valid_utf8("\x80"));
}

TEST_CASE("the valid prefix ends at the first byte that is no part of UTF-8", "[text][unit]") {
    CHECK(valid_utf8_prefix("abc") == 3);
    CHECK(valid_utf8_prefix("ab\xFFz") == 2);
    CHECK(valid_utf8_prefix("\xC3\xA9\xC3") == 2);
}

TEST_CASE("repair replaces each maximal subpart of an ill-formed sequence once", "[text][unit]") {
    // Unicode 15, tables 3-8 to 3-11, with the number of U+FFFD that they show.
    struct Case {
        std::string bytes;
        std::string repaired;
        std::size_t repairs;
    };
    auto const times = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) { text += kReplacement; }
        return text;
    };
    std::vector<Case> const cases = {
        {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", times(8) + "A", 8},
        {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", times(8) + "A", 8},
        {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", times(5) + "A" + times(2) + "B", 7},
        {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", times(4) + "A", 4},
    };
    for (Case const& one : cases) {
        std::size_t repairs = 0;
        CHECK(repair_utf8(one.bytes, &repairs) == one.repaired);
        CHECK(repairs == one.repairs);
    }
    std::size_t repairs = 9;
    CHECK(repair_utf8("whole \xC3\xA9", &repairs) == "whole \xC3\xA9");
    CHECK(repairs == 0);
}

TEST_CASE("validity agrees with decoding by the book on random bytes", "[text][property][differential]") {
    unsigned const seed = 20261123;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    // Few byte values, so that nearly valid sequences are common.
    std::string const alphabet = "A\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xE1\xED\xEF\xF0\xF1\xF4\xF5";
    for (int round = 0; round < 200'000; ++round) {
        std::string bytes(random() % 6, 'x');
        for (char& byte : bytes) { byte = alphabet[random() % alphabet.size()]; }
        bool const valid = is_valid_utf8(bytes);
        if (valid != decodes(bytes)) { FAIL("differs"); }
        std::string const repaired = repair_utf8(bytes);
        if (!is_valid_utf8(repaired) || (valid && repaired != bytes)) { FAIL("repair left something broken"); }
    }
}

TEST_CASE("code points are counted, not bytes", "[text][unit]") {
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("r\xC3\xA9sum\xC3\xA9 \xF0\x9F\x98\x80") == 8);
}

TEST_CASE("one byte that is not ASCII is found wherever it stands", "[unit]") {
    for (std::size_t size = 0; size < 150; ++size) {
        std::string text(size, '\x7F');
        REQUIRE(is_ascii(text));
        for (std::size_t at = 0; at < size; ++at) {
            text[at] = '\x80';
            REQUIRE_FALSE(is_ascii(text));
            text[at] = '\x7F';
        }
    }
}
