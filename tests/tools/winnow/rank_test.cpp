#include "tests/tools/winnow/workplace.hpp"

#include <algorithm>
#include <random>

using namespace winnow::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("rank prints the scores that a hand calculation gives", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "csv"});
    CHECK(ranked.exit_code == 0);
    auto const lines = lines_of(ranked.out);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == "rank,id,score,coverage,similarity,cosine,bm25,SE1,flags,reason");
    CHECK_THAT(lines[1], StartsWith("1,A,70.00,1,0,"));
    CHECK_THAT(lines[2], StartsWith("2,B,52.50,0.75,0,"));
    CHECK_THAT(lines[3], StartsWith("3,C,17.50,0.25,0,"));
    CHECK_THAT(lines[4], StartsWith("4,D,0.00,0,0,"));
}

TEST_CASE("rank says first what it read", "[cli]") {
    Workplace const workplace;
    Outcome const ranked =
        workplace.run({"rank", "pool.ndjson", "--announcement", "announcement.json", "--position", "1001"});
    CHECK(ranked.exit_code == 0);
    CHECK_THAT(ranked.err, StartsWith("winnow: 4 applicants: 4 "));
    Outcome const quiet =
        workplace.run({"rank", "pool.ndjson", "--announcement", "announcement.json", "--position", "1001", "--quiet"});
    CHECK(quiet.err.empty());
    CHECK(quiet.out == ranked.out);
}

TEST_CASE("rank's JSON has the members of winnow.rank/1 in their order", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "json"});
    boost::json::value const document = json_of(ranked.out);
    std::vector<std::string> keys;
    for (auto const& member : document.as_object()) { keys.emplace_back(member.key()); }
    CHECK(keys == std::vector<std::string>{"schema", "engine", "announcement", "plan", "background", "analyzer",
                                           "readers", "composite", "as_of", "by", "idf", "pool", "results",
                                           "unreadable"});
    CHECK(document.at("pool").at("applicants").as_int64() == 4);
    CHECK(document.at("announcement").at("id").as_string() == "DAM-1");
    CHECK_THAT(ranked.out, Contains("\"score\": 52.50,") && Contains("\"score_exact\": 52.5,"));
    boost::json::value const& keyword = document.at("results").at(1).at("requirements").at(0).at("keywords").at(0);
    CHECK(keyword.at("keyword").as_string() == "seepage");
    CHECK(keyword.at("state").as_string() == "evidenced");
    CHECK(keyword.as_object().contains("points") == false);
    CHECK(keyword.as_object().contains("spans") == false);
}

TEST_CASE("with --explain, spans slice back to the words and points sum to score_exact", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const explained = workplace.run({"explain", "pool.ndjson", "A", "--plan", "plan.json", "--format", "json"});
    REQUIRE(explained.exit_code == 0);
    boost::json::value const document = json_of(explained.out);
    boost::json::value const& result = document.at("result");
    std::string const text{document.at("sections").at(0).at("text").as_string()};
    std::int64_t micropoints = 0;
    for (auto const& keyword : result.at("requirements").at(0).at("keywords").as_array()) {
        micropoints += std::llround(keyword.at("points").to_number<double>() * 1e6);
        auto const& span = keyword.at("spans").at(0);
        auto const begin = span.at("begin").to_number<std::size_t>();
        auto const end = span.at("end").to_number<std::size_t>();
        CHECK(text.substr(begin, end - begin) == keyword.at("keyword").as_string());
    }
    CHECK(micropoints == std::llround(result.at("score_exact").to_number<double>() * 1e6));
}

TEST_CASE("rank's NDJSON is the header, then a line a result, then a line an unreadable entry", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson", std::string{kPool} + "{\"id\":\"E\",\n");
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "ndjson"});
    CHECK(ranked.exit_code == 3);
    auto const lines = lines_of(ranked.out);
    REQUIRE(lines.size() == 6);
    CHECK(json_of(lines[0]).at("schema").as_string() == "winnow.rank/1");
    CHECK(json_of(lines[1]).at("id").as_string() == "A");
    CHECK(json_of(lines[4]).at("rank").as_int64() == 4);
    CHECK(json_of(lines[5]).at("unreadable").as_object().contains("reason"));
}

TEST_CASE("in a TREC run ties are set a millionth apart, and ids hold no white space", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan("DAM 1");
    workplace.write("pool.ndjson", R"({"id":"x y","text":"I measured seepage."}
{"id":"w","text":"I measured seepage."}
)");
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "trec"});
    CHECK(ranked.out == "DAM%201 Q0 w 1 52.500000 winnow\nDAM%201 Q0 x%20y 1 52.499999 winnow\n");
}

TEST_CASE("rank -k never cuts a tie", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson", R"({"id":"a","text":"I measured seepage."}
{"id":"b","text":"Seepage was what I measured."}
{"id":"c","text":"I measured seepage."}
{"id":"d","text":"I baked."}
)");
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "csv", "-k", "2"});
    auto const lines = lines_of(ranked.out);
    REQUIRE(lines.size() == 4);
    CHECK_THAT(lines[3], StartsWith("1,c,52.50,"));
}

TEST_CASE("CSV cells that a spreadsheet would take for formulas are disarmed", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson",
                    "{\"id\":\"=1+1\",\"text\":\"I measured seepage.\"}\n{\"id\":\"a,\\\"b\",\"text\":\"x\"}\n");
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "csv", "--bom"});
    CHECK_THAT(ranked.out,
               StartsWith("\xEF\xBB\xBFrank,") && Contains("\n1,'=1+1,52.50,") && Contains("\n2,\"a,\"\"b\",0.00"));
}

TEST_CASE("every row of CSV has as many cells as its header, an unreadable entry's too", "[cli][regression]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson", "broken\n{\"id\":\"a\",\"text\":\"I measured seepage.\"}\n");
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "csv"});
    auto const lines = lines_of(ranked.out);
    REQUIRE(lines.size() == 3);
    auto const commas = [](std::string const& line) { return std::count(line.begin(), line.end(), ','); };
    CHECK(commas(lines[1]) == commas(lines[0]));
    // The reason holds no comma: "line 1: not JSON at byte 0: syntax error".
    CHECK(commas(lines[2]) == commas(lines[0]));
}

TEST_CASE("several plans are ranked one after another", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan("SECOND");
    workplace.write("plan2.json", workplace.read("plan.json"));
    workplace.write_hand_made_plan("FIRST");
    Outcome const ranked = workplace.run(
        {"rank", "pool.ndjson", "--plan", "plan.json", "--plan", "plan2.json", "--format", "trec", "-k", "1"});
    CHECK(ranked.out == "FIRST Q0 A 1 70.000000 winnow\nSECOND Q0 A 1 70.000000 winnow\n");
}

TEST_CASE("the day that \"ten years ago\" counts from is printed wherever it has a place", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("draft.txt", "I measured seepage.");
    std::vector<std::vector<std::string>> const commands{
        {"rank", "pool.ndjson", "--format", "text"},           {"rank", "pool.ndjson", "--format", "json"},
        {"rank", "pool.ndjson", "--format", "ndjson"},         {"rank", "pool.ndjson", "--format", "html"},
        {"explain", "pool.ndjson", "A", "--format", "text"},   {"explain", "pool.ndjson", "A", "--format", "json"},
        {"explain", "pool.ndjson", "A", "--format", "html"},   {"diff", "draft.txt", "draft.txt", "--format", "text"},
        {"diff", "draft.txt", "draft.txt", "--format", "json"}};
    for (std::vector<std::string> command : commands) {
        INFO(command[0] << " " << command.back());
        command.insert(command.end(), {"--plan", "plan.json", "--as-of", "2019-05-17"});
        CHECK_THAT(workplace.run(command).out, Contains("2019-05-17"));
    }
    // Without the option it is the closing date.
    boost::json::value plan = boost::json::parse(workplace.read("plan.json"));
    plan.at("announcement").at("closes") = "2018-02-03";
    workplace.write("plan.json", boost::json::serialize(plan));
    CHECK_THAT(workplace.run({"rank", "pool.ndjson", "--plan", "plan.json"}).out,
               Contains("4 applicants ranked by score as of 2018-02-03\n"));
    CHECK_THAT(workplace.run({"diff", "draft.txt", "draft.txt", "--format", "json", "--as-of", "2019-05-17"}).out,
               Contains("\"as_of\": \"2019-05-17\""));
}

TEST_CASE("what is advised where grades are mixed can be done", "[cli]") {
    Workplace const workplace;
    std::string const announcement =
        "# Engineer\n\nGS-12 and GS-13\n\nGS-12: You must have specialized experience in seepage measurement.\n\n"
        "GS-13: You must have specialized experience in spillway inspection and drawdown planning.\n";
    workplace.write("grades.md", announcement);
    Outcome const mixed = workplace.run({"rank", "pool.ndjson", "--announcement", "grades.md", "--format", "csv"});
    REQUIRE_THAT(mixed.err, Contains("several-grades") && Contains("give --grade with --announcement"));
    std::vector<std::string> const one_grade{"--announcement", "grades.md", "--grade", "GS-13"};
    std::vector<std::string> direct{"rank", "pool.ndjson", "--format", "csv"};
    direct.insert(direct.end(), one_grade.begin(), one_grade.end());
    Outcome const ranked = workplace.run(direct);
    CHECK_THAT(ranked.err, !Contains("several-grades"));
    REQUIRE(workplace.run({"plan", "grades.md", "--grade", "GS-13", "-o", "one.json"}).exit_code == 0);
    CHECK(workplace.run({"rank", "pool.ndjson", "--plan", "one.json", "--format", "csv"}).out == ranked.out);
}

TEST_CASE("the table for people speaks plain words and shows no percent sign", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson", "{\"id\":\"evil\\u001b[31m\\u202e\",\"text\":\"I measured seepage.\"}\n");
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--explain"});
    CHECK_THAT(ranked.out, Contains("not found") && Contains("in a sentence") && Contains("presence, not proof"));
    CHECK(ranked.out.find('%') == std::string::npos);
    CHECK(ranked.out.find('\x1b') == std::string::npos);
    CHECK_THAT(ranked.out, Contains("evil\\x1b[31m\\u{202e}"));
    Outcome const colored = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--color", "always"});
    CHECK_THAT(colored.out, Contains("\x1b[1m"));
}

TEST_CASE("output does not depend on threads, the pool's order or the processor", "[cli][property]") {
    Workplace const workplace;
    REQUIRE(workplace.run({"generate", "--applicants", "300", "--words", "120", "-o", "synthetic.ndjson"}).exit_code ==
            0);
    auto lines = lines_of(workplace.read("synthetic.ndjson"));
    REQUIRE(lines.size() == 300);
    constexpr unsigned kSeed = 20240611;
    INFO("seed " << kSeed);
    std::shuffle(lines.begin(), lines.end(), std::mt19937{kSeed});
    std::string shuffled;
    for (std::string const& line : lines) { shuffled += line + "\n"; }
    workplace.write("shuffled.ndjson", shuffled);
    REQUIRE(workplace.run({"index", "shuffled.ndjson", "-o", "pool.index"}).exit_code == 0);

    for (std::string const format : {"text", "json", "ndjson", "csv", "trec"}) {
        INFO(format);
        auto const rank = [&](std::string const& pool, std::string const& threads, std::string const& cpu) {
            Start start;
            start.arguments = {"rank",     pool,   "--announcement", "synthetic.announcement.json",
                               "--format", format, "--threads",      threads};
            if (format == "json") { start.arguments.emplace_back("--explain"); }
            if (!cpu.empty()) { start.environment["WINNOW_CPU"] = cpu; }
            Outcome outcome = workplace.run(start);
            REQUIRE(outcome.exit_code == 0);
            return outcome.out;
        };
        std::string const once = rank("synthetic.ndjson", "1", "");
        CHECK(rank("synthetic.ndjson", "1", "") == once);
        CHECK(rank("synthetic.ndjson", "2", "") == once);
        CHECK(rank("shuffled.ndjson", "2", "") == once);
        CHECK(rank("synthetic.ndjson", "2", "baseline") == once);
        CHECK(rank("pool.index", "2", "") == once);
    }
}

TEST_CASE("output without a place for unreadable entries has them on standard error, one by one", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson", "broken\n{\"id\":\"a\",\"text\":\"I measured seepage.\"}\n");
    workplace.write("queries.tsv", "1\tseepage\n");
    std::string const warning = "winnow: warning: pool.ndjson:1 could not be read: line 1: not JSON at byte 0";
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--format", "trec"});
    CHECK(ranked.exit_code == 3);
    CHECK_THAT(ranked.err, Contains(warning));
    Outcome const searched = workplace.run({"search", "pool.ndjson", "--queries", "queries.tsv"});
    CHECK(searched.exit_code == 3);
    CHECK_THAT(searched.err, Contains(warning));
    Outcome const indexed = workplace.run({"index", "pool.ndjson", "-o", "pool.index"});
    CHECK(indexed.exit_code == 3);
    CHECK_THAT(indexed.err, Contains(warning));
}
