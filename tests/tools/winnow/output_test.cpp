#include "tests/tools/winnow/workplace.hpp"

#include <sys/stat.h>

using namespace winnow::testing;
using Catch::Matchers::Contains;

namespace {

std::vector<std::string> rank_to(std::string const& target) {
    return {"rank", "pool.ndjson", "--plan", "plan.json", "--quiet", "-o", target};
}

/// A pool whose ranking is longer than a pipe and a buffer hold.
std::string long_pool() {
    std::string pool;
    for (int i = 0; i < 5000; ++i) {
        pool += "{\"id\":\"applicant-" + std::to_string(i) + "\",\"text\":\"I measured seepage.\"}\n";
    }
    return pool;
}

}  // namespace

TEST_CASE("with -o a file gets what standard output would have got", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Outcome const printed = workplace.run({"rank", "pool.ndjson", "--plan", "plan.json", "--quiet"});
    Outcome const written = workplace.run(rank_to("ranking.txt"));
    CHECK(written.exit_code == 0);
    CHECK(written.out.empty());
    CHECK(workplace.read("ranking.txt") == printed.out);
}

TEST_CASE("output into a missing folder, a folder and a full disk fail with one line", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("folder/x", "");
    for (std::string const target : {"missing/ranking.txt", "folder", "/dev/full"}) {
        Outcome const written = workplace.run(rank_to(target));
        INFO(target);
        CHECK(written.exit_code == 2);
        CHECK(is_one_error_line(written.err));
        CHECK_THAT(written.err, Contains(target));
    }
}

TEST_CASE("a full disk behind standard output is noticed", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Start start;
    start.arguments = {"rank", "pool.ndjson", "--plan", "plan.json", "--quiet"};
    start.output_file = "/dev/full";
    Outcome const written = workplace.run(start);
    CHECK(written.exit_code == 2);
    CHECK(is_one_error_line(written.err));
}

TEST_CASE("a closed standard output is an error, and no file gets the output instead", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    Start start;
    start.arguments = {"rank", "pool.ndjson", "--plan", "plan.json", "--quiet"};
    start.close_output = true;
    std::string const before = workplace.read("pool.ndjson");
    Outcome const written = workplace.run(start);
    CHECK(written.exit_code == 2);
    CHECK(is_one_error_line(written.err));
    CHECK(workplace.read("pool.ndjson") == before);
}

TEST_CASE("a reader that goes away ends the work without a word", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson", long_pool());
    Start start;
    start.arguments = {"rank", "pool.ndjson", "--plan", "plan.json", "--quiet"};
    start.abandon_output = true;
    Outcome const written = workplace.run(start);
    CHECK(written.exit_code == 2);
    CHECK(written.err.empty());
}

TEST_CASE("a failed run leaves the old file and no other behind", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("ranking.txt", "old\n");
    auto const names = workplace.names();
    CHECK(workplace.run({"rank", "pool.ndjson", "--plan", "announcement.json", "-o", "ranking.txt"}).exit_code == 2);
    CHECK(workplace.run({"rank", "none", "--plan", "plan.json", "-o", "ranking.txt"}).exit_code == 2);
    CHECK(workplace.read("ranking.txt") == "old\n");
    CHECK(workplace.names() == names);
}

TEST_CASE("an existing file keeps its permissions, and a symbolic link stays one", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("real.txt", "old\n");
    ::chmod(workplace.path("real.txt").c_str(), 0640);
    std::filesystem::create_symlink("real.txt", workplace.path("link.txt"));
    CHECK(workplace.run(rank_to("link.txt")).exit_code == 0);
    CHECK(std::filesystem::is_symlink(workplace.path("link.txt")));
    CHECK(workplace.read("real.txt") != "old\n");
    struct stat status {};
    REQUIRE(::stat(workplace.path("real.txt").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0640U);
}

TEST_CASE("an interruption ends with 130 and leaves nothing partial", "[cli]") {
    Workplace const workplace;
    Start start;
    start.arguments = {"generate", "--applicants", "100000000", "-o", "big.ndjson", "--quiet"};
    start.interrupt_after = std::chrono::milliseconds{700};
    Outcome const interrupted = workplace.run(start);
    CHECK(interrupted.exit_code == 130);
    CHECK(interrupted.err.empty());
    for (std::string const& name : workplace.names()) {
        INFO(name);
        CHECK((name == "announcement.json" || name == "pool.ndjson"));
    }
}

TEST_CASE("generate writes the same bytes for the same seed, with announcement and grades beside the pool", "[cli]") {
    Workplace const workplace;
    for (std::string const name : {"a.ndjson", "b.ndjson"}) {
        CHECK(workplace.run({"generate", "--applicants", "20", "--seed", "5", "-o", name, "--quiet"}).exit_code == 0);
    }
    CHECK(workplace.read("a.ndjson") == workplace.read("b.ndjson"));
    CHECK(workplace.read("a.qrels") == workplace.read("b.qrels"));
    CHECK(lines_of(workplace.read("a.ndjson")).size() == 20);
    CHECK(workplace.run({"rank", "a.ndjson", "--announcement", "a.announcement.json"}).exit_code == 0);
    CHECK(workplace.run({"generate", "-o", "pool.txt"}).exit_code == 2);
}
