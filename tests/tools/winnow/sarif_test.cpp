#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;

namespace {

boost::json::value sarif(Workplace const& workplace, std::string const& draft, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"check", draft, "--format", "sarif"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    Outcome const checked = workplace.run(std::move(arguments));
    REQUIRE(checked.exit_code == 0);
    return json_of(checked.out);
}

boost::json::value const& result_of(boost::json::value const& log, std::string_view rule) {
    for (auto const& result : log.at("runs").at(0).at("results").as_array()) {
        if (result.at("ruleId").as_string() == rule) { return result; }
    }
    FAIL("no result of " << rule);
    return log;
}

boost::json::value const& place_of(boost::json::value const& result) {
    return result.at("locations").at(0).at("physicalLocation");
}

int number(boost::json::value const& region, char const* name) { return region.at(name).to_number<int>(); }

}  // namespace

TEST_CASE("a SARIF log has places in the draft's own file, in lines, columns and characters", "[cli]") {
    Workplace const workplace;
    // "é" is two bytes and one character. "the\nthe" begins on line 3 at column 9, 7 + 1 + 8 = 16 characters into the
    // file.
    workplace.write("a draft.txt", "Café 1\n\nI wrote the\nthe plan.\n");
    boost::json::value const log = sarif(workplace, "a draft.txt", {"--section", "ECQ2"});
    CHECK(log.at("version").as_string() == "2.1.0");
    boost::json::value const& run = log.at("runs").at(0);
    CHECK(run.at("columnKind").as_string() == "unicodeCodePoints");
    boost::json::value const& result = result_of(log, "doubled-word");
    CHECK(result.at("level").as_string() == "warning");
    boost::json::value const& place = place_of(result);
    CHECK(place.at("artifactLocation").at("uri").as_string() == "a%20draft.txt");
    boost::json::value const& region = place.at("region");
    CHECK(number(region, "startLine") == 3);
    CHECK(number(region, "startColumn") == 9);
    CHECK(number(region, "endLine") == 4);
    CHECK(number(region, "endColumn") == 4);
    CHECK(number(region, "charOffset") == 16);
    CHECK(number(region, "charLength") == 7);

    auto const& rules = run.at("tool").at("driver").at("rules").as_array();
    auto const& rule = rules.at(result.at("ruleIndex").to_number<std::size_t>());
    CHECK(rule.at("id").as_string() == "doubled-word");
    CHECK(!rule.at("help").at("text").as_string().empty());
    CHECK(rule.at("defaultConfiguration").at("level").as_string() == "warning");
}

TEST_CASE("lines that the reader joins, and line ends of Windows, still have their places", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.md", "# ECQ 2\r\n\r\nI wrote the plan and signed\r\nthe the order.\r\n");
    boost::json::value const log = sarif(workplace, "draft.md");
    boost::json::value const& region = place_of(result_of(log, "doubled-word")).at("region");
    CHECK(number(region, "startLine") == 4);
    CHECK(number(region, "startColumn") == 1);
    CHECK(number(region, "endColumn") == 8);
}

TEST_CASE("a document that is no text has places in what winnow read of it, which the log holds", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.html", "<h1>ECQ 2</h1><p>I wrote <b>the</b> the plan.</p>");
    boost::json::value const log = sarif(workplace, "draft.html");
    boost::json::value const& place = place_of(result_of(log, "doubled-word"));
    auto const& artifacts = log.at("runs").at(0).at("artifacts").as_array();
    auto const& artifact = artifacts.at(place.at("artifactLocation").at("index").to_number<std::size_t>());
    CHECK(artifact.at("location").at("uri") == place.at("artifactLocation").at("uri"));
    CHECK(artifacts.at(artifact.at("parentIndex").to_number<std::size_t>()).at("location").at("uri").as_string() ==
          "draft.html");
    std::string_view const text{artifact.at("contents").at("text").as_string()};
    boost::json::value const& region = place.at("region");
    CHECK(text.substr(static_cast<std::size_t>(number(region, "charOffset")),
                      static_cast<std::size_t>(number(region, "charLength"))) == "the the");
}
