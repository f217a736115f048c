#include "corpus/framework/reference_data.hpp"
#include "engine/json/parse.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <initializer_list>
#include <utility>
#include <variant>

namespace winnow {
namespace {

namespace json = boost::json;

constexpr std::string_view kSchema = "winnow.framework/1";

/// A value of the file, and the path that leads to it ("qualifications[1].name") for messages.
class Node {
  public:
    Node(json::value const& value, std::string path, std::string_view place)
        : value_(&value), path_(std::move(path)), place_(place) {}

    [[noreturn]] void fail(std::string_view problem) const {
        throw Error{fmt::format("{}: {}: {}: correct the framework file (docs/formats.md)", place_,
                                path_.empty() ? "the whole file" : path_, problem)};
    }

    /// Refuses what is no object, and members that nothing would read.
    void expect_object(std::initializer_list<std::string_view> known) const {
        if (!value_->is_object()) { fail("expected an object"); }
        for (auto const& member : value_->get_object()) {
            std::string_view const name{member.key().data(), member.key().size()};
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                fail(fmt::format("unknown member '{}'", name));
            }
        }
    }

    [[nodiscard]] Node member(std::string_view name) const {
        auto const& object = value_->get_object();
        auto const* found = object.if_contains({name.data(), name.size()});
        if (found == nullptr) { fail(fmt::format("no member '{}'", name)); }
        return {*found, path_.empty() ? std::string{name} : fmt::format("{}.{}", path_, name), place_};
    }

    [[nodiscard]] std::string text(std::string_view name, bool may_be_empty = false) const {
        return member(name).as_text(may_be_empty);
    }

    [[nodiscard]] std::string as_text(bool may_be_empty = false) const {
        if (!value_->is_string()) { fail("expected a string"); }
        auto const& string = value_->get_string();
        if (string.empty() && !may_be_empty) { fail("empty"); }
        return {string.data(), string.size()};
    }

    /// `read` of each element of the array `name`.
    template <typename Read>
    [[nodiscard]] auto each(std::string_view name, Read read) const {
        Node const list = member(name);
        if (!list.value_->is_array()) { list.fail("expected an array"); }
        std::vector<decltype(read(list))> result;
        for (json::value const& element : list.value_->get_array()) {
            result.push_back(read(Node{element, fmt::format("{}[{}]", list.path_, result.size()), place_}));
        }
        return result;
    }

    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const {
        return each(name, [](Node const& node) { return node.as_text(); });
    }

  private:
    json::value const* value_;
    std::string path_;
    std::string_view place_;
};

/// "2025-10-01", or empty where that is allowed.
std::string date(Node const& parent, std::string_view name, bool may_be_empty) {
    std::string text = parent.text(name, may_be_empty);
    constexpr std::string_view kPattern = "dddd-dd-dd";
    bool const matches = text.size() == kPattern.size() &&
                         std::equal(text.begin(), text.end(), kPattern.begin(), [](char c, char wanted) {
                             return wanted == '-' ? c == '-' : c >= '0' && c <= '9';
                         });
    if (!text.empty() && !matches) { parent.member(name).fail("expected a date like 2025-10-01"); }
    return text;
}

Competency read_competency(Node const& node) {
    node.expect_object({"name", "vocabulary", "questions"});
    return {node.text("name"), node.texts("vocabulary"), node.texts("questions")};
}

CoreQualification read_qualification(Node const& node) {
    node.expect_object({"id", "name", "summary", "competencies"});
    return {node.text("id"), node.text("name"), node.text("summary"), node.each("competencies", read_competency)};
}

}  // namespace

Framework parse_framework(std::string_view json_text, std::string_view place) {
    auto const parsed = parse_json(json_text);
    if (auto const* problem = std::get_if<JsonProblem>(&parsed)) {
        throw Error{fmt::format("{}: not JSON at {}: {}: correct the framework file", place,
                                describe_offset(json_text, problem->offset_bytes), problem->message)};
    }
    Node const root{std::get<json::value>(parsed), "", place};
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
