#include "engine/json/parse.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

JsonProblem problem(std::string_view text) {
    auto const parsed = parse_json(text);
    REQUIRE(std::holds_alternative<JsonProblem>(parsed));
    return std::get<JsonProblem>(parsed);
}

}  // namespace

TEST_CASE("a whole JSON text is read, byte order mark and outer white space included", "[unit]") {
    auto const parsed = parse_json("\xEF\xBB\xBF {\"a\": [1, 2.5, null]} \n");
    REQUIRE(std::holds_alternative<boost::json::value>(parsed));
    CHECK(std::get<boost::json::value>(parsed).at("a").as_array().size() == 3);
}

TEST_CASE("a fault is told with its offset", "[unit]") {
    CHECK(problem(R"({"a": 1,})").offset_bytes == 8);
    CHECK(problem(R"({"a": tru})").offset_bytes == 6);
    CHECK(problem(R"({"a": 1} x)").offset_bytes == 9);
    CHECK(problem(R"({"a": )").offset_bytes == 6);
    CHECK(problem("").offset_bytes == 0);
    CHECK(problem(std::string(100'000, '[')).offset_bytes <= kMaximumJsonDepth + 1);
}

TEST_CASE("an offset is described by line and column", "[unit]") {
    CHECK(describe_offset("ab\ncd", 4) == "line 2, column 2 (byte 4)");
    CHECK(describe_offset("ab", 0) == "line 1, column 1 (byte 0)");
}

TEST_CASE("numbers are read to the last bit", "[regression]") {
    auto const parsed =
        std::get<boost::json::value>(parse_json("[333333333.33333329, 0.142857, 9.999999999999997e22]"));
    CHECK(parsed.at(0).as_double() == 333333333.33333329);
    CHECK(parsed.at(1).as_double() == 0.142857);
    CHECK(parsed.at(2).as_double() == 9.999999999999997e22);
    CHECK(problem("1e999").message == "exponent overflow");
}
