// What becomes of applicants, and of reports of what could not be read, when an index is added to.
#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;

namespace {

std::string rank(Workplace const& workplace, std::string const& pool) {
    Outcome const ranked = workplace.run({"rank", pool, "--plan", "plan.json", "--format", "json", "--explain"});
    INFO(ranked.err);
    CHECK(ranked.exit_code != 2);
    return ranked.out;
}

/// "id: line 2" of each report, from the JSON of rank.
std::vector<std::string> reports(Workplace const& workplace, std::string const& pool) {
    std::vector<std::string> reports;
    boost::json::value const ranking = json_of(rank(workplace, pool));
    for (auto const& entry : ranking.at("unreadable").as_array()) {
        std::string const reason{entry.at("reason").as_string()};
        reports.push_back(std::string{entry.at("id").as_string()} + ": " + reason.substr(0, reason.find(':')));
    }
    return reports;
}

constexpr std::string_view kGood = "{\"id\":\"A\",\"text\":\"I measured seepage.\"}\n";

}  // namespace

TEST_CASE("a pool that was mended and indexed again leaves no old report", "[cli][regression]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("p.ndjson", std::string{kGood} + "{broken\n{\"id\":\"B\",\"text\":7}\n");
    workplace.write("q.ndjson", "{broken\n{\"id\":\"C\",\"text\":\"I ran.\"}\n");
    REQUIRE(workplace.run({"index", "p.ndjson", "q.ndjson", "-o", "pool.index"}).exit_code == 3);
    CHECK(reports(workplace, "pool.index") ==
          std::vector<std::string>{"B: line 3", "p.ndjson:2: line 2", "q.ndjson:1: line 1"});
    workplace.write("p.ndjson", std::string{kGood} + "{\"id\":\"B\",\"text\":\"I sang.\"}\n");
    Outcome const again = workplace.run({"index", "p.ndjson", "-o", "pool.index"});
    CHECK(again.exit_code == 0);
    CHECK_THAT(again.err,
               Catch::Matchers::Contains("pool.index: 2 earlier reports of what could not be read are replaced"));
    CHECK(reports(workplace, "pool.index") == std::vector<std::string>{"q.ndjson:1: line 1"});

    workplace.write("q.ndjson", "{\"id\":\"C\",\"text\":\"I ran.\"}\n");
    CHECK(workplace.run({"index", "q.ndjson", "-o", "pool.index"}).exit_code == 0);
    workplace.write("both.ndjson", workplace.read("p.ndjson") + workplace.read("q.ndjson"));
    CHECK(rank(workplace, "pool.index") == rank(workplace, "both.ndjson"));
}

TEST_CASE("a pool's manifest that was mended leaves no old report", "[cli][regression]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool/a.txt", "I measured seepage.");
    workplace.write("pool/manifest.csv", "id,section,path\nA,,a.txt\n,,b.txt\n");
    REQUIRE(workplace.run({"index", "pool", "-o", "pool.index"}).exit_code == 3);
    CHECK(rank(workplace, "pool.index") == rank(workplace, "pool"));
    workplace.write("pool/manifest.csv", "id,section,path\nA,,a.txt\n");
    CHECK(workplace.run({"index", "pool", "-o", "pool.index"}).exit_code == 0);
    CHECK(rank(workplace, "pool.index") == rank(workplace, "pool"));
}

TEST_CASE("pools of one file name that are indexed together keep their reports apart", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pa/p.ndjson", std::string{kGood} + "{broken\n");
    workplace.write("pb/p.ndjson", "{\"id\":\"B\",\"text\":\"I sang.\"}\n{broken\n");
    for (int time = 0; time < 2; ++time) {
        CHECK(workplace.run({"index", "pa/p.ndjson", "pb/p.ndjson", "-o", "pool.index"}).exit_code == 3);
        CHECK(reports(workplace, "pool.index") == std::vector<std::string>(2, "p.ndjson:2: line 2"));
    }
}

TEST_CASE("an unreadable entry stands beside the applicant of its id, and only a readable one takes the place",
          "[cli][regression]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("p.ndjson", kGood);
    workplace.write("q.ndjson", "{\"id\":\"A\",\"text\":7}\n{\"id\":\"B\",\"text\":\"I sang.\"}\n");
    REQUIRE(workplace.run({"index", "p.ndjson", "-o", "pool.index"}).exit_code == 0);
    REQUIRE(workplace.run({"index", "q.ndjson", "-o", "pool.index"}).exit_code == 3);
    CHECK(reports(workplace, "pool.index") == std::vector<std::string>{"A: line 1"});
    CHECK(json_of(rank(workplace, "pool.index")).at("pool").at("applicants").as_int64() == 2);
    workplace.write("both.ndjson", workplace.read("q.ndjson") + std::string{kGood});
    CHECK(rank(workplace, "pool.index") == rank(workplace, "both.ndjson"));

    CHECK(workplace.run({"index", "p.ndjson", "-o", "pool.index"}).exit_code == 0);
    CHECK(reports(workplace, "pool.index").empty());
}

TEST_CASE("index --delete removes an applicant and the reports of the same id", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("p.ndjson", std::string{kGood} + "{\"id\":\"A\",\"text\":7}\n{\"id\":\"B\",\"text\":\"x\"}\n");
    REQUIRE(workplace.run({"index", "p.ndjson", "-o", "pool.index"}).exit_code == 3);
    CHECK(workplace.run({"index", "-o", "pool.index", "--delete", "A"}).exit_code == 0);
    CHECK(reports(workplace, "pool.index").empty());
    CHECK(json_of(rank(workplace, "pool.index")).at("pool").at("applicants").as_int64() == 1);
}
