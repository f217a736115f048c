#include "engine/text/counted.hpp"

#include <catch2/catch.hpp>

using winnow::counted;

TEST_CASE("one is counted in the singular, and nothing in the plural", "[unit]") {
    CHECK(counted(1, "page") == "1 page");
    CHECK(counted(0, "page") == "0 pages");
    CHECK(counted(3, "page") == "3 pages");
    CHECK(counted(1, "reply", "replies") == "1 reply");
    CHECK(counted(2, "reply", "replies") == "2 replies");
}
