#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;
using Catch::Matchers::Contains;

TEST_CASE("diff shows the change of score, keywords and findings between two drafts", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    // Seepage is worth 52.5 points in a sentence and spillway 17.5 (write_hand_made_plan).
    workplace.write("old.txt", "I measured the the seepage.");
    workplace.write("new.txt",
                    "I inspected the spillway, and I measured seepage for years.\n\nWe wrote to to Congress.");
    std::vector<std::string> const arguments{"diff", "old.txt", "new.txt", "--plan", "plan.json", "--section", "TQ1"};
    Outcome const shown = workplace.run(arguments);
    CHECK(shown.exit_code == 0);
    CHECK_THAT(shown.out, Contains("old -> new") && Contains("score 52.50 -> 70.00 (+17.50)") &&
                              Contains("SE1: 52.500000 -> 70.000000 points") &&
                              Contains("spillway: not found -> in a sentence") && !Contains("seepage: "));
    std::vector<std::string> as_json = arguments;
    as_json.insert(as_json.end(), {"--format", "json"});
    boost::json::value const document = json_of(workplace.run(as_json).out);
    CHECK(document.at("before").at("score").to_number<double>() == 52.5);
    CHECK(document.at("after").at("score").to_number<double>() == 70);
    auto const& keywords = document.at("requirements").at(0).at("keywords").as_array();
    REQUIRE(keywords.size() == 1);
    CHECK(keywords.at(0).at("before").as_string() == "absent");
    CHECK(keywords.at(0).at("after").as_string() == "evidenced");
}

TEST_CASE("a finding is as before if its words are, wherever they stand now", "[cli]") {
    Workplace const workplace;
    workplace.write("old.txt", "I wrote the the plan. I sent it it to Congress.");
    workplace.write("new.txt", "In May I was new there.\n\nI wrote the\nthe plan. I sent it to Congress.");
    boost::json::value const document =
        json_of(workplace.run({"diff", "old.txt", "new.txt", "--section", "resume", "--format", "json"}).out);
    auto const is_doubled = [](auto const& finding) { return finding.at("rule").as_string() == "doubled-word"; };
    auto const& gone = document.at("findings").at("gone").as_array();
    auto const& added = document.at("findings").at("new").as_array();
    CHECK(std::count_if(gone.begin(), gone.end(), is_doubled) == 1);
    CHECK(std::count_if(added.begin(), added.end(), is_doubled) == 0);
    CHECK(document.at("before").at("score").is_null());
    CHECK(document.at("requirements").as_array().empty());
}

TEST_CASE("diff of a draft with itself shows no change, and one that is not there is an error", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("old.txt", "I measured the the seepage.");
    Outcome const same = workplace.run({"diff", "old.txt", "old.txt", "--plan", "plan.json"});
    CHECK_THAT(same.out, Contains("(the same)") && Contains("0 gone, 0 new"));
    Outcome const missing = workplace.run({"diff", "old.txt", "new.txt"});
    CHECK(missing.exit_code == 2);
    CHECK(is_one_error_line(missing.err));
}

namespace {

/// Ranks pool.ndjson under the hand-made plan, in which seepage is worth 52.5 points and spillway 17.5.
void rank_into(Workplace const& workplace, std::string const& file, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"rank", "pool.ndjson", "--plan", "plan.json", "--quiet", "-o", file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    if (std::find(more.begin(), more.end(), "--format") == more.end()) {
        arguments.insert(arguments.end(), {"--format", "json"});
    }
    REQUIRE(workplace.run(arguments).exit_code == 0);
}

/// Before, A has 70 points, B 52.5, C 17.5 and D none; then B goes, C learns of seepage, and E comes.
void write_two_rankings(Workplace const& workplace) {
    workplace.write_hand_made_plan();
    rank_into(workplace, "monday.json");
    workplace.write(
        "pool.ndjson",
        R"({"id":"A","text":"In 2019 I measured seepage. Then I inspected the spillway of a large structure."}
{"id":"C","text":"I inspected the spillway, and I measured seepage."}
{"id":"D","text":"I managed a bakery for six years."}
{"id":"E","text":"I measured seepage at nine sites."}
)");
    rank_into(workplace, "friday.ndjson", {"--format", "ndjson"});
}

}  // namespace

TEST_CASE("diff of two rankings shows who moved, who came and who went", "[cli]") {
    Workplace const workplace;
    write_two_rankings(workplace);
    Outcome const shown = workplace.run({"diff", "monday.json", "friday.ndjson"});
    CHECK(shown.exit_code == 0);
    CHECK(shown.err.empty());
    CHECK_THAT(shown.out,
               Contains("monday.json -> friday.ndjson") &&
                   Contains("scores: 1 rose, 0 fell; applicants: 2 as before, 1 only in the first, 1 only") &&
                   Contains("  3 -> 1  17.50 -> 70.00 (+52.50)  C\n") && Contains("SE1 0.25 -> 1.00") &&
                   Contains("  2  52.50  B\n") && Contains("  3  52.50  E\n"));
    CHECK_THAT(shown.out, !Contains("cannot be compared") && !Contains("lists"));

    boost::json::value const document =
        json_of(workplace.run({"diff", "monday.json", "friday.ndjson", "--format", "json"}).out);
    CHECK(document.at("comparable").as_bool());
    CHECK(document.at("as_before").to_number<int>() == 2);
    REQUIRE(document.at("changed").as_array().size() == 1);
    boost::json::value const& changed = document.at("changed").at(0);
    CHECK(changed.at("id").as_string() == "C");
    CHECK(changed.at("before").at("score").to_number<double>() == 17.5);
    CHECK(changed.at("after").at("rank").to_number<int>() == 1);
    CHECK(changed.at("requirements").at(0).at("after").at("coverage").to_number<double>() == 1);
    CHECK(document.at("gone").at(0).at("id").as_string() == "B");
    CHECK(document.at("new").at(0).at("id").as_string() == "E");
}

TEST_CASE("diff says where the scores of two rankings cannot be compared, and where one is cut", "[cli]") {
    Workplace const workplace;
    write_two_rankings(workplace);
    rank_into(workplace, "pool-idf.json", {"--idf", "pool", "-k", "1"});
    Outcome const shown = workplace.run({"diff", "friday.ndjson", "pool-idf.json"});
    CHECK_THAT(shown.out, Contains("! the scores cannot be compared: the two differ in idf") &&
                              Contains("! pool-idf.json lists 2 of 4 applicants"));
    rank_into(workplace, "by-coverage.json", {"--by", "coverage"});
    Outcome const by = workplace.run({"diff", "friday.ndjson", "by-coverage.json"});
    CHECK_THAT(by.out, Contains("! the two are ranked by different columns") && !Contains("cannot be compared"));
}

TEST_CASE("diff names a ranking that is broken, and refuses a ranking beside a draft", "[cli]") {
    Workplace const workplace;
    write_two_rankings(workplace);
    std::string const whole = workplace.read("monday.json");
    workplace.write("draft.txt", "I measured the seepage.");
    workplace.write("cut.json", whole.substr(0, whole.size() / 2));
    workplace.write("next.json", R"({"schema":"winnow.rank/2"})");
    std::string const lines = workplace.read("friday.ndjson");
    workplace.write("twice.ndjson", lines + lines.substr(lines.find('\n') + 1));
    workplace.write("two.ndjson", lines + lines);
    auto const refusal = [&](std::vector<std::string> const& arguments) {
        Outcome const outcome = workplace.run(arguments);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        CHECK(is_one_error_line(outcome.err));
        return outcome.err;
    };
    CHECK_THAT(refusal({"diff", "monday.json", "draft.txt"}), Contains("draft.txt is none"));
    CHECK_THAT(refusal({"diff", "monday.json", "cut.json"}), Contains("cut.json: not JSON at line"));
    CHECK_THAT(refusal({"diff", "monday.json", "next.json"}),
               Contains("next.json: line 1: schema: must be winnow.rank/1"));
    CHECK_THAT(refusal({"diff", "twice.ndjson", "monday.json"}), Contains("twice.ndjson: the id \"A\" stands twice"));
    CHECK_THAT(refusal({"diff", "two.ndjson", "monday.json"}),
               Contains("two.ndjson: line 6: here begins another plan's"));
    CHECK_THAT(refusal({"diff", "monday.json", "monday.json", "--section", "TQ1"}), Contains("are for drafts"));
}

TEST_CASE("diff quotes the words of a finding once", "[cli]") {
    Workplace const workplace;
    workplace.write("old.txt", "I moved the office in order to save rent.");
    workplace.write("new.txt", "I moved the office to save rent.");
    Outcome const shown = workplace.run({"diff", "old.txt", "new.txt", "--section", "TQ1"});
    CHECK_THAT(shown.out, Contains("TQ1 bureaucratic: \"in order to\"") && !Contains("\"in order to\": "));
}
