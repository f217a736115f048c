#include "corpus/announcement/labelled_lines.hpp"

#include "corpus/announcement/typed_fields.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace winnow {
namespace {

enum class Typed : std::uint8_t { title, agency, department, control_number, opens, closes, dates, series, grade };

struct Label {
    std::string_view name;  ///< lower case
    Typed field;
};

constexpr std::array kLabels = {
    Label{"title", Typed::title},
    Label{"job title", Typed::title},
    Label{"position title", Typed::title},
    Label{"official title in usajobs", Typed::title},
    Label{"agency", Typed::agency},
    Label{"agency name", Typed::agency},
    Label{"hiring agency", Typed::agency},
    Label{"organization", Typed::agency},
    Label{"department", Typed::department},
    Label{"control number", Typed::control_number},
    Label{"usajobs control number", Typed::control_number},
    Label{"opens", Typed::opens},
    Label{"open date", Typed::opens},
    Label{"opening date", Typed::opens},
    Label{"closes", Typed::closes},
    Label{"close date", Typed::closes},
    Label{"closing date", Typed::closes},
    Label{"application deadline", Typed::closes},
    Label{"open & closing dates", Typed::dates},
    Label{"open and closing dates", Typed::dates},
    Label{"open period", Typed::dates},
    Label{"series", Typed::series},
    Label{"job series", Typed::series},
    Label{"occupational series", Typed::series},
    Label{"series & grade", Typed::grade},
    Label{"series and grade", Typed::grade},
    Label{"grade", Typed::grade},
    Label{"grades", Typed::grade},
    Label{"pay scale & grade", Typed::grade},
    Label{"pay scale and grade", Typed::grade},
    Label{"pay plan, series & grade", Typed::grade},
    Label{"pay plan, series and grade", Typed::grade},
    Label{"pay plan-series-grade", Typed::grade},
};

std::string_view trim(std::string_view text) {
    constexpr std::string_view kAround = " \t*_#";
    text.remove_prefix(std::min(text.find_first_not_of(kAround), text.size()));
    return text.substr(0, text.find_last_not_of(kAround) + 1);
}

/// A line of a list without its mark: "- Series: 0343". In plain text the marks are part of the line.
std::string_view without_bullet(std::string_view line) {
    line = trim(line);
    for (std::string_view const bullet : {"- ", "\u2022"}) {
        if (line.starts_with(bullet)) { return trim(line.substr(bullet.size())); }
    }
    return line;
}

Label const* find_label(std::string_view text) {
    std::string const name = lower_ascii(trim(text));
    auto const found =
        std::find_if(kLabels.begin(), kLabels.end(), [&name](Label const& label) { return label.name == name; });
    return found == kLabels.end() ? nullptr : &*found;
}

void set_once(std::string& field, std::string value) {
    if (field.empty()) { field = std::move(value); }
}

/// Every run of exactly four digits: "0560, 0301" and "2210 Information Technology Management".
void set_series(std::string_view value, Announcement& announcement) {
    if (!announcement.series.empty()) { return; }
    constexpr std::string_view kDigits = "0123456789";
    constexpr std::size_t kSeriesDigits = 4;
    for (std::size_t at = value.find_first_of(kDigits); at != value.npos;) {
        std::size_t const end = std::min(value.find_first_not_of(kDigits, at), value.size());
        if (end - at == kSeriesDigits) { announcement.series.emplace_back(value.substr(at, end - at)); }
        at = value.find_first_of(kDigits, end);
    }
}

void set_grades(std::string_view value, Announcement& announcement) {
    if (!announcement.grades.empty()) { return; }
    announcement.grades = grades_named(value);
    if (announcement.grades.empty()) { return; }
    announcement.pay_plan = announcement.grades.front().substr(0, announcement.grades.front().find('-'));
}

/// "11/20/2025 to 12/04/2025"
void set_dates(std::string_view value, Announcement& announcement) {
    std::size_t const to = value.find(" to ");
    if (to == value.npos) { return; }
    set_once(announcement.opens, iso_date(value.substr(0, to)));
    set_once(announcement.closes, iso_date(value.substr(to + 4)));
}

void set_typed(Typed field, std::string_view value, Announcement& announcement) {
    switch (field) {
        case Typed::title: set_once(announcement.title, std::string{value}); break;
        case Typed::agency: set_once(announcement.agency, std::string{value}); break;
        case Typed::department: set_once(announcement.department, std::string{value}); break;
        case Typed::control_number: set_once(announcement.control_number, std::string{value}); break;
        case Typed::opens: set_once(announcement.opens, iso_date(value)); break;
        case Typed::closes: set_once(announcement.closes, iso_date(value)); break;
        case Typed::dates: set_dates(value, announcement); break;
        case Typed::series: set_series(value, announcement); break;
        case Typed::grade:
            set_grades(value, announcement);
            set_series(value, announcement);
            break;
    }
}

}  // namespace

bool set_labelled(std::string_view label, std::string_view value, Announcement& announcement) {
    Label const* const known = find_label(label);
    if (known == nullptr) { return false; }
    set_typed(known->field, trim(value), announcement);
    return true;
}

void read_labelled_lines(std::string_view text, Announcement& announcement) {
    Label const* waiting = nullptr;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = without_bullet(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) { continue; }
        std::size_t const colon = line.find(':');
        Label const* const label = find_label(line.substr(0, colon));
        if (waiting != nullptr && label == nullptr) { set_typed(waiting->field, line, announcement); }
        waiting = nullptr;
        if (label == nullptr) { continue; }
        std::string_view const value = colon == line.npos ? std::string_view{} : trim(line.substr(colon + 1));
        if (value.empty()) {
            waiting = label;
        } else {
            set_typed(label->field, value, announcement);
        }
    }
}

}  // namespace winnow
