// What people type by mistake, and what winnow says to it.
#include "tests/tools/winnow/workplace.hpp"

#include <sys/stat.h>

using namespace winnow::testing;
using Catch::Matchers::Contains;

TEST_CASE("a verb, an option or an argument that is not known is named as what it is", "[cli]") {
    Workplace const workplace;
    auto const complaint = [&workplace](std::vector<std::string> const& arguments) {
        Outcome const outcome = workplace.run(arguments);
        CHECK(outcome.exit_code == 2);
        return outcome.err;
    };
    CHECK(complaint({"rnak", "pool.ndjson"}) == "winnow: error: there is no verb \"rnak\" (see winnow --help)\n");
    CHECK(complaint({"--bogus"}) == "winnow: error: there is no option --bogus (see winnow --help)\n");
    CHECK(complaint({"rank", "pool.ndjson", "--bogus"}) ==
          "winnow: error: there is no option --bogus (see winnow rank --help)\n");
    CHECK(complaint({"plan", "lint", "a.json", "b.json"}) ==
          "winnow: error: \"b.json\" is one argument too many (see winnow plan lint --help)\n");
}

TEST_CASE("an option that is given twice or without a value is named", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    auto const complaint = [&workplace](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"rank", "pool.ndjson"});
        Outcome const outcome = workplace.run(arguments);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        return outcome.err;
    };
    CHECK(complaint({"--announcement", "a.md", "--announcement", "b.md"}) ==
          "winnow: error: --announcement is given twice (see winnow rank --help)\n");
    CHECK(complaint({"--plan", "plan.json", "-k"}) == "winnow: error: -k needs a value (see winnow rank --help)\n");
    CHECK(complaint({"--announcement", ""}) == "winnow: error: --announcement: the value is empty\n");
    CHECK(complaint({"--plan", "plan.json", "-o", ""}) == "winnow: error: --output: the value is empty\n");
}

TEST_CASE("a number out of range is refused, not wrapped", "[cli]") {
    Workplace const workplace;
    Outcome const seeded = workplace.run({"generate", "--seed", "-1", "-o", "made.ndjson"});
    CHECK(seeded.exit_code == 2);
    CHECK_THAT(seeded.err, Contains("--seed: \"-1\" is no whole number from 0 to "));
    CHECK_THAT(workplace.run({"index", "pool.ndjson", "-o", "i", "--memory", "x"}).err,
               Contains("--memory: \"x\" is no whole number from 16 to 1048576"));
}

TEST_CASE("what is no draft is not reviewed as one", "[cli]") {
    Workplace const workplace;
    auto const complaint = [&workplace](std::string const& draft) {
        Outcome const outcome = workplace.run({"check", draft});
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        return outcome.err;
    };
    CHECK(complaint("announcement.json") ==
          "winnow: error: announcement.json: is JSON, no draft: an announcement goes with --announcement\n");
    CHECK(complaint("-") ==
          "winnow: error: -: standard input is read by winnow analyze alone: write it to a file first\n");
    REQUIRE(::mkfifo((workplace.path("pipe")).c_str(), 0600) == 0);
    CHECK(complaint("pipe") == "winnow: error: pipe: is a pipe: write the draft to a file first\n");
}

TEST_CASE("a second announcement is no questionnaire of the first", "[cli]") {
    Workplace const workplace;
    Outcome const planned = workplace.run({"plan", "announcement.json", "announcement.json", "--position", "DAM-1"});
    CHECK(planned.exit_code == 2);
    CHECK(planned.err ==
          "winnow: error: announcement.json: holds announcements, no questionnaire: make a plan of each\n");
}

TEST_CASE("more threads than a machine can have are refused", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    for (std::string const number : {"1025", "1000000", "0", "2.5"}) {
        Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--threads", number});
        CHECK(ranked.exit_code == 2);
        CHECK_THAT(ranked.err, Contains("--threads: \"" + number + "\" is no whole number from 1 to 1024"));
    }
}

TEST_CASE("a plan is told from an announcement, and the message says which option takes which", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("announcement.md", "# Dam Engineer\n");
    for (std::string const announcement : {"announcement.json", "announcement.md"}) {
        Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", announcement});
        CHECK(ranked.exit_code == 2);
        CHECK(is_one_error_line(ranked.err));
        CHECK_THAT(ranked.err, Contains(announcement + ": is no plan") && Contains("--announcement"));
    }
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--announcement", "plan.json"});
    CHECK(ranked.exit_code == 2);
    CHECK_THAT(ranked.err, Contains("plan.json: not an announcement") && Contains("a plan, which goes with --plan"));
}

TEST_CASE("a plan of another analyzer or background is refused with its file and place", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    boost::json::value const plan = json_of(workplace.read("plan.json"));
    boost::json::value other = plan;
    other.at("analyzer") = "winnow/0";
    workplace.write("analyzer.json", boost::json::serialize(other));
    other = plan;
    other.at("background").at("sha256") = std::string(64, '0');
    workplace.write("background.json", boost::json::serialize(other));
    for (auto const& [file, member] : std::vector<std::pair<std::string, std::string>>{
             {"analyzer.json", "analyzer"}, {"background.json", "background.sha256"}}) {
        for (std::vector<std::string> const& verb :
             std::vector<std::vector<std::string>>{{"rank", "pool.ndjson"}, {"check", "announcement.json"}}) {
            Outcome const outcome = workplace.run({verb[0], verb[1], "--plan", file});
            CHECK(outcome.exit_code == 2);
            CHECK(outcome.err.starts_with("winnow: error: " + file + ": " + member + ": made with "));
        }
    }
}

TEST_CASE("verbs that score under one plan do not choose among two", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("draft.txt", "I measured seepage.");
    for (std::vector<std::string> arguments : std::vector<std::vector<std::string>>{
             {"explain", "pool.ndjson", "A"}, {"check", "draft.txt"}, {"diff", "draft.txt", "draft.txt"}}) {
        arguments.insert(arguments.end(), {"--plan", "plan.json", "--plan", "plan.json"});
        Outcome const outcome = workplace.run(arguments);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.err == "winnow: error: --plan is given twice: this verb takes one\n");
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("what winnow wrote is no draft", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("draft.txt", "I measured seepage.");
    for (std::string const format : {"csv", "json"}) {
        REQUIRE(workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", format, "-o", "r." + format})
                    .exit_code == 0);
    }
    auto const complaint = [&workplace](std::vector<std::string> const& arguments) {
        Outcome const outcome = workplace.run(arguments);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        return outcome.err;
    };
    CHECK_THAT(complaint({"check", "plan.json"}), Contains("plan.json: is a winnow.plan/1 document, no draft"));
    CHECK_THAT(complaint({"diff", "r.csv", "r.csv"}), Contains("r.csv: is a ranking as CSV") && Contains("NDJSON"));
    CHECK_THAT(complaint({"diff", "draft.txt", "plan.json"}), Contains("plan.json: is a winnow.plan/1 document"));
    CHECK_THAT(complaint({"diff", "r.json", "none"}), Contains("none: there is no such file"));
    CHECK_THAT(complaint({"diff", "r.json", "draft.txt"}), Contains("r.json is a ranking and draft.txt is none"));
}

TEST_CASE("explain finds an applicant by the file name on disk, be it no UTF-8", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    std::filesystem::create_directory(workplace.path("folder"));
    workplace.write("folder/a\xFF.txt", "I measured seepage.");
    for (std::string const id : {"a\xFF", "a\xEF\xBF\xBD"}) {
        CHECK(workplace.run({"explain", "folder", id, "--plan", "plan.json"}).exit_code == 0);
    }
}

TEST_CASE("judgements that measure nothing are an error, and a run of other queries a warning", "[cli]") {
    Workplace const workplace;
    workplace.write("run", "q1 Q0 d1 1 2.5 winnow\n");
    workplace.write("none.qrels", "q1 0 d1 0\n");
    workplace.write("other.qrels", "q2 0 d1 1\n");
    workplace.write("same.qrels", "q1 0 d1 1\n");
    Outcome const none = workplace.run({"eval", "run", "none.qrels"});
    CHECK(none.exit_code == 2);
    CHECK(is_one_error_line(none.err));
    Outcome const other = workplace.run({"eval", "run", "other.qrels"});
    CHECK(other.exit_code == 0);
    CHECK(other.err == "winnow: warning: run and other.qrels have no query in common\n");
    CHECK(workplace.run({"eval", "run", "same.qrels"}).err.empty());
}
