#include "corpus/framework/data_node.hpp"
#include "corpus/framework/reference_data.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace winnow {
namespace {

constexpr std::string_view kSchema = "winnow.framework/1";

/// "2025-10-01", or empty where that is allowed.
std::string date(DataNode const& parent, std::string_view name, bool may_be_empty) {
    std::string text = parent.text(name, may_be_empty);
    constexpr std::string_view kPattern = "dddd-dd-dd";
    bool const matches = text.size() == kPattern.size() &&
                         std::equal(text.begin(), text.end(), kPattern.begin(), [](char c, char wanted) {
                             return wanted == '-' ? c == '-' : c >= '0' && c <= '9';
                         });
    if (!text.empty() && !matches) { parent.member(name).fail("expected a date like 2025-10-01"); }
    return text;
}

Competency read_competency(DataNode const& node) {
    node.expect_object({"name", "vocabulary", "questions"});
    return {node.text("name"), node.texts("vocabulary"), node.texts("questions")};
}

CoreQualification read_qualification(DataNode const& node) {
    node.expect_object({"id", "name", "summary", "competencies"});
    return {node.text("id"), node.text("name"), node.text("summary"), node.each("competencies", read_competency)};
}

}  // namespace

Framework parse_framework(std::string_view json_text, std::string_view place) {
    boost::json::value const file = parse_data(json_text, place);
    DataNode const root{file, "", place};
    root.expect_object(
        {"schema", "id", "name", "in_force_from", "in_force_until", "signs", "qualifications", "fundamental"});
    if (root.text("schema") != kSchema) { root.member("schema").fail(fmt::format("expected \"{}\"", kSchema)); }

    Framework framework;
    framework.id = root.text("id");
    framework.name = root.text("name");
    framework.in_force_from = date(root, "in_force_from", false);
    framework.in_force_until = date(root, "in_force_until", true);
    framework.signs = root.texts("signs");
    framework.qualifications = root.each("qualifications", read_qualification);
    framework.fundamental = root.each("fundamental", read_competency);
    return framework;
}

}  // namespace winnow
