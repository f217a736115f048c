#include "corpus/extract/colour.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("near-white on white is unseen, yellow and light grey are not", "[extract][unit]") {
    CHECK(is_unseen(kWhite, kWhite));
    CHECK(is_unseen({250, 250, 245}, kWhite));
    CHECK(is_unseen({12, 0, 20}, kBlack));
    CHECK_FALSE(is_unseen({255, 255, 0}, kWhite));
    CHECK_FALSE(is_unseen({204, 204, 204}, kWhite));
    CHECK_FALSE(is_unseen(kWhite, kBlack));
}

TEST_CASE("colours are read in hexadecimal, short and long, and by name", "[extract][unit]") {
    CHECK(hex_colour("#FFF") == kWhite);
    CHECK(hex_colour("1a2B3c") == Rgb{0x1A, 0x2B, 0x3C});
    CHECK(hex_colour("#01020380") == Rgb{1, 2, 3});
    CHECK_FALSE(hex_colour("auto"));
    CHECK_FALSE(hex_colour("#12345"));
    CHECK_FALSE(hex_colour("12345g"));
    CHECK(named_colour("ghostwhite") == Rgb{0xF8, 0xF8, 0xFF});
    CHECK_FALSE(named_colour("whitish"));
}
