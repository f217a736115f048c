#include "corpus/extract/quality.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("a text's quality is the share of its characters that are sound", "[extract][unit]") {
    CHECK(text_quality("Budget, r\u00E9sum\u00E9 \u4E2D\u6587 \U0001F600") == 1.0);
    CHECK(text_quality("a\uFFFD b\uE000") == 0.5);  // a private use character is no text either
    CHECK(text_quality("abc\U000F0000") == 0.75);
    CHECK(text_quality(" \n\t") == 0.0);
    CHECK(text_quality("") == 0.0);
}
