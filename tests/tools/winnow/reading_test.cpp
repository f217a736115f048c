// plan, extract and analyze: what winnow reads.
#include "tests/support/shared_data.hpp"
#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;
using Catch::Matchers::Contains;

TEST_CASE("a plan that plan writes is one that rank reads, with the same scores", "[cli]") {
    Workplace const workplace;
    REQUIRE(workplace.run({"plan", "announcement.json", "--position", "BUD-2", "-o", "made.json"}).exit_code == 0);
    Outcome const by_plan = workplace.run({"rank", "pool.ndjson", "--plan", "made.json", "--format", "json"});
    Outcome const by_announcement = workplace.run(
        {"rank", "pool.ndjson", "--announcement", "announcement.json", "--position", "1002", "--format", "json"});
    CHECK(by_plan.exit_code == 0);
    CHECK(by_plan.out == by_announcement.out);
}

TEST_CASE("plan --all gives a line an announcement, or a file each", "[cli]") {
    Workplace const workplace;
    Outcome const lines = workplace.run({"plan", "announcement.json", "--all"});
    CHECK(lines.exit_code == 0);
    REQUIRE(lines_of(lines.out).size() == 2);
    CHECK(json_of(lines_of(lines.out)[1]).at("announcement").at("id").as_string() == "BUD-2");
    CHECK(workplace.run({"plan", "announcement.json", "--all", "-o", "plans/"}).exit_code == 0);
    CHECK(workplace.exists("plans/DAM-1.plan.json"));
    CHECK(json_of(workplace.read("plans/BUD-2.plan.json")) == json_of(lines_of(lines.out)[1]));
    CHECK(workplace.run({"plan", "announcement.json", "--all", "-o", "no/such/plans/"}).exit_code == 2);
}

TEST_CASE("a questionnaire adds its prompts to the plan", "[cli]") {
    Workplace const workplace;
    workplace.write("questionnaire.txt",
                    "Technical Qualifications\nMTQ 1: Demonstrated experience in leading dam safety inspections.\n");
    Outcome const planned = workplace.run({"plan", "announcement.json", "questionnaire.txt", "--position", "DAM-1"});
    REQUIRE(planned.exit_code == 0);
    boost::json::value const plan = json_of(planned.out);
    auto const& requirements = plan.at("requirements").as_array();
    auto const* const prompt = std::find_if(requirements.begin(), requirements.end(), [](auto const& requirement) {
        return requirement.at("id").as_string() == "MTQ1";
    });
    REQUIRE(prompt != requirements.end());
    CHECK(prompt->at("span").at("field").as_string() == "questionnaire");
}

TEST_CASE("a thin plan says so above the ranking, in every form", "[cli]") {
    Workplace const workplace;
    workplace.write("thin.txt", "Baker\n");
    Outcome const text = workplace.run({"rank", "pool.ndjson", "--announcement", "thin.txt", "--quiet"});
    CHECK_THAT(text.out.substr(0, 200), Contains("thin-plan"));
    Outcome const csv =
        workplace.run({"rank", "pool.ndjson", "--announcement", "thin.txt", "--quiet", "--format", "csv"});
    CHECK_THAT(csv.err, Contains("winnow: warning: thin-plan"));
    Outcome const json =
        workplace.run({"rank", "pool.ndjson", "--announcement", "thin.txt", "--quiet", "--format", "json"});
    CHECK(json_of(json.out).at("plan").at("warnings").at(0).as_string() == "thin-plan");
}

TEST_CASE("extract prints the bare text, or its sections as JSON", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.html", "<html><body><h1>ECQ 1</h1><p>I led a <b>change</b>.</p></body></html>");
    CHECK(workplace.run({"extract", "draft.html"}).out == "ECQ 1\n\nI led a change.\n");
    boost::json::value const document = json_of(workplace.run({"extract", "draft.html", "--format", "json"}).out);
    CHECK(document.at("schema").as_string() == "winnow.extract/1");
    CHECK(document.at("sections").at(0).at("id").as_string() == "ECQ1");
    CHECK(document.at("sections").at(0).at("text").as_string() == "I led a change.");
    CHECK(lines_of(workplace.run({"extract", "draft.html", "draft.html", "--format", "ndjson"}).out).size() == 2);
}

TEST_CASE("extract tells letters that look Latin and words spelled in tags, whatever the format", "[cli]") {
    Workplace const workplace;
    // A Cyrillic a, and "SQL" in tags.
    std::string const words = "Led an \u0430udit of travel.\U000E0053\U000E0051\U000E004C";
    workplace.write("a.txt", words + "\n");
    workplace.write("a.html", "<!doctype html><p>" + words + "</p>");
    for (std::string const file : {"a.txt", "a.html"}) {
        INFO(file);
        auto const read = json_of(workplace.run({"extract", file, "--format", "json"}).out);
        auto const& flags = read.at("flags").as_array();
        REQUIRE(flags.size() == 2);
        CHECK(flags[0].at("code").as_string() == "look-alike");
        CHECK(flags[1].at("code").as_string() == "hidden-text");
        CHECK_THAT(std::string{flags[1].at("text").as_string()}, Catch::Matchers::StartsWith("SQL "));
    }
}

TEST_CASE("extract begins each text on a line of its own and adds nothing to the last", "[cli][regression]") {
    Workplace const workplace;
    workplace.write("a.txt", "one");
    workplace.write("b.txt", "two\n");
    workplace.write("c.txt", "three");
    workplace.write("d.pdf", "%PDF-1.4 ");
    CHECK(workplace.run({"extract", "a.txt", "b.txt", "c.txt", "d.pdf"}).out == "one\ntwo\nthree");
    CHECK(workplace.run({"extract", "a.txt"}).out == "one");
}

TEST_CASE("analyze shows each stage with its tokens and offsets, and what is indexed", "[cli]") {
    Workplace const workplace;
    Start start;
    start.arguments = {"analyze", "-", "--analyzer", "porter", "--format", "json"};
    start.input = "The Agency's dams";
    boost::json::value const document = json_of(workplace.run(start).out);
    std::vector<std::string> names;
    for (auto const& stage : document.at("stages").as_array()) { names.emplace_back(stage.at("name").as_string()); }
    CHECK(names == std::vector<std::string>{"words", "possessives", "lower case", "stop words"});
    CHECK(boost::json::serialize(document.at("stages").at(0).at("tokens").at(1)) ==
          R"({"begin":4,"end":12,"text":"Agency's","note":""})");
    CHECK(boost::json::serialize(document.at("stages").at(1).at("tokens").at(1)) ==
          R"({"begin":4,"end":10,"text":"Agency","note":"'s off"})");
    CHECK(document.at("stages").at(3).at("tokens").at(0).at("note").as_string() == "stop word");
    REQUIRE(document.at("tokens").as_array().size() == 2);
    CHECK(boost::json::serialize(document.at("tokens").at(0)) ==
          R"({"begin":4,"end":10,"term":"agenc","position":1,"context":"prose"})");
}

TEST_CASE("analyze's text has a block a stage, the last with the terms", "[cli]") {
    Workplace const workplace;
    Start start;
    start.arguments = {"analyze", "-"};
    start.input = "Led cross-functional teams.";
    auto const lines = lines_of(workplace.run(start).out);
    auto const heading = [&](std::string const& name) { return std::find(lines.begin(), lines.end(), "## " + name); };
    REQUIRE(heading("words") != lines.end());
    REQUIRE(heading("terms") != lines.end());
    CHECK(heading("sentences") < heading("words"));
    CHECK(heading("words") < heading("terms"));
    CHECK(*(heading("terms") + 1) == "begin\tend\tterm\tposition\tcontext");
    CHECK(*(heading("terms") + 4) == "10\t20\tfunction\t2\tprose");
}

TEST_CASE("real PDFs rank as the texts that extract prints of them", "[cli][differential]") {
    auto const resumes = shared_data("data/resumes/AVIATION");
    if (!resumes) { return; }
    Workplace const workplace;
    std::size_t documents = 0;
    for (auto const& entry : std::filesystem::directory_iterator{*resumes}) {
        if (++documents > 30) { break; }
        Outcome const text = workplace.run({"extract", entry.path().string()});
        REQUIRE(text.exit_code == 0);
        workplace.write("texts/" + entry.path().stem().string() + ".txt", text.out);
        std::filesystem::create_directories(workplace.path("pdfs"));
        std::filesystem::copy_file(entry.path(), workplace.path("pdfs") / entry.path().filename());
    }
    auto const ranked = [&workplace](std::string const& pool) {
        return workplace.run({"rank", pool, "--announcement", "announcement.json", "--position", "DAM-1", "--format",
                              "trec", "--threads", "2"});
    };
    Outcome const pdfs = ranked("pdfs");
    CHECK(lines_of(pdfs.out).size() == 30);
    CHECK(pdfs.out == ranked("texts").out);
}
