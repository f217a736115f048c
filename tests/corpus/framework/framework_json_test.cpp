#include "corpus/framework/reference_data.hpp"

#include "engine/record/error.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace winnow {
namespace {

std::string replace(std::string text, std::string_view what, std::string_view with) {
    auto const at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

std::string const kSmall = R"~({
  "schema": "winnow.framework/1", "id": "agency-2030", "name": "Agency qualifications (2030)",
  "in_force_from": "2030-01-01", "in_force_until": "",
  "signs": ["steering well"],
  "qualifications": [
    {"id": "ECQ1", "name": "Steering", "summary": "Steers.",
     "competencies": [{"name": "Course", "vocabulary": ["course", "set a course"], "questions": ["Which course?"]}]}],
  "fundamental": [{"name": "Calm", "vocabulary": ["calm"], "questions": ["How calm?"]}]
})~";

std::string error_of(std::string const& json) {
    try {
        (void)parse_framework(json, "mine.json");
    } catch (Error const& error) { return error.what(); }
    return "no error";
}

}  // namespace

TEST_CASE("a framework is read with all its parts", "[framework][unit]") {
    Framework const framework = parse_framework(kSmall, "mine.json");
    CHECK(framework.id == "agency-2030");
    CHECK(framework.name == "Agency qualifications (2030)");
    CHECK(framework.in_force_from == "2030-01-01");
    CHECK(framework.in_force_until.empty());
    CHECK(framework.signs == std::vector<std::string>{"steering well"});
    REQUIRE(framework.qualifications.size() == 1);
    CHECK(framework.qualifications[0].id == "ECQ1");
    CHECK(framework.qualifications[0].summary == "Steers.");
    REQUIRE(framework.qualifications[0].competencies.size() == 1);
    CHECK(framework.qualifications[0].competencies[0].vocabulary == std::vector<std::string>{"course", "set a course"});
    REQUIRE(framework.fundamental.size() == 1);
    CHECK(framework.fundamental[0].questions == std::vector<std::string>{"How calm?"});
}

TEST_CASE("what is wrong with a framework file is named with its place", "[framework][unit]") {
    using Catch::Contains;
    CHECK_THAT(error_of("{"), Contains("mine.json: not JSON at line 1, column 2 (byte 1)"));
    CHECK_THAT(error_of("[]"), Contains("mine.json: the whole file: expected an object"));
    CHECK_THAT(error_of(replace(kSmall, "framework/1", "framework/2")), Contains("mine.json: schema: expected"));
    CHECK_THAT(error_of(replace(kSmall, R"("ECQ1")", "1")),
               Contains("mine.json: qualifications[0].id: expected a string"));
    CHECK_THAT(error_of(replace(kSmall, R"(["Which course?"])", R"(["Which course?", ""])")),
               Contains("mine.json: qualifications[0].competencies[0].questions[1]: empty"));
    CHECK_THAT(error_of(replace(kSmall, R"("summary": "Steers.",)", "")),
               Contains("mine.json: qualifications[0]: no member 'summary'"));
    CHECK_THAT(error_of(replace(kSmall, R"("signs")", R"("singes")")),
               Contains("mine.json: the whole file: unknown member 'singes'"));
    CHECK_THAT(error_of(replace(kSmall, "2030-01-01", "January 2030")),
               Contains("mine.json: in_force_from: expected a date like 2025-10-01"));
}

}  // namespace winnow
