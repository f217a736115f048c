#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;
using Catch::Matchers::Contains;

namespace {

std::string rank(Workplace const& workplace, std::string const& pool) {
    Outcome const ranked = workplace.run({"rank", pool, "--plan", "plan.json", "--format", "json", "--explain"});
    INFO(ranked.err);
    CHECK(ranked.exit_code != 2);
    return ranked.out;
}

}  // namespace

TEST_CASE("an index ranks byte for byte as the pool that it was made of", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson", std::string{kPool} + "{\"id\":\"A\",\"text\":\"again\"}\n{broken\n");
    Outcome const indexed = workplace.run({"index", "pool.ndjson", "-o", "pool.index"});
    CHECK(indexed.exit_code == 3);
    CHECK(indexed.out.empty());
    CHECK(rank(workplace, "pool.index") == rank(workplace, "pool.ndjson"));
}

TEST_CASE("indexing again adds, and replaces an id that is there", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("first.ndjson", "{\"id\":\"A\",\"text\":\"I baked.\"}\n{\"id\":\"B\",\"text\":\"I sang.\"}\n");
    workplace.write("second.ndjson",
                    "{\"id\":\"A\",\"text\":\"I measured seepage.\"}\n{\"id\":\"C\",\"text\":\"I ran.\"}\n");
    workplace.write("both.ndjson",
                    "{\"id\":\"A\",\"text\":\"I measured seepage.\"}\n{\"id\":\"B\",\"text\":\"I sang.\"}\n"
                    "{\"id\":\"C\",\"text\":\"I ran.\"}\n");
    CHECK(workplace.run({"index", "first.ndjson", "-o", "pool.index"}).exit_code == 0);
    CHECK(workplace.run({"index", "second.ndjson", "-o", "pool.index"}).exit_code == 0);
    CHECK(rank(workplace, "pool.index") == rank(workplace, "both.ndjson"));
    CHECK(workplace.run({"index", "second.ndjson", "-o", "pool.index"}).exit_code == 0);
    CHECK(rank(workplace, "pool.index") == rank(workplace, "both.ndjson"));
}

TEST_CASE("index --delete removes applicants, and an unknown one changes nothing", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    REQUIRE(workplace.run({"index", "pool.ndjson", "-o", "pool.index"}).exit_code == 0);
    Outcome const unknown = workplace.run({"index", "-o", "pool.index", "--delete", "A", "nobody"});
    CHECK(unknown.exit_code == 2);
    CHECK_THAT(unknown.err, Contains("nobody"));
    CHECK(rank(workplace, "pool.index") == rank(workplace, "pool.ndjson"));

    CHECK(workplace.run({"index", "-o", "pool.index", "--delete", "A", "C"}).exit_code == 0);
    workplace.write("rest.ndjson",
                    "{\"id\":\"B\",\"text\":\"In 2019 I measured seepage at nine sites.\"}\n"
                    "{\"id\":\"D\",\"text\":\"I managed a bakery for six years.\"}\n");
    CHECK(rank(workplace, "pool.index") == rank(workplace, "rest.ndjson"));
}

TEST_CASE("verify finds a changed byte and exits with 4", "[cli]") {
    Workplace const workplace;
    REQUIRE(workplace.run({"index", "pool.ndjson", "-o", "pool.index"}).exit_code == 0);
    CHECK(workplace.run({"verify", "pool.index"}).exit_code == 0);
    std::string bytes = workplace.read("pool.index/index.winnow");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    workplace.write("pool.index/index.winnow", bytes);
    Outcome const verified = workplace.run({"verify", "pool.index"});
    CHECK(verified.exit_code == 4);
    CHECK(!verified.out.empty());
    CHECK(workplace.run({"verify", "pool.ndjson"}).exit_code == 2);
}

TEST_CASE("an index of another analyzer is refused by rank, and serves search", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    REQUIRE(workplace.run({"index", "pool.ndjson", "-o", "porter.index", "--analyzer", "porter"}).exit_code == 0);
    Outcome const ranked = workplace.run({"rank", "porter.index", "--plan", "plan.json"});
    CHECK(ranked.exit_code == 2);
    CHECK(is_one_error_line(ranked.err));
    workplace.write("queries.tsv", "q1\tspillways\n");
    Outcome const found = workplace.run({"search", "porter.index", "--queries", "queries.tsv"});
    CHECK(found.exit_code == 0);
    CHECK_THAT(found.out, Contains("q1 Q0 C 1 "));
    CHECK(workplace.run({"index", "pool.ndjson", "-o", "porter.index", "--analyzer", "english"}).exit_code == 2);
}

TEST_CASE("an index is not put into a folder that holds other things", "[cli]") {
    Workplace const workplace;
    workplace.write("mine/letter.txt", "dear");
    Outcome const indexed = workplace.run({"index", "pool.ndjson", "-o", "mine", "--quiet"});
    CHECK(indexed.exit_code == 2);
    CHECK(is_one_error_line(indexed.err));
    CHECK(workplace.run({"index", "pool.ndjson", "-o", "no/such/index"}).exit_code == 2);
}

TEST_CASE("what an interrupted first index left is no pool", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    REQUIRE(workplace.run({"index", "pool.ndjson", "-o", "pool.index"}).exit_code == 0);
    std::filesystem::remove(workplace.path("pool.index") / "index.winnow");
    for (std::vector<std::string> const& arguments : std::vector<std::vector<std::string>>{
             {"rank", "pool.index", "--plan", "plan.json"}, {"index", "pool.index", "-o", "other.index"}}) {
        Outcome const outcome = workplace.run(arguments);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.err ==
              "winnow: error: pool.index: is an index that was never finished; run winnow index again\n");
    }
    CHECK(workplace.run({"index", "pool.ndjson", "-o", "pool.index"}).exit_code == 0);
    CHECK(rank(workplace, "pool.index") == rank(workplace, "pool.ndjson"));
    workplace.write("pool.index/letter.txt", "I measured seepage.");
    std::filesystem::remove(workplace.path("pool.index") / "index.winnow");
    CHECK(workplace.run({"rank", "pool.index", "--plan", "plan.json", "--quiet"}).exit_code != 2);
}

TEST_CASE("a file is not taken for the folder of an index", "[cli]") {
    Workplace const workplace;
    Outcome const indexed = workplace.run({"index", "pool.ndjson", "-o", "announcement.json", "--quiet"});
    CHECK(indexed.exit_code == 2);
    CHECK_THAT(indexed.err, Contains("announcement.json: is a file"));
    CHECK(workplace.read("announcement.json") == kAnnouncement);
}
