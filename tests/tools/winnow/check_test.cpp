#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;
using Catch::Matchers::Contains;

TEST_CASE("check prints the score that rank gives the same text, whoever else applies", "[cli]") {
    Workplace const workplace;
    std::string const text = "# ECQ 2\n\nI led the inspection of embankment dams and measured seepage.\n";
    workplace.write("pool/me.md", text);
    workplace.write("pool/other.txt", "I wrote emergency action plans for a county and its embankment dams.");
    workplace.write("me.md", text);
    std::vector<std::string> const announcement{"--announcement", "announcement.json", "--position",
                                                "DAM-1",          "--format",          "json"};
    auto const with = [&announcement](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), announcement.begin(), announcement.end());
        return arguments;
    };
    boost::json::value const checked = json_of(workplace.run(with({"check", "me.md"})).out);
    boost::json::value const ranked = json_of(workplace.run(with({"rank", "pool", "--explain"})).out);
    auto const& results = ranked.at("results").as_array();
    auto const* const mine = std::find_if(results.begin(), results.end(),
                                          [](auto const& result) { return result.at("id").as_string() == "me"; });
    REQUIRE(mine != results.end());
    for (char const* member :
         {"score", "score_exact", "coverage", "similarity", "cosine", "bm25", "kinds", "requirements"}) {
        INFO(member);
        CHECK(boost::json::serialize(checked.at(member)) == boost::json::serialize(mine->at(member)));
    }
    CHECK(checked.at("score_exact").to_number<double>() > 0);
}

TEST_CASE("check tells present, merely listed and missing words apart in plain words", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("draft.txt", "I measured seepage at nine sites.");
    Outcome const checked = workplace.run({"check", "draft.txt", "--plan", "plan.json"});
    CHECK(checked.exit_code == 0);
    CHECK_THAT(checked.out, Contains("score 52.50") && Contains("in a sentence   seepage") &&
                                Contains("not found       spillway") && Contains("6 words"));
}

TEST_CASE("check without an announcement reads the draft and gives no score", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.txt", "I measured seepage.");
    Outcome const checked = workplace.run({"check", "draft.txt", "--format", "json"});
    CHECK(checked.exit_code == 0);
    boost::json::value const document = json_of(checked.out);
    CHECK(document.at("score").is_null());
    CHECK(document.at("sections").at(0).at("text").as_string() == "I measured seepage.");
    CHECK(workplace.run({"check", "draft.txt", "--fail-on", "suggestion"}).exit_code == 0);
}

TEST_CASE("explain of an unknown applicant names ids like it", "[cli]") {
    Workplace const workplace;
    workplace.write("pool.ndjson", "{\"id\":\"A-0001\",\"text\":\"x\"}\n{\"id\":\"B-7\",\"text\":\"y\"}\n");
    workplace.write_hand_made_plan();
    Outcome const explained = workplace.run({"explain", "pool.ndjson", "a-001", "--plan", "plan.json", "--quiet"});
    CHECK(explained.exit_code == 2);
    CHECK(is_one_error_line(explained.err));
    CHECK_THAT(explained.err, Contains("A-0001") && !Contains("B-7"));
}

TEST_CASE("explain of an unknown number names the ids of that numbering", "[cli][regression]") {
    Workplace const workplace;
    workplace.write("pool.ndjson", "{\"id\":\"A-0001\",\"text\":\"x\"}\n{\"id\":\"Smith\",\"text\":\"y\"}\n");
    workplace.write_hand_made_plan();
    Outcome const explained = workplace.run({"explain", "pool.ndjson", "A-9999", "--plan", "plan.json", "--quiet"});
    CHECK(explained.exit_code == 2);
    CHECK_THAT(explained.err, Contains("near it are A-0001\n"));
}

TEST_CASE("explain shows the words around each occurrence and the sum of the points", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const explained = workplace.run({"explain", "pool.ndjson", "A", "--plan", "plan.json"});
    CHECK(explained.exit_code == 0);
    CHECK_THAT(explained.out, Contains("52.500000  seepage: in a sentence (found 1)") &&
                                  Contains("17.500000  spillway: in a sentence (found 1)") &&
                                  Contains("In 2019 I measured seepage at nine sites.") &&
                                  Contains("70.000000  sum of all points"));
}

TEST_CASE("a plan of the required members alone gives results with their analyzer and no empty names",
          "[cli][regression]") {
    Workplace const workplace;
    workplace.write("bare.json",
                    R"({"schema":"winnow.plan/1","requirements":[{"id":"SE1","keywords":[{"keyword":"seepage"}]}]})");
    workplace.write("A.txt", "I measured seepage.");
    Outcome const indexed = workplace.run({"plan", "announcement.json", "--position", "DAM-1", "--quiet"});
    boost::json::value const analyzer = json_of(indexed.out).at("analyzer");
    for (std::vector<std::string> const& arguments :
         {std::vector<std::string>{"rank", "pool.ndjson"}, {"explain", "pool.ndjson", "A"}, {"check", "A.txt"}}) {
        std::vector<std::string> command = arguments;
        command.insert(command.end(), {"--plan", "bare.json", "--quiet"});
        std::string const first_line = lines_of(workplace.run(command).out).front();
        INFO(first_line);
        CHECK(first_line.starts_with(arguments[0] == "rank" ? "4 applicants" : "A"));
        CHECK(!first_line.ends_with("for "));
        command.insert(command.end(), {"--format", "json"});
        CHECK(json_of(workplace.run(command).out).at("analyzer") == analyzer);
    }
    CHECK(lines_of(workplace.run({"check", "A.txt", "--plan", "bare.json"}).out).front() == "A");
}
