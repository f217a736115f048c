#include "corpus/announcement/historic_record.hpp"

#include "corpus/announcement/field_collector.hpp"
#include "corpus/announcement/grade_range.hpp"
#include "corpus/announcement/json_member.hpp"
#include "corpus/announcement/typed_fields.hpp"
#include "engine/json/canonical.hpp"
#include "engine/json/sha256.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

namespace json = boost::json;

bool is_record(json::object const& object) {
    if (find_member(object, "usajobsControlNumber") || find_member(object, "announcementNumber")) { return true; }
    bool const titled = find_member(object, "positionTitle") || find_member(object, "jobTitle");
    return titled && std::any_of(object.begin(), object.end(), [](auto const& member) {
               return kind_of_field({member.key().data(), member.key().size()}).has_value();
           });
}

void add_series(json::value const* value, Announcement& announcement) {
    if (value == nullptr) { return; }
    if (value->is_array()) {
        for (json::value const& element : value->get_array()) { add_series(&element, announcement); }
    } else if (value->is_object()) {
        add_series(find_member(value->get_object(), "series"), announcement);
    } else if (std::string series = series_code(text_of(value)); !series.empty()) {
        announcement.series.push_back(std::move(series));
    }
}

}  // namespace

std::optional<Announcement> read_historic_record(json::value const& value) {
    if (!value.is_object() || !is_record(value.get_object())) { return std::nullopt; }
    json::object const& record = value.get_object();
    auto const text = [&record](std::initializer_list<std::string_view> names) { return first_text(record, names); };

    Announcement announcement;
    announcement.control_number = text({"usajobsControlNumber", "jobID"});
    announcement.id = text({"announcementNumber", "positionID"});
    if (announcement.id.empty()) { announcement.id = announcement.control_number; }
    announcement.title = text({"positionTitle", "jobTitle"});
    announcement.agency = text({"hiringAgencyName", "agencyName", "companyName"});
    announcement.department = text({"hiringDepartmentName", "departmentName"});
    announcement.pay_plan = text({"payScale", "payPlan"});
    announcement.opens = iso_date(text({"positionOpenDate", "posted"}));
    announcement.closes = iso_date(text({"positionCloseDate"}));
    json::value const* const series = find_member(record, "jobCategories");
    add_series(series != nullptr ? series : find_member(record, "series"), announcement);

    bool const scraped = find_member(record, "jobDescription") != nullptr;
    collect_fields(value, "", scraped ? TextForm::pages : TextForm::fields, announcement);
    announcement.grades = grades_in_range(announcement, announcement.pay_plan, text({"minimumGrade", "lowGrade"}),
                                          text({"maximumGrade", "highGrade"}));
    announcement.sha256 = sha256_hex(canonical_json(value));
    return announcement;
}

}  // namespace winnow
