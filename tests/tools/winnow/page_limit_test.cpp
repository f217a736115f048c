#include "tests/corpus/extract/pdf/made_pdf.hpp"
#include "tests/tools/winnow/workplace.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;
using Catch::Matchers::Contains;

namespace {

constexpr char const* kFlag = "over-limit: resume past 2 pages; only beyond the limit: spillway";

/// A résumé of three pages; "spillway", which is worth 17.5 points, stands on the last alone.
std::string three_pages() {
    MadePdf pdf;
    pdf.pages = {line(72, 720, "In 2019 I measured seepage at nine sites."), line(72, 720, "I led a staff of forty."),
                 line(72, 720, "Then I inspected the spillway of a dam.")};
    return pdf.bytes();
}

/// The hand-made plan, with two pages for a résumé.
void write_plan(Workplace const& workplace, char const* beyond_limit) {
    workplace.write_hand_made_plan();
    boost::json::value plan = boost::json::parse(workplace.read("plan.json"));
    plan.at("limits") = boost::json::parse(R"([{"applies_to":"resume","unit":"pages","value":2}])");
    plan.at("beyond_limit") = beyond_limit;
    workplace.write("plan.json", boost::json::serialize(plan));
}

void write_plan_and_pool(Workplace const& workplace, char const* beyond_limit) {
    write_plan(workplace, beyond_limit);
    workplace.write("pool/A/resume.pdf", three_pages());
    workplace.write("pool/B.pdf", three_pages());
    workplace.write("pool/C.txt", "In 2019 I measured seepage at nine sites. Then I inspected the spillway of a dam.");
}

}  // namespace

TEST_CASE("what stands on a third page is scored and flagged under a limit of two", "[cli]") {
    Workplace const workplace;
    write_plan_and_pool(workplace, "score");
    Outcome const ranked = workplace.run({"rank", "pool", "--plan", "plan.json"});
    INFO(ranked.out);
    CHECK_THAT(ranked.out, Contains("   1  A           70.00") && Contains(kFlag));
    Outcome const explained = workplace.run({"explain", "pool", "A", "--plan", "plan.json"});
    CHECK_THAT(explained.out, Contains("score 70.00") && Contains(kFlag));
    Outcome const checked = workplace.run({"check", "pool/A", "--plan", "plan.json"});
    CHECK_THAT(checked.out, Contains("score 70.00") && Contains(kFlag) && Contains("3 pages where 2 are allowed"));
    // A document by itself is the résumé; a text has no pages.
    CHECK_THAT(workplace.run({"explain", "pool", "B", "--plan", "plan.json"}).out,
               Contains("over-limit: text past 2 pages; only beyond the limit: spillway"));
    CHECK_THAT(workplace.run({"explain", "pool", "C", "--plan", "plan.json"}).out, !Contains("over-limit"));
}

TEST_CASE("a plan that ignores what lies beyond its limits drops a third page, in an index too", "[cli]") {
    Workplace const workplace;
    write_plan_and_pool(workplace, "ignore");
    REQUIRE(workplace.run({"index", "pool", "-o", "pool.index"}).exit_code == 0);
    for (char const* form : {"text", "json", "csv"}) {
        Outcome const of_pool = workplace.run({"rank", "pool", "--plan", "plan.json", "--format", form});
        Outcome const of_index = workplace.run({"rank", "pool.index", "--plan", "plan.json", "--format", form});
        CHECK(of_pool.out == of_index.out);
    }
    auto const ranking = json_of(workplace.run({"rank", "pool", "--plan", "plan.json", "--format", "json"}).out);
    auto const& results = ranking.at("results").as_array();
    CHECK(results.at(0).at("id").as_string() == "C");
    CHECK(results.at(1).at("score").to_number<double>() == 52.5);
    CHECK(results.at(2).at("score").to_number<double>() == 52.5);
    auto const report = json_of(workplace.run({"check", "pool/A", "--plan", "plan.json", "--format", "json"}).out);
    CHECK(report.at("score").to_number<double>() == 52.5);
    CHECK(workplace.run({"verify", "pool.index"}).exit_code == 0);
}
