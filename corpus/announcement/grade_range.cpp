#include "corpus/announcement/grade_range.hpp"

#include "corpus/announcement/typed_fields.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

/// Grades that only one-grade steps have, between odd ones.
constexpr std::array<std::string_view, 3> kBetween{"-06", "-08", "-10"};

/// The grades that title and texts name, again and again.
std::vector<std::string> all_named(Announcement const& announcement) {
    std::vector<std::string> named = grades_named(announcement.title);
    for (SourceField const& field : announcement.fields) {
        for (std::string& grade : grades_named(field.text)) { named.push_back(std::move(grade)); }
    }
    return named;
}

std::string plan_of(std::string_view grade) { return std::string{grade.substr(0, grade.find('-'))}; }

/// Whether grade `lower` is one or two levels below the lowest of these, as the next lower grade is.
bool is_next_lower(std::string const& lower, std::vector<std::string> const& grades) {
    auto const level = [](std::string const& grade) {
        std::string_view const digits = std::string_view{grade}.substr(grade.find('-') + 1);
        bool const number = digits.size() == 2 && is_ascii_digit(digits[0]) && is_ascii_digit(digits[1]);
        return number ? (digits[0] - '0') * 10 + digits[1] - '0' : 0;
    };
    if (grades.empty()) { return false; }
    int const below = level(grades.front()) - level(lower);
    return level(lower) > 0 && (below == 1 || below == 2);
}

/// The pay plan of the first grade named that has one of these levels; the General Schedule where the next lower grade
/// of it is named, by which experience is measured.
std::string named_plan(std::vector<std::string> const& named, std::string_view low, std::string_view high) {
    for (std::string const& grade : named) {
        std::string const plan = plan_of(grade);
        auto const ends = grades_between(plan, low, high);
        if (!ends.empty() && (grade == ends.front() || grade == ends.back())) { return plan; }
    }
    auto const grades = grades_between("GS", low, high);
    bool const general_schedule = std::any_of(named.begin(), named.end(), [&grades](std::string const& grade) {
        return plan_of(grade) == "GS" && is_next_lower(grade, grades);
    });
    return general_schedule ? "GS" : std::string{};
}

bool is_between(std::string_view grade) {
    return std::any_of(kBetween.begin(), kBetween.end(),
                       [grade](std::string_view end) { return grade.ends_with(end); });
}

void drop_missing_steps(std::vector<std::string>& grades, std::vector<std::string> const& named) {
    bool const general_schedule =
        grades.size() > 2 && (plan_of(grades.front()) == "GS" || plan_of(grades.front()) == "GG");
    if (!general_schedule || is_between(grades.front())) { return; }
    auto const is_named = [&named](std::string const& grade) {
        return std::find(named.begin(), named.end(), grade) != named.end();
    };
    if (std::none_of(grades.begin(), grades.end(), is_named)) { return; }
    std::string const highest = grades.back();
    std::erase_if(grades,
                  [&](std::string const& grade) { return is_between(grade) && grade != highest && !is_named(grade); });
}

}  // namespace

std::vector<std::string> grades_in_range(Announcement const& announcement, std::string_view pay_plan,
                                         std::string_view low, std::string_view high) {
    auto const named = all_named(announcement);
    std::string const plan = pay_plan.empty() ? named_plan(named, low, high) : std::string{pay_plan};
    auto grades = grades_between(plan, low, high);
    if (grades.size() < 2) { return grades; }
    auto titled = grades_named(announcement.title);
    if (!titled.empty() && titled.front() == grades.front() && titled.back() == grades.back()) { return titled; }
    drop_missing_steps(grades, named);
    return grades;
}

}  // namespace winnow
