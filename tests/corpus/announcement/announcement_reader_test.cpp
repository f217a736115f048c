#include "corpus/announcement/announcement_reader.hpp"

#include "corpus/extract/file.hpp"
#include "engine/json/canonical.hpp"
#include "engine/json/parse.hpp"
#include "engine/json/sha256.hpp"
#include "tests/corpus/announcement/announcement_check.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <catch2/catch.hpp>
#include <string>
#include <variant>

namespace winnow {
namespace {

namespace json = boost::json;
using Catch::Contains;
using testing::find_field;
using testing::require_whole;
using testing::text_about;

std::string const kFixtures = WINNOW_SOURCE_DIR "/tests/corpus/announcement/fixtures/";

std::vector<Announcement> fixture(std::string const& name) {
    auto announcements = read_announcements(kFixtures + name);
    for (Announcement const& announcement : announcements) { require_whole(announcement); }
    return announcements;
}

std::string error_of(std::string const& bytes, std::string const& name) {
    try {
        (void)parse_announcements(bytes, name);
    } catch (Error const& error) { return error.what(); }
    return "no error";
}

}  // namespace

TEST_CASE("a Search API response gives its announcements in order, with typed fields", "[announcement][unit]") {
    auto const announcements = fixture("search-response.json");
    REQUIRE(announcements.size() == 3);
    Announcement const& analyst = announcements[0];
    CHECK(analyst.id == "HARBOR-26-01");
    CHECK(analyst.control_number == "700000100");
    CHECK(analyst.title == "Budget Analyst");
    CHECK(analyst.agency == "Harbor Administration");
    CHECK(analyst.department == "Department of Waterways");
    CHECK(analyst.pay_plan == "GS");
    CHECK(analyst.series == std::vector<std::string>{"0560"});
    CHECK(analyst.grades == std::vector<std::string>{"GS-09", "GS-11", "GS-12"});
    CHECK(analyst.opens == "2026-01-05");
    CHECK(analyst.closes == "2026-01-20");
    CHECK(announcements[1].opens == "2016-05-03");
    CHECK(announcements[1].closes == "2016-05-16");
    CHECK(announcements[2].opens.empty());
    CHECK(announcements[2].grades.empty());
}

TEST_CASE("HTML, entities and line ends of a field become plain lines", "[announcement][unit]") {
    auto const announcements = fixture("search-response.json");
    auto const* const text = find_field(announcements[0], "QualificationSummary");
    REQUIRE(text != nullptr);
    CHECK_THAT(text->text, Contains("formulating budgets & reviewing obligations"));
    CHECK_THAT(text->text, Contains("R&D accounts."));
    CHECK_THAT(text->text, Contains("master\xE2\x80\x99s degree"));
    CHECK_THAT(text->text, Contains("\nEDUCATION: A master"));
    CHECK_THAT(text->text, !Contains("<") && !Contains("&amp;"));
    CHECK(text->text.find("Preparing spending plans;") < text->text.find('\n', text->text.find("Preparing")));
    auto const* const summary = find_field(announcements[0], "UserArea.Details.JobSummary");
    REQUIRE(summary != nullptr);
    CHECK(summary->text == "You will keep the harbor's accounts.\nYou will report to the comptroller.");
}

TEST_CASE("a list is one field with a line an entry, and empty texts are no fields", "[announcement][unit]") {
    auto const announcements = fixture("search-response.json");
    auto const* const duties = find_field(announcements[0], "UserArea.Details.MajorDuties");
    REQUIRE(duties != nullptr);
    CHECK(duties->text == "Formulate the budget of the dredging program.\nExplain variances\nto managers.");
    CHECK(find_field(announcements[0], "UserArea.Details.Education") == nullptr);
}

TEST_CASE("prose in a field that is not known is kept; codes, addresses and teasers are not", "[announcement][unit]") {
    auto const announcements = fixture("search-response.json");
    CHECK(find_field(announcements[0], "UserArea.Details.BerthInformation") != nullptr);
    CHECK(find_field(announcements[0], "UserArea.Details.AgencyContactEmail") == nullptr);
    CHECK(find_field(announcements[0], "UserArea.Details.TotalOpenings") == nullptr);
    CHECK(find_field(announcements[0], "PositionFormattedDescription") == nullptr);
}

TEST_CASE("fields and lead-ins give passages their kinds", "[announcement][unit]") {
    auto const announcements = fixture("search-response.json");
    Announcement const& analyst = announcements[0];
    CHECK_THAT(text_about(analyst, PassageKind::qualifications), Contains("basic requirements"));
    CHECK_THAT(text_about(analyst, PassageKind::specialized_experience),
               Contains("Preparing spending plans") && !Contains("EDUCATION"));
    CHECK_THAT(text_about(analyst, PassageKind::education), Contains("EDUCATION: A master"));
    CHECK_THAT(text_about(analyst, PassageKind::duties), Contains("dredging program"));
    // How to apply speaks of documents there, not of what education is asked for.
    CHECK_THAT(text_about(analyst, PassageKind::how_to_apply), Contains("Education: attach transcripts."));
    CHECK_THAT(text_about(analyst, PassageKind::conditions), Contains("You must be a citizen.\nA background"));
}

TEST_CASE("an item of a response reads the same by itself, and so does its descriptor", "[announcement][unit]") {
    std::string const bytes = read_file(kFixtures + "search-response.json");
    auto const parsed = parse_json(bytes);
    auto const& item = std::get<json::value>(parsed).at("SearchResult").at("SearchResultItems").at(0);
    Announcement const expected = fixture("search-response.json")[0];

    auto const alone = parse_announcements(canonical_json(item), "item.json");
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].id == expected.id);
    CHECK(alone[0].control_number == expected.control_number);
    CHECK(alone[0].sha256 == expected.sha256);
    CHECK(alone[0].sha256 == sha256_hex(canonical_json(item)));

    auto const descriptor = parse_announcements(canonical_json(item.at("MatchedObjectDescriptor")), "item.json");
    REQUIRE(descriptor.size() == 1);
    CHECK(descriptor[0].control_number == "700000100");  // from its PositionURI
    CHECK(descriptor[0].fields.size() == expected.fields.size());
}

TEST_CASE("records with dotted names are read line by line", "[announcement][unit]") {
    auto const announcements = fixture("flattened.jsonl");
    REQUIRE(announcements.size() == 2);
    CHECK(announcements[0].id == "HARBOR-21-5");
    CHECK(announcements[0].control_number == "700000500");
    CHECK(announcements[0].closes == "2021-12-09");
    CHECK(announcements[1].title == "Lamp Keeper");
    auto const* const evaluations = find_field(announcements[0], "UserArea.Details.Evaluations");
    REQUIRE(evaluations != nullptr);
    CHECK(evaluations->text == "Your r\xC3\xA9sum\xC3\xA9 is read.");
}

TEST_CASE("historic records are read whatever the case of their names", "[announcement][unit]") {
    auto const announcements = fixture("historic.json");
    REQUIRE(announcements.size() == 1);
    Announcement const& director = announcements[0];
    CHECK(director.id == "HARBOR-25-77");
    CHECK(director.control_number == "700000400");
    CHECK(director.agency == "Harbor Administration");
    CHECK(director.department == "Department of Waterways");
    CHECK(director.grades == std::vector<std::string>{"ES-00"});
    CHECK(director.series == std::vector<std::string>{"1301", "0340"});
    CHECK(director.opens == "2025-02-03");
    CHECK(director.closes == "2025-03-04");
    CHECK_THAT(text_about(director, PassageKind::duties), Contains("gauges of the whole coast.\nAnswers"));
    CHECK_THAT(text_about(director, PassageKind::technical_qualifications),
               Contains("MTQ 1: Experience") && Contains("hydrographers") && !Contains("ECQ"));
    CHECK_THAT(text_about(director, PassageKind::executive_qualifications), Contains("ECQ 1 - Leading Change."));
    CHECK(find_field(director, "requirementsConditionsOfEmployment") != nullptr);
}

TEST_CASE("an announcement that stands twice in overlapping pages is read once", "[announcement][unit]") {
    std::string const record = R"({"usajobsControlNumber": 1, "positionTitle": "Cook", "duties": "Cooks for all."})";
    CHECK(parse_announcements("[" + record + "," + record + "]", "two.json").size() == 1);
}

TEST_CASE("what is wrong with an announcement file is said in one line with its place", "[announcement][unit]") {
    CHECK_THAT(error_of("", "a.json"), Contains("a.json: the file is empty"));
    CHECK_THAT(error_of(" \n\t", "a.txt"), Contains("a.txt: the file is empty"));
    CHECK_THAT(error_of("{\"SearchResult\":\n {,}}", "a.json"),
               Contains("a.json: not JSON at line 2, column 3 (byte 19)"));
    CHECK_THAT(
        error_of(R"({"resumes": [], "jobs": 1})", "a.json"),
        Contains("a.json: not an announcement: expected a USAJOBS Search API") && Contains("found keys resumes, jobs"));
    CHECK_THAT(error_of(R"({"schema": "winnow.plan/1"})", "plan.json"),
               Contains("found a plan, which goes with --plan"));
    CHECK_THAT(error_of(R"({"schema": "winnow.rank/1"})", "r.json"), Contains("found a winnow.rank/1 document"));
    CHECK_THAT(error_of("[1, 2]", "a.json"), Contains("a.json: record 1: not an announcement"));
    CHECK_THAT(error_of(R"({"SearchResult": {"SearchResultItems": []}})", "a.json"),
               Contains("a.json: the response holds no announcement"));
    CHECK_THAT(error_of("{\"usajobsControlNumber\": 1}\n{\"usajobsControlNumber\": }\n", "a.jsonl"),
               Contains("a.jsonl: not JSON at line 2, column 26"));
    CHECK_THAT(error_of("{\"a\": \"\xFF\"}", "a.json"),
               Contains("a.json: not JSON at line 1, column 8 (byte 7): not UTF-8"));
    CHECK_THAT(error_of("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "a.pdf"), Contains("a.pdf: "));
    CHECK_THROWS_AS(read_announcements(kFixtures + "missing.json"), Error);
}

TEST_CASE("an error is one line", "[announcement][unit]") {
    for (std::string const& bytes :
         {std::string{}, std::string{"{"}, std::string{"[{}]"}, std::string{"{\"a\":\n\n1,}"}}) {
        CHECK(error_of(bytes, "a.json").find('\n') == std::string::npos);
    }
}

TEST_CASE("grades between the ends are those that the title or the texts name", "[announcement][unit]") {
    using Grades = std::vector<std::string>;
    auto const grades_of = [](std::string const& title, std::string const& pay_plan, std::string const& text) {
        std::string const grade = pay_plan.empty() ? "" : R"("JobGrade":[{"Code":")" + pay_plan + R"("}],)";
        return parse_announcements(R"({"PositionTitle":")" + title + R"(","PositionID":"P-1",)" + grade +
                                       R"("QualificationSummary":")" + text +
                                       R"(","UserArea":{"Details":{"LowGrade":"07","HighGrade":"11"}}})",
                                   "one.json")
            .front()
            .grades;
    };
    CHECK(grades_of("Engineer, GS-0830-7/9/11", "GS", "Two years.") == Grades{"GS-07", "GS-09", "GS-11"});
    CHECK(grades_of("Engineer", "GS", "For GS-9: two years.") == Grades{"GS-07", "GS-09", "GS-11"});
    CHECK(grades_of("Technician", "GS", "For GS-9 or GS-08: two years.") == Grades{"GS-07", "GS-08", "GS-09", "GS-11"});
    CHECK(grades_of("Technician", "GS", "Two years.").size() == 5);
    CHECK(grades_of("Analyst", "", "To qualify at the GS-11 level: two years.") == Grades{"GS-07", "GS-09", "GS-11"});
    CHECK(grades_of("Analyst", "", "Two years.").empty());
}

}  // namespace winnow
