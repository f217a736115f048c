#pragma once

#include "engine/json/parse.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_directory.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace winnow::testing {

/// The announcement that the tests of the program use.
inline constexpr std::string_view kAnnouncement = R"({
  "SearchResult": {"SearchResultItems": [
    {"MatchedObjectId": "1001", "MatchedObjectDescriptor": {
      "PositionID": "DAM-1", "PositionTitle": "Dam Safety Engineer",
      "QualificationSummary": "You must have specialized experience in seepage measurement, embankment dams, spillway inspection, drawdown planning and emergency action plans.",
      "UserArea": {"Details": {"MajorDuties": ["Leads inspections of embankment dams and spillway gates.", "Writes emergency action plans with counties and tribes."]}}}},
    {"MatchedObjectId": "1002", "MatchedObjectDescriptor": {
      "PositionID": "BUD-2", "PositionTitle": "Budget Analyst",
      "QualificationSummary": "You must have specialized experience in budget formulation, appropriations law and outlay forecasts.",
      "UserArea": {"Details": {"MajorDuties": ["Prepares budget justifications for appropriations committees."]}}}}
  ]}})";

/// Four applicants whose scores under hand_made_plan() are worked out by hand; ids not in score order.
inline constexpr std::string_view kPool =
    R"({"id":"B","text":"In 2019 I measured seepage at nine sites."}
{"id":"D","text":"I managed a bakery for six years."}
{"id":"A","text":"In 2019 I measured seepage at nine sites. Then I inspected the spillway of a large structure."}
{"id":"C","text":"Then I inspected the spillway of a large structure."}
)";

/// A folder with a program to run in it.
class Workplace {
  public:
    Workplace() {
        folder_.write("announcement.json", kAnnouncement);
        folder_.write("pool.ndjson", kPool);
    }

    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const {
        Start start;
        start.arguments = std::move(arguments);
        return run(std::move(start));
    }
    [[nodiscard]] Outcome run(Start start) const {
        start.folder = folder_.path();
        return run_program(WINNOW_PROGRAM, start);
    }

    void write(std::string const& name, std::string_view bytes) const { folder_.write(name, bytes); }
    [[nodiscard]] std::string read(std::string const& name) const {
        std::ifstream in{folder_.path() / name, std::ios::binary};
        std::ostringstream bytes;
        bytes << in.rdbuf();
        return bytes.str();
    }
    [[nodiscard]] bool exists(std::string const& name) const { return std::filesystem::exists(path(name)); }
    [[nodiscard]] std::filesystem::path path(std::string const& name) const { return folder_.path() / name; }
    /// Names of the folder's entries, hidden ones too.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (auto const& entry : std::filesystem::directory_iterator{folder_.path()}) {
            names.push_back(entry.path().filename().string());
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    /// Writes `plan.json`: one requirement of two keywords, "seepage" of weight 0.75 and "spillway" of 0.25, and no
    /// text, so that a score is 70 times the coverage. By hand: A 70.00, B 52.50, C 17.50, D 0.00.
    void write_hand_made_plan(std::string_view id = "DAM-1") const {
        Outcome const made = run({"plan", "announcement.json", "--position", "DAM-1"});
        REQUIRE(made.exit_code == 0);
        boost::json::value plan = boost::json::parse(made.out);
        plan.at("announcement").at("id") = boost::json::string_view{id.data(), id.size()};
        plan.at("mode") = "resume";
        plan.at("warnings").as_array().clear();
        plan.at("requirements") = boost::json::parse(R"([{
          "id": "SE1", "label": "Specialized experience", "kind": "specialized-experience", "mandatory": true,
          "grades": [], "weight": 1, "limit": null, "text": "", "span": null, "keywords": [
            {"keyword": "seepage", "weight": 0.75, "required": false, "aliases": [], "span": null},
            {"keyword": "spillway", "weight": 0.25, "required": false, "aliases": [], "span": null}]}])");
        write("plan.json", boost::json::serialize(plan));
    }

  private:
    TemporaryDirectory folder_;
};

inline boost::json::value json_of(std::string const& text) {
    auto const parsed = parse_json(text);
    INFO(text);
    REQUIRE(std::holds_alternative<boost::json::value>(parsed));
    return std::get<boost::json::value>(parsed);
}

inline std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) { lines.push_back(line); }
    return lines;
}

/// Whether it is one line that starts as errors do.
inline bool is_one_error_line(std::string const& text) {
    return text.starts_with("winnow: error: ") && text.find('\n') == text.size() - 1;
}

}  // namespace winnow::testing
