#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;
using Catch::Matchers::Contains;

TEST_CASE("search prints a TREC run with scores that fall from line to line", "[cli]") {
    Workplace const workplace;
    workplace.write("docs.ndjson", R"({"id":"d1","text":"dams and dams and dams"}
{"id":"d2","text":"dams in winter"}
{"id":"d3","text":"dams in winter"}
{"id":"d4","text":"gardens"}
)");
    workplace.write("queries.tsv", "q1\tdams\nq2\tcathedral\n");
    Outcome const found =
        workplace.run({"search", "docs.ndjson", "--queries", "queries.tsv", "--analyzer", "english", "--quiet"});
    CHECK(found.exit_code == 0);
    auto const lines = lines_of(found.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].starts_with("q1 Q0 d1 1 "));
    CHECK(lines[1].starts_with("q1 Q0 d2 2 "));
    CHECK(lines[2].starts_with("q1 Q0 d3 3 "));
    auto const score = [](std::string const& line) {
        std::size_t const end = line.rfind(' ');
        return std::stod(line.substr(line.rfind(' ', end - 1) + 1));
    };
    CHECK(score(lines[0]) > score(lines[1]));
    CHECK(std::llround(1e6 * (score(lines[1]) - score(lines[2]))) == 1);
}

TEST_CASE("search gives the same run with one thread and with two", "[cli][property]") {
    Workplace const workplace;
    REQUIRE(workplace.run({"generate", "--applicants", "100", "-o", "synthetic.ndjson"}).exit_code == 0);
    workplace.write("queries.tsv", "1\tmanaged budgets and staff\n2\tsafety program\n3\taudit\n");
    auto const search = [&workplace](std::string const& threads) {
        return workplace.run({"search", "synthetic.ndjson", "--queries", "queries.tsv", "--threads", threads}).out;
    };
    CHECK(search("1") == search("2"));
    CHECK(!search("1").empty());
}

TEST_CASE("many long queries give the bytes of one at a time, from any number of threads and segments",
          "[cli][differential]") {
    Workplace const workplace;
    REQUIRE(workplace.run({"generate", "--applicants", "300", "--words", "80", "-o", "a.ndjson"}).exit_code == 0);
    REQUIRE(
        workplace.run({"generate", "--applicants", "40", "--words", "80", "--seed", "2", "-o", "b.ndjson"}).exit_code ==
        0);
    REQUIRE(workplace.run({"index", "a.ndjson", "-o", "pool.index"}).exit_code == 0);
    REQUIRE(workplace.run({"index", "b.ndjson", "-o", "pool.index"}).exit_code == 0);
    // The texts of whole applicants, some of them several times over: so many terms that a batch is worth its while.
    std::string queries;
    std::vector<std::string> const records = lines_of(workplace.read("a.ndjson"));
    constexpr std::size_t kQueries = 150;
    for (std::size_t i = 0; i < kQueries; ++i) {
        queries += "q" + std::to_string(i) + "\t";
        for (std::size_t j = 0; i % 10 != 9 && j < 20; ++j) { queries += records[(i + j * 7) % records.size()] + " "; }
        queries += "\n";
    }
    workplace.write("queries.tsv", queries);
    auto const search = [&workplace](std::string const& file, std::string const& pool, std::string const& threads) {
        return workplace
            .run({"search", pool, "--queries", file, "-k", "20", "--threads", threads, "--analyzer", "winnow"})
            .out;
    };
    // Few queries are searched one after another.
    constexpr std::size_t kFew = 30;
    std::string singly;
    std::vector<std::string> const lines = lines_of(queries);
    for (std::size_t first = 0; first < lines.size(); first += kFew) {
        std::string few;
        for (std::size_t i = first; i < first + kFew; ++i) { few += lines[i] + "\n"; }
        workplace.write("few.tsv", few);
        singly += search("few.tsv", "pool.index", "1");
    }
    CHECK(lines_of(singly).size() == kQueries / 10 * 9 * 20);
    CHECK(search("queries.tsv", "pool.index", "1") == singly);
    CHECK(search("queries.tsv", "pool.index", "3") == singly);
}

TEST_CASE("a line of queries that is none is refused with its number", "[cli]") {
    Workplace const workplace;
    for (std::string const queries : {"q1\tdams\nq2 dams\n", "q1\tdams\nq1\tgates\n", "q1\tdams\n\tgates\n"}) {
        workplace.write("queries.tsv", queries);
        Outcome const found = workplace.run({"search", "pool.ndjson", "--queries", "queries.tsv"});
        INFO(queries);
        CHECK(found.exit_code == 2);
        CHECK(is_one_error_line(found.err));
        CHECK_THAT(found.err, Contains("queries.tsv: line 2"));
    }
}

TEST_CASE("eval prints the measures that a hand calculation gives", "[cli]") {
    Workplace const workplace;
    // Relevant: a and b. Ranked b, x, a: precisions 1/1 and 2/3, so the average precision is 5/6.
    workplace.write("run", "q Q0 b 1 3 t\nq Q0 x 2 2 t\nq Q0 a 3 1 t\n");
    workplace.write("qrels", "q 0 a 1\nq 0 b 1\nq 0 x 0\n");
    Outcome const table = workplace.run({"eval", "run", "qrels"});
    CHECK(table.exit_code == 0);
    CHECK_THAT(table.out, Contains("map           0.8333") && Contains("p@5           0.4000"));
    boost::json::value const document = json_of(workplace.run({"eval", "run", "qrels", "--format", "json"}).out);
    CHECK(document.at("schema").as_string() == "winnow.eval/1");
    CHECK(document.at("queries").as_int64() == 1);
    CHECK(document.at("map").as_double() == 0.833333);
    CHECK(document.at("recall@100").to_number<double>() == 1.0);
}

TEST_CASE("eval --binary takes every grade of one and more as one", "[cli]") {
    Workplace const workplace;
    workplace.write("run", "q Q0 a 1 2 t\nq Q0 b 2 1 t\n");
    workplace.write("qrels", "q 0 a 1\nq 0 b 3\n");
    auto const ndcg = [&workplace](std::vector<std::string> arguments) {
        return json_of(workplace.run(std::move(arguments)).out).at("ndcg@10").to_number<double>();
    };
    CHECK(ndcg({"eval", "run", "qrels", "--format", "json"}) < 1.0);
    CHECK(ndcg({"eval", "run", "qrels", "--format", "json", "--binary"}) == 1.0);
}
