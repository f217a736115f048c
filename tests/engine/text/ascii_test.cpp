#include "engine/text/ascii.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("only ASCII letters have a case, and other bytes stay as they are", "[unit]") {
    CHECK(lower_ascii("ECQ 1: RÉSUMÉ @[`{") == "ecq 1: rÉsumÉ @[`{");
    CHECK(equal_ignoring_ascii_case("Mtq1", "mTQ1"));
    CHECK_FALSE(equal_ignoring_ascii_case("MTQ1", "MTQ10"));
    CHECK_FALSE(equal_ignoring_ascii_case("É", "é"));
}

TEST_CASE("classes end where they should", "[unit]") {
    for (int byte = 0; byte < 256; ++byte) {
        char const c = static_cast<char>(byte);
        INFO(byte);
        CHECK(is_ascii_digit(c) == (byte >= 48 && byte <= 57));
        CHECK(is_ascii_letter(c) == ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)));
        CHECK(is_ascii_space(c) == (byte == 32 || (byte >= 9 && byte <= 13)));
    }
}
