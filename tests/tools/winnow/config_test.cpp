#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("winnow.toml sets defaults for all verbs and for one, and flags win", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("winnow.toml", "quiet = true\n[rank]\nplan = \"plan.json\"\nformat = \"csv\"\nk = 2\n");
    Outcome const configured = workplace.run({"rank", "pool.ndjson"});
    CHECK(configured.exit_code == 0);
    CHECK(configured.err.empty());
    CHECK_THAT(configured.out, StartsWith("rank,id,"));
    CHECK(lines_of(configured.out).size() == 3);
    Outcome const flagged = workplace.run({"rank", "pool.ndjson", "--format", "trec"});
    CHECK_THAT(flagged.out, StartsWith("DAM-1 Q0 A"));
    Outcome const other = workplace.run(
        {"rank", "pool.ndjson", "--announcement", "announcement.json", "--position", "DAM-1", "--format", "trec"});
    CHECK(other.exit_code == 0);
}

TEST_CASE("winnow.toml is found upward, its paths are its own, and the nearest one counts", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("winnow.toml", "[rank]\nplan = \"plan.json\"\nformat = \"csv\"\n");
    workplace.write("deep/er/pool.ndjson", kPool);
    Start start;
    start.arguments = {"rank", "pool.ndjson"};
    start.folder = workplace.path("deep/er");
    CHECK_THAT(run_program(WINNOW_PROGRAM, start).out, StartsWith("rank,id,"));
    workplace.write("deep/winnow.toml", "[rank]\nplan = \"../plan.json\"\nformat = \"trec\"\n");
    CHECK_THAT(run_program(WINNOW_PROGRAM, start).out, StartsWith("DAM-1 Q0 A"));
}

TEST_CASE("without a winnow.toml above, the one of XDG_CONFIG_HOME counts", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write(".config/winnow/winnow.toml", "[rank]\nplan = \"../../plan.json\"\nformat = \"csv\"\n");
    CHECK_THAT(workplace.run({"rank", "pool.ndjson"}).out, StartsWith("rank,id,"));
}

TEST_CASE("an unknown key, verb or value in winnow.toml is an error with its line", "[cli]") {
    Workplace const workplace;
    for (std::string const content :
         {"# first\ncolour = \"red\"\n", "[rank]\nquiett = true\n", "\n[frank]\n", "[rank]\nformat = \"xml\"\n",
          "\nthreads = []\n", "[rank]\noutput = \"x\"\n", "[rank\nx"}) {
        workplace.write("winnow.toml", content);
        Outcome const ranked = workplace.run({"rank", "pool.ndjson"});
        INFO(content << ranked.err);
        CHECK(ranked.exit_code == 2);
        CHECK(is_one_error_line(ranked.err));
        CHECK_THAT(ranked.err, Contains("winnow.toml: line "));
    }
}

TEST_CASE("a repeatable option takes an array in winnow.toml, and a flag replaces it whole", "[cli][regression]") {
    Workplace const workplace;
    workplace.write_hand_made_plan("TWO, [2]");
    workplace.write("two, [2].json", workplace.read("plan.json"));
    workplace.write_hand_made_plan("ONE");
    workplace.write("winnow.toml", "[rank]\nplan = [\"plan.json\", \"two, [2].json\"]\nformat = \"trec\"\nk = 1\n");
    CHECK(workplace.run({"rank", "pool.ndjson"}).out ==
          "ONE Q0 A 1 70.000000 winnow\nTWO,%20[2] Q0 A 1 70.000000 winnow\n");
    CHECK(workplace.run({"rank", "pool.ndjson", "--plan", "two, [2].json"}).out ==
          "TWO,%20[2] Q0 A 1 70.000000 winnow\n");

    for (std::string const content : {"[explain]\nplan = [\"plan.json\"]\n", "[rank]\nplan = []\n",
                                      "[rank]\nplan = [\"plan.json\", []]\n", "[rank]\nformat = [\"csv\"]\n"}) {
        workplace.write("winnow.toml", content);
        Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json"});
        INFO(content << ranked.err);
        CHECK(ranked.exit_code == 2);
        CHECK(is_one_error_line(ranked.err));
        CHECK_THAT(ranked.err, Contains("winnow.toml: line 2"));
    }
}

TEST_CASE("a winnow.toml that is no good stops neither help nor the version", "[cli][regression]") {
    Workplace const workplace;
    for (std::string const content : {"[rank\n", "colour = \"red\"\n", "[rank]\nk = 0\n"}) {
        workplace.write("winnow.toml", content);
        INFO(content);
        CHECK_THAT(workplace.run({"--version"}).out, StartsWith("winnow "));
        CHECK(workplace.run({"--version"}).exit_code == 0);
        CHECK_THAT(workplace.run({"--help"}).out, Contains("Subcommands:"));
        CHECK_THAT(workplace.run({"rank", "--help"}).out, Contains("--plan"));
        CHECK(workplace.run({"rank", "pool.ndjson", "--plan", "plan.json"}).exit_code == 2);
    }
}
