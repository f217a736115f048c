#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

Outcome rank_quietly(Workplace const& workplace, std::string const& pool) {
    return workplace.run({"rank", pool, "--plan", "plan.json", "--format", "csv", "--quiet"});
}

}  // namespace

TEST_CASE("a missing file is one line and exit code 2, whichever verb meets it", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    for (std::vector<std::string> const& arguments :
         std::vector<std::vector<std::string>>{{"rank", "none", "--plan", "plan.json", "--quiet"},
                                               {"rank", "pool.ndjson", "--plan", "none.json"},
                                               {"rank", "pool.ndjson", "--announcement", "none.json"},
                                               {"explain", "none", "A", "--plan", "plan.json"},
                                               {"check", "none.txt"},
                                               {"extract", "none.txt"},
                                               {"analyze", "none.txt"},
                                               {"plan", "none.json"},
                                               {"search", "pool.ndjson", "--queries", "none.tsv"},
                                               {"eval", "none.trec", "none.qrels"},
                                               {"verify", "none.index"},
                                               {"index", "none", "-o", "new.index"}}) {
        Outcome const outcome = workplace.run(arguments);
        INFO(arguments[0] << ": " << outcome.err);
        CHECK(outcome.exit_code == 2);
        CHECK(is_one_error_line(outcome.err));
        CHECK_THAT(outcome.err, Contains("none"));
        CHECK(outcome.out.empty());
    }
    CHECK_FALSE(workplace.exists("new.index"));
}

TEST_CASE("an empty pool is an error", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("empty.ndjson", "");
    std::filesystem::create_directory(workplace.path("folder"));
    for (std::string const pool : {"empty.ndjson", "folder"}) {
        Outcome const ranked = rank_quietly(workplace, pool);
        CHECK(ranked.exit_code == 2);
        CHECK(is_one_error_line(ranked.err));
    }
}

TEST_CASE("an announcement that is broken JSON is refused with the offset", "[cli]") {
    Workplace const workplace;
    workplace.write("broken.json", "{\"SearchResult\": ]");
    Outcome const planned = workplace.run({"plan", "broken.json"});
    CHECK(planned.exit_code == 2);
    CHECK(is_one_error_line(planned.err));
    CHECK_THAT(planned.err, Contains("broken.json") && Contains("17"));
}

TEST_CASE("JSON that is no announcement is refused", "[cli]") {
    Workplace const workplace;
    workplace.write("other.json", "{\"title\": \"a cake\"}");
    Outcome const planned = workplace.run({"plan", "other.json"});
    CHECK(planned.exit_code == 2);
    CHECK(is_one_error_line(planned.err));
}

TEST_CASE("a file of several announcements lists them where none is chosen", "[cli]") {
    Workplace const workplace;
    Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--announcement", "announcement.json"});
    CHECK(ranked.exit_code == 2);
    CHECK(ranked.out.empty());
    auto const lines = lines_of(ranked.err);
    REQUIRE(lines.size() == 3);
    CHECK_THAT(lines[1], Contains("DAM-1") && Contains("1001") && Contains("Dam Safety Engineer"));
    CHECK_THAT(lines[2], Contains("BUD-2") && Contains("1002") && Contains("Budget Analyst"));
}

TEST_CASE("a broken line costs only itself", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson",
                    "{\"id\":\"A\",\"text\":\"I measured seepage.\"}\n{\"id\": oops}\n{\"id\":\"B\",\"text\":\"x\"}\n");
    Outcome const ranked = rank_quietly(workplace, "pool.ndjson");
    CHECK(ranked.exit_code == 3);
    CHECK_THAT(ranked.out, Contains("\n1,A,52.50") && Contains("\n2,B,0.00") && Contains("line 2"));
}

TEST_CASE("of two applicants of one id the first is ranked and the second reported", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson", "{\"id\":\"A\",\"text\":\"I measured seepage.\"}\n{\"id\":\"A\",\"text\":\"x\"}\n");
    Outcome const ranked = rank_quietly(workplace, "pool.ndjson");
    CHECK(ranked.exit_code == 3);
    auto const lines = lines_of(ranked.out);
    REQUIRE(lines.size() == 3);
    CHECK_THAT(lines[1], Contains("1,A,52.50"));
    CHECK_THAT(lines[2], StartsWith(",A,,") && Contains(",line 2: "));
}

TEST_CASE("invalid UTF-8 is repaired, ranked and flagged", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool/bad.txt", "I measured seepage \xC3\x28 here, and then much more of the same kind of work.");
    Outcome const ranked = rank_quietly(workplace, "pool");
    CHECK(ranked.exit_code == 0);
    CHECK_THAT(ranked.out, Contains("1,bad,52.50") && Contains("repaired-text"));
}

TEST_CASE("a broken PDF and a broken Word file are reported with what to do, and the rest is ranked", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool/a.pdf", "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<<>>\nendobj\n");
    workplace.write("pool/b.docx", std::string_view{"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml", 29});
    workplace.write("pool/c.txt", "I measured seepage.");
    Outcome const ranked = rank_quietly(workplace, "pool");
    CHECK(ranked.exit_code == 3);
    CHECK_THAT(ranked.out, Contains("1,c,52.50") && Contains("a.pdf: is a damaged PDF: save it anew") &&
                               Contains("b.docx: is a damaged ZIP archive: save the document anew"));
    Outcome const extracted = workplace.run({"extract", "pool/a.pdf", "pool/c.txt"});
    CHECK(extracted.exit_code == 3);
    CHECK(is_one_error_line(extracted.err));
    CHECK_THAT(extracted.out, Contains("I measured seepage."));
    CHECK(workplace.run({"check", "pool/a.pdf"}).exit_code == 3);
}

TEST_CASE("check of a pool says that it is no draft", "[cli]") {
    Workplace const workplace;
    Outcome const checked = workplace.run({"check", "pool.ndjson"});
    CHECK(checked.exit_code == 2);
    CHECK(is_one_error_line(checked.err));
    CHECK_THAT(checked.err, Contains("pool.ndjson: is a pool of applications, no draft"));
}

TEST_CASE("an empty application is ranked with 0 and flagged", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool.ndjson", "{\"id\":\"A\",\"text\":\"\"}\n");
    Outcome const ranked = rank_quietly(workplace, "pool.ndjson");
    CHECK(ranked.exit_code == 0);
    CHECK_THAT(ranked.out, Contains("1,A,0.00") && Contains("empty"));
}

TEST_CASE("a word of a megabyte is read like any other", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("pool/long.txt", "I measured seepage. " + std::string(1'000'000, 'a'));
    Outcome const ranked = rank_quietly(workplace, "pool");
    CHECK(ranked.exit_code == 0);
    CHECK_THAT(ranked.out, Contains("1,long,52.50"));
}

TEST_CASE("a plan with an unknown key is refused by name", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    std::string plan = workplace.read("plan.json");
    plan.insert(1, "\"colour\":\"red\",");
    workplace.write("plan.json", plan);
    Outcome const ranked = rank_quietly(workplace, "pool.ndjson");
    CHECK(ranked.exit_code == 2);
    CHECK(is_one_error_line(ranked.err));
    CHECK_THAT(ranked.err, Contains("colour"));
}

TEST_CASE("a plan of another analyzer or background is refused", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    for (char const* member : {"analyzer", "background"}) {
        INFO(member);
        boost::json::value plan = json_of(workplace.read("plan.json"));
        if (std::string_view{member} == "analyzer") {
            plan.at("analyzer") = "other/1";
        } else {
            plan.at("background").at("sha256") = std::string(64, '0');
        }
        workplace.write("other.json", boost::json::serialize(plan));
        Outcome const ranked = workplace.run({"rank", "pool.ndjson", "--plan", "other.json", "--quiet"});
        CHECK(ranked.exit_code == 2);
        CHECK(is_one_error_line(ranked.err));
    }
}

TEST_CASE("wrong usage is one line that says where to read on", "[cli]") {
    Workplace const workplace;
    for (std::vector<std::string> const& arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"frobnicate"},
                                               {"rank"},
                                               {"rank", "pool.ndjson"},
                                               {"rank", "pool.ndjson", "--nope"},
                                               {"rank", "pool.ndjson", "--format", "xml"},
                                               {"rank", "pool.ndjson", "-k", "0"},
                                               {"rank", "pool.ndjson", "-k", "-3"},
                                               {"rank", "pool.ndjson", "--threads", "many"},
                                               {"rank", "pool.ndjson", "--plan", "p", "--announcement", "a"},
                                               {"rank", "pool.ndjson", "--plan", "p", "--position", "x"},
                                               {"rank", "pool.ndjson", "--plan", "p", "--bom"},
                                               {"rank", "pool.ndjson", "--plan", "p", "--explain", "--format", "csv"},
                                               {"search", "pool.ndjson", "--queries", "q", "--b", "1.5"},
                                               {"search", "pool.ndjson", "--queries", "q", "--k1", "nan"},
                                               {"check", "pool.ndjson", "--as-of", "2026-02-30"},
                                               {"generate"},
                                               {"index", "-o", "new.index"}}) {
        Outcome const outcome = workplace.run(arguments);
        std::string command;
        for (std::string const& argument : arguments) { command += " " + argument; }
        INFO("winnow" << command << "\n" << outcome.err);
        CHECK(outcome.exit_code == 2);
        CHECK(is_one_error_line(outcome.err));
        CHECK(outcome.out.empty());
    }
}
