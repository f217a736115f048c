#include "engine/json/writer.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace winnow;

namespace {

void write_sample(JsonWriter& json) {
    json.begin_object().member("schema", "winnow.rank/1").key("score").decimal(8000, 2);
    json.key("spans").begin_array();
    json.inline_object().member("begin", 1).member("end", 2).end();
    json.end().key("none").begin_array().end().key("sealed").null().end();
}

}  // namespace

TEST_CASE("compact JSON has no white space", "[unit]") {
    std::ostringstream out;
    JsonWriter json{out, JsonWriter::Style::compact};
    write_sample(json);
    CHECK(out.str() ==
          R"({"schema":"winnow.rank/1","score":80.00,"spans":[{"begin":1,"end":2}],"none":[],"sealed":null})");
}

TEST_CASE("readable JSON is indented and keeps inline values on one line", "[unit]") {
    std::ostringstream out;
    JsonWriter json{out, JsonWriter::Style::readable};
    write_sample(json);
    CHECK(out.str() == R"({
  "schema": "winnow.rank/1",
  "score": 80.00,
  "spans": [
    {"begin": 1, "end": 2}
  ],
  "none": [],
  "sealed": null
})");
}

TEST_CASE("strings are escaped", "[unit]") {
    std::ostringstream out;
    JsonWriter json{out, JsonWriter::Style::compact};
    json.value("a\"b\\c\n\x01 é");
    CHECK(out.str() == R"("a\"b\\c\n\u0001 é")");
}
