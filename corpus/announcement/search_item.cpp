#include "corpus/announcement/search_item.hpp"

#include "corpus/announcement/field_collector.hpp"
#include "corpus/announcement/grade_range.hpp"
#include "corpus/announcement/json_member.hpp"
#include "corpus/announcement/typed_fields.hpp"
#include "engine/json/canonical.hpp"
#include "engine/json/sha256.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

namespace json = boost::json;

constexpr std::string_view kDescriptor = "MatchedObjectDescriptor";

/// `{"a.b.c": x}` as `{"a": {"b": {"c": x}}}`. A name that is in the way of a path keeps its dots.
json::value unflatten(json::object const& flat) {
    json::object root;
    for (auto const& member : flat) {
        std::string_view rest{member.key().data(), member.key().size()};
        json::object* at = &root;
        for (std::size_t dot = rest.find('.'); dot != rest.npos; dot = rest.find('.')) {
            json::value& next = (*at)[rest.substr(0, dot)];
            if (next.is_null()) { next = json::object{}; }
            if (!next.is_object()) { break; }
            at = &next.get_object();
            rest.remove_prefix(dot + 1);
        }
        (*at)[json::string_view{rest.data(), rest.size()}] = member.value();
    }
    return root;
}

bool is_flattened(json::object const& object) {
    return std::any_of(object.begin(), object.end(), [](auto const& member) {
        std::string_view const key{member.key().data(), member.key().size()};
        return key.starts_with(kDescriptor) && key.size() > kDescriptor.size() && key[kDescriptor.size()] == '.';
    });
}

bool is_descriptor(json::object const& object) {
    return object.contains("PositionTitle") &&
           (object.contains("PositionID") || object.contains("QualificationSummary") || object.contains("UserArea"));
}

/// The texts under `name` of each object of a list: the codes of JobCategory.
std::vector<std::string> texts_of_each(json::value const* list, std::string_view name) {
    std::vector<std::string> result;
    if (list == nullptr || !list->is_array()) { return result; }
    for (json::value const& element : list->get_array()) {
        std::string text = text_of(find_path(element, {name}));
        if (!text.empty()) { result.push_back(std::move(text)); }
    }
    return result;
}

/// The number at the end of "https://www.usajobs.gov:443/GetJob/ViewDetails/451842500".
std::string control_number_of_uri(std::string_view uri) {
    uri = uri.substr(0, uri.find_first_of("?#"));
    std::string_view const last = uri.substr(uri.rfind('/') + 1);
    bool const digits = std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::string{last} : std::string{};
}

std::string first_date(json::value const& descriptor, std::initializer_list<std::string_view> names) {
    for (std::string_view const name : names) {
        std::string date = iso_date(text_of(find_path(descriptor, {name})));
        if (!date.empty()) { return date; }
    }
    return {};
}

/// Pay plan and grades. Flattened records have lost the list of pay plans.
/// \pre the texts are read.
void read_grades(json::value const& descriptor, Announcement& announcement) {
    std::string const low = text_of(find_path(descriptor, {"UserArea", "Details", "LowGrade"}));
    std::string const high = text_of(find_path(descriptor, {"UserArea", "Details", "HighGrade"}));
    auto pay_plans = texts_of_each(find_path(descriptor, {"JobGrade"}), "Code");
    if (pay_plans.empty()) { pay_plans.emplace_back(); }
    for (std::string const& pay_plan : pay_plans) {
        for (auto& grade : grades_in_range(announcement, pay_plan, low, high)) {
            announcement.grades.push_back(std::move(grade));
        }
    }
    announcement.pay_plan = pay_plans.front();
    if (announcement.pay_plan.empty() && !announcement.grades.empty()) {
        announcement.pay_plan = announcement.grades.front().substr(0, announcement.grades.front().find('-'));
    }
}

Announcement read_descriptor(json::value const& descriptor, std::string control_number) {
    auto const text = [&descriptor](std::initializer_list<std::string_view> path) {
        return text_of(find_path(descriptor, path));
    };
    Announcement announcement;
    announcement.id = text({"PositionID"});
    announcement.control_number = std::move(control_number);
    if (announcement.control_number.empty()) {
        announcement.control_number = control_number_of_uri(text({"PositionURI"}));
    }
    if (announcement.id.empty()) { announcement.id = announcement.control_number; }
    announcement.title = text({"PositionTitle"});
    announcement.agency = text({"OrganizationName"});
    announcement.department = text({"DepartmentName"});
    announcement.opens = first_date(descriptor, {"PublicationStartDate", "PositionStartDate"});
    announcement.closes = first_date(descriptor, {"ApplicationCloseDate", "PositionEndDate"});
    for (auto const& code : texts_of_each(find_path(descriptor, {"JobCategory"}), "Code")) {
        std::string series = series_code(code);
        if (!series.empty()) { announcement.series.push_back(std::move(series)); }
    }
    collect_fields(descriptor, "", TextForm::fields, announcement);
    read_grades(descriptor, announcement);
    return announcement;
}

}  // namespace

std::optional<Announcement> read_search_item(json::value const& value) {
    if (!value.is_object()) { return std::nullopt; }
    json::object const& object = value.get_object();
    std::optional<Announcement> announcement;
    if (json::value const* descriptor = find_path(value, {kDescriptor}); descriptor && descriptor->is_object()) {
        announcement = read_descriptor(*descriptor, text_of(find_path(value, {"MatchedObjectId"})));
    } else if (is_flattened(object)) {
        json::value const item = unflatten(object);
        announcement = read_descriptor(*find_path(item, {kDescriptor}), text_of(find_path(item, {"MatchedObjectId"})));
    } else if (is_descriptor(object)) {
        announcement = read_descriptor(value, "");
    }
    if (announcement) { announcement->sha256 = sha256_hex(canonical_json(value)); }
    return announcement;
}

}  // namespace winnow
