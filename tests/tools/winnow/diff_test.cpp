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
