#include "tests/tools/winnow/workplace.hpp"

#include <utility>

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

TEST_CASE("check says which alias stands for a keyword, unless the keyword is there too", "[cli]") {
    Workplace const workplace;
    workplace.write("plan.json",
                    R"({"schema":"winnow.plan/1","requirements":[{"id":"SE1","keywords":[
                        {"keyword":"workforce","aliases":["personnel","staffing"]},
                        {"keyword":"seepage","aliases":["leakage"]}]}]})");
    workplace.write("draft.txt",
                    "I managed personnel. I measured seepage and leakage.\n\nSkills: workforce, budget, audit\n");
    auto const report = [&workplace](std::string const& format) {
        return workplace.run({"check", "draft.txt", "--plan", "plan.json", "--format", format}).out;
    };
    CHECK_THAT(report("text"), Contains("in a sentence   workforce (as \"personnel\"), seepage\n"));
    CHECK_THAT(report("html"), Contains("workforce (as &quot;personnel&quot;)"));
}

TEST_CASE("check without an announcement reads the draft and gives no score", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.txt", "I measured seepage.");
    Outcome const checked = workplace.run({"check", "draft.txt", "--format", "json"});
    CHECK(checked.exit_code == 0);
    boost::json::value const document = json_of(checked.out);
    CHECK(document.at("score").is_null());
    CHECK(document.at("sections").at(0).at("text").as_string() == "I measured seepage.");
    CHECK(workplace.run({"check", "draft.txt", "--fail-on", "never"}).exit_code == 0);
}

TEST_CASE("the day that check counts from is always printed", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.txt", "I measured seepage.");
    for (std::string const view : {"all", "qrb"}) {
        for (std::string const format : {"text", "json", "html"}) {
            Outcome const checked =
                workplace.run({"check", "draft.txt", "--as-of", "2019-05-17", "--view", view, "--format", format});
            CHECK(checked.exit_code == 0);
            CHECK_THAT(checked.out, Contains("2019-05-17"));
        }
    }
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

TEST_CASE("explain marks each occurrence among the words around it, and sums the points", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const explained = workplace.run({"explain", "pool.ndjson", "A", "--plan", "plan.json"});
    CHECK(explained.exit_code == 0);
    CHECK_THAT(explained.out, Contains("52.500000  seepage: in a sentence (found 1)") &&
                                  Contains("17.500000  spillway: in a sentence (found 1)") &&
                                  Contains("In 2019 I measured [seepage] at nine sites.") &&
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
    std::vector<std::pair<std::vector<std::string>, std::string>> const commands{
        {{"rank", "pool.ndjson"}, "4 applicants"},
        {{"explain", "pool.ndjson", "A"}, "as of "},
        {{"check", "A.txt"}, "A"}};
    for (auto const& [arguments, beginning] : commands) {
        std::vector<std::string> command = arguments;
        command.insert(command.end(), {"--plan", "bare.json", "--quiet"});
        std::string const first_line = lines_of(workplace.run(command).out).front();
        INFO(first_line);
        CHECK(first_line.starts_with(beginning));
        CHECK(!first_line.ends_with("for "));
        command.insert(command.end(), {"--format", "json"});
        CHECK(json_of(workplace.run(command).out).at("analyzer") == analyzer);
    }
    CHECK(lines_of(workplace.run({"check", "A.txt", "--plan", "bare.json"}).out).front() == "A");
}

TEST_CASE("check tells what a reader would criticise, with its place, and exits with 1 if asked to", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.txt", "We built a program. We met every week, and we cut errors by 20 percent.");
    std::vector<std::string> const check{"check", "draft.txt", "--section", "ECQ2"};
    auto const with = [&check](std::vector<std::string> const& more) {
        std::vector<std::string> arguments = check;
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    };
    CHECK_THAT(workplace.run(check).out, Contains("we-for-i") && Contains("\"We built a program.\""));

    Outcome const checked = workplace.run(with({"--format", "json", "--fail-on", "warning"}));
    CHECK(checked.exit_code == 1);
    boost::json::value const document = json_of(checked.out);
    auto const& section = document.at("sections").at(0);
    CHECK(section.at("id").as_string() == "ECQ2");
    CHECK(section.at("sentences").as_array().size() == 2);
    auto const& findings = document.at("findings").as_array();
    auto const* const found = std::find_if(findings.begin(), findings.end(), [](auto const& finding) {
        return finding.at("rule").as_string() == "we-for-i";
    });
    REQUIRE(found != findings.end());
    CHECK(found->at("begin").to_number<int>() == 0);
    CHECK(found->at("end").to_number<int>() == 19);
    CHECK(workplace.run(with({"--fail-on", "error"})).exit_code == 0);
    CHECK(workplace.run(check).exit_code == 0);
}

TEST_CASE("check names only a lone text by --section", "[cli]") {
    Workplace const workplace;
    workplace.write("two.md", "# ECQ 1\n\nI led.\n\n# ECQ 2\n\nI hired.\n");
    workplace.write("one.txt", "I led.");
    Outcome const two = workplace.run({"check", "two.md", "--section", "ECQ2"});
    CHECK(two.exit_code == 2);
    CHECK(is_one_error_line(two.err));
    CHECK(workplace.run({"check", "one.txt", "--section", "preface"}).exit_code == 2);
}

TEST_CASE("winnow.toml changes review rules, and an unknown one is an error with its line", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.txt", "We built a program. We met every week, and we cut errors by 20 percent.");
    workplace.write("winnow.toml", "[review.we-for-i]\noff = true\n");
    CHECK_THAT(workplace.run({"check", "draft.txt", "--section", "ECQ2"}).out, !Contains("we-for-i"));
    workplace.write("winnow.toml", "[review.we-for-i]\nshares = 1\n");
    Outcome const refused = workplace.run({"check", "draft.txt"});
    CHECK(refused.exit_code == 2);
    CHECK_THAT(refused.err, Contains("line 2") && Contains("shares"));
}

TEST_CASE("rules lists every rule and explains one", "[cli]") {
    Workplace const workplace;
    CHECK_THAT(workplace.run({"rules"}).out, Contains("no-measure") && Contains("personal-data"));
    CHECK_THAT(workplace.run({"rules", "passive"}).out, Contains("advice") && Contains("run = 2"));
    CHECK(workplace.run({"rules", "no-such"}).exit_code == 2);
}

TEST_CASE("check asks the framework's questions where an ECQ is weak, and of what it does not show", "[cli]") {
    Workplace const workplace;
    // Shows Conflict Management by its words; of Developing Others, Team Building and Leveraging Diversity nothing.
    workplace.write("draft.txt",
                    "Two chiefs disagreed over overtime. I mediated their dispute and resolved the conflict.");
    Outcome const checked = workplace.run({"check", "draft.txt", "--section", "ECQ2", "--framework", "opm-2006"});
    CHECK_THAT(checked.out, Contains("ECQ2: a reader would ask") &&
                                Contains("? What was the largest staff that you led?") &&
                                !Contains("Who disagreed, and over what?"));
    boost::json::value const document = json_of(
        workplace.run({"check", "draft.txt", "--section", "ECQ2", "--framework", "opm-2006", "--format", "json"}).out);
    CHECK(document.at("focus").at(0).at("id").as_string() == "ECQ2");
    CHECK(document.at("focus").at(0).at("questions").as_array().size() == 3);
}

TEST_CASE("the review board's view has ECQs and resume, no technical qualifications and no score", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("me/ECQ1.txt", "I measured seepage.");
    workplace.write("me/TQ1.txt", "I measured the the seepage.");
    workplace.write("me/resume.txt", "Engineer. Dams.");
    workplace.write("me/cover-letter.txt", "Dear Sir,");
    std::vector<std::string> const arguments{"check", "me", "--plan", "plan.json", "--view", "qrb"};
    CHECK_THAT(workplace.run(arguments).out, Contains("ECQ1: 3 words") && Contains("resume: 2 words") &&
                                                 !Contains("TQ1") && !Contains("cover-letter") &&
                                                 !Contains("doubled") && !Contains("score 5"));
    std::vector<std::string> as_json = arguments;
    as_json.insert(as_json.end(), {"--format", "json"});
    boost::json::value const document = json_of(workplace.run(as_json).out);
    CHECK(document.at("view").as_string() == "qrb");
    CHECK(document.at("score").is_null());
    CHECK(document.at("sections").as_array().size() == 2);
}
