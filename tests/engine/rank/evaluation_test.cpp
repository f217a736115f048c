#include "engine/rank/evaluation.hpp"

#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace winnow;
using Catch::Matchers::WithinRel;

TEST_CASE("measures of one query are what a pencil makes of them", "[unit]") {
    Qrels const qrels{{"q", {{"d1", 2}, {"d2", 1}, {"d3", 0}, {"d4", 1}}}};
    Run const run{{"q", {"d3", "d1", "d5", "d2"}}};
    Evaluation const found = evaluate(run, qrels);
    CHECK(found.queries == 1);
    CHECK_THAT(found.map, WithinRel((1.0 / 2 + 2.0 / 4) / 3, 1e-14));
    // (2/log2 3 + 1/log2 5) / (2/log2 2 + 1/log2 3 + 1/log2 4)
    CHECK_THAT(found.ndcg_at_10, WithinRel(0.5405857679450102, 1e-14));
    CHECK_THAT(found.p_at_5, WithinRel(0.4, 1e-14));
    CHECK_THAT(found.p_at_10, WithinRel(0.2, 1e-14));
    CHECK_THAT(found.p_at_20, WithinRel(0.1, 1e-14));
    CHECK_THAT(found.recall_at_100, WithinRel(2.0 / 3, 1e-14));
    CHECK_THAT(found.recall_at_1000, WithinRel(2.0 / 3, 1e-14));
    // binary: (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3 + 1/log2 4)
    CHECK_THAT(evaluate(run, qrels, true).ndcg_at_10, WithinRel(0.49818925746641285, 1e-14));
}

TEST_CASE("measures look as deep as their names say", "[unit]") {
    Qrels qrels;
    Run run;
    for (int i = 0; i < 1100; ++i) { run["q"].push_back(fmt::format("d{}", i)); }
    for (int const rank : {10, 11, 100, 101, 1000, 1001}) { qrels["q"][fmt::format("d{}", rank - 1)] = 1; }
    Evaluation const found = evaluate(run, qrels);
    CHECK_THAT(found.p_at_10, WithinRel(0.1, 1e-14));
    CHECK_THAT(found.p_at_20, WithinRel(0.1, 1e-14));
    CHECK_THAT(found.recall_at_100, WithinRel(3.0 / 6, 1e-14));
    CHECK_THAT(found.recall_at_1000, WithinRel(5.0 / 6, 1e-14));
    CHECK_THAT(found.map,
               WithinRel((1.0 / 10 + 2.0 / 11 + 3.0 / 100 + 4.0 / 101 + 5.0 / 1000 + 6.0 / 1001) / 6, 1e-14));
}

TEST_CASE("means go over the queries that have a relevant document", "[unit]") {
    Qrels const qrels{{"found", {{"d1", 1}}}, {"missing", {{"d1", 1}}}, {"none-relevant", {{"d1", 0}, {"d2", -1}}}};
    Run const run{{"found", {"d1"}}, {"none-relevant", {"d1"}}, {"not-judged", {"d1"}}};
    Evaluation const found = evaluate(run, qrels);
    CHECK(found.queries == 2);
    CHECK_THAT(found.map, WithinRel(0.5, 1e-14));
    CHECK_THAT(found.ndcg_at_10, WithinRel(0.5, 1e-14));
    CHECK(evaluate(run, {}).queries == 0);
    CHECK(evaluate(run, {}).map == 0.0);
}

TEST_CASE("qrels are read with any blanks and line ends", "[unit]") {
    Qrels const qrels = read_qrels("1 0 d1 2\r\n1\t0\td2\t-1\n\n2  0  d1  0", "qrels.txt");
    CHECK(qrels == Qrels{{"1", {{"d1", 2}, {"d2", -1}}}, {"2", {{"d1", 0}}}});
    CHECK(read_qrels("", "qrels.txt").empty());
}

TEST_CASE("a run is ordered by score, ties by id from the last, as trec_eval does", "[unit]") {
    Run const run = read_run(
        "1 Q0 b 1 0.5 x\r\n"
        "1 Q0 a 2 0.75 x\n"
        "1 Q0 c 3 0.5 x\n"
        "2 Q0 a 1 -1e3 x\n",
        "run.txt");
    CHECK(run == Run{{"1", {"a", "c", "b"}}, {"2", {"a"}}});
}

TEST_CASE("a broken line is named", "[unit]") {
    using Catch::Contains;
    CHECK_THROWS_WITH(read_qrels("1 0 d1 1\n1 0 d2\n", "q.txt"), Contains("q.txt: line 2: 3 columns"));
    CHECK_THROWS_WITH(read_qrels("1 0 d1 yes\n", "q.txt"), Contains("line 1") && Contains("\"yes\""));
    CHECK_THROWS_WITH(read_qrels("1 0 d1 1\n\n1 0 d1 0\n", "q.txt"), Contains("line 3") && Contains("twice"));
    CHECK_THROWS_WITH(read_run("1 Q0 a 1 high x\n", "r.txt"), Contains("line 1") && Contains("\"high\""));
    CHECK_THROWS_AS(read_run("1 Q0 a 1 nan x\n", "r.txt"), Error);
    CHECK_THROWS_AS(read_run("1 Q0 a first 1.0 x\n", "r.txt"), Error);
    CHECK_THROWS_WITH(read_run("1 Q0 a 1 2 x\n1 Q0 a 2 1 x\n", "r.txt"), Contains("line 2") && Contains("twice"));
}
