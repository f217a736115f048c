#include "corpus/announcement/typed_fields.hpp"

#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>

namespace winnow {
namespace {

std::optional<int> number(std::string_view text) {
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) { return std::nullopt; }
    return value;
}

/// Runs of letters and runs of digits, all else left out.
std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> result;
    for (std::size_t i = 0; i < text.size();) {
        auto const same = is_ascii_digit(text[i]) ? is_ascii_digit : is_ascii_letter;
        std::size_t end = i;
        while (end < text.size() && same(text[end])) { ++end; }
        if (end > i) { result.push_back(text.substr(i, end - i)); }
        i = std::max(end, i + 1);
    }
    return result;
}

int month_of(std::string_view name) {
    constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
    if (name.size() < 3) { return 0; }
    std::string start{name.substr(0, 3)};
    std::transform(start.begin(), start.end(), start.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    auto const found = std::find(kMonths.begin(), kMonths.end(), start);
    return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

std::string date_of(int year, int month, int day) {
    bool const plausible = year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return plausible ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : std::string{};
}

/// What stands between two words of the same text.
std::string_view gap_between(std::string_view left, std::string_view right) {
    char const* const begin = left.data() + left.size();
    return {begin, static_cast<std::size_t>(right.data() - begin)};
}

constexpr int kHighestGrade = 19;  // of the wage systems; the General Schedule ends at 15

std::string grade(std::string_view pay_plan, std::string_view value) {
    auto const level = number(value);
    return level ? fmt::format("{}-{:02}", pay_plan, *level) : fmt::format("{}-{}", pay_plan, value);
}

}  // namespace

std::string iso_date(std::string_view text) {
    auto part = words(text);
    // "Thursday, January 29, 2026"
    while (!part.empty() && is_ascii_letter(part[0][0]) && month_of(part[0]) == 0) { part.erase(part.begin()); }
    if (part.size() < 3) { return {}; }
    bool const month_first = is_ascii_letter(part[0][0]);
    bool const month_second = is_ascii_letter(part[1][0]);
    if (month_first || month_second) {
        int const month = month_of(part[month_first ? 0 : 1]);
        auto const day = number(part[month_first ? 1 : 0]);
        auto const year = number(part[2]);
        return day && year ? date_of(*year, month, *day) : std::string{};
    }
    auto const first = number(part[0]);
    auto const second = number(part[1]);
    auto const third = number(part[2]);
    if (!first || !second || !third) { return {}; }
    return part[0].size() == 4 ? date_of(*first, *second, *third) : date_of(*third, *first, *second);
}

std::string series_code(std::string_view text) {
    auto const value = number(text);
    return value && *value >= 0 && *value <= 9999 ? fmt::format("{:04}", *value) : std::string{};
}

std::vector<std::string> grades_between(std::string_view pay_plan, std::string_view low, std::string_view high) {
    if (pay_plan.empty()) { return {}; }
    if (low.empty()) { low = high; }
    if (high.empty()) { high = low; }
    if (low.empty()) { return pay_plan == "ES" ? std::vector<std::string>{"ES-00"} : std::vector<std::string>{}; }
    auto const from = number(low);
    auto const to = number(high);
    constexpr int kMostGrades = 20;
    if (!from || !to || *to < *from || *to - *from > kMostGrades) {
        std::vector<std::string> both{grade(pay_plan, low)};
        if (high != low) { both.push_back(grade(pay_plan, high)); }
        return both;
    }
    std::vector<std::string> result;
    for (int level = *from; level <= *to; ++level) { result.push_back(fmt::format("{}-{:02}", pay_plan, level)); }
    return result;
}

std::vector<std::string> grades_named(std::string_view text) {
    constexpr std::array<std::string_view, 14> kPayPlans{"GS", "GG", "GL", "GM", "ES", "SL", "ST",
                                                         "WG", "WS", "WL", "NH", "NJ", "NK", "NQ"};
    std::vector<std::string> result;
    auto const add = [&result](std::string_view pay_plan, int level) {
        std::string name = fmt::format("{}-{:02}", pay_plan, level);
        if (std::find(result.begin(), result.end(), name) == result.end()) { result.push_back(std::move(name)); }
    };
    auto const part = words(text);
    for (std::size_t i = 0; i + 1 < part.size(); ++i) {
        if (std::find(kPayPlans.begin(), kPayPlans.end(), part[i]) == kPayPlans.end()) { continue; }
        std::optional<int> before;
        for (std::size_t j = i + 1; j < part.size() && is_ascii_digit(part[j][0]); ++j) {
            std::string_view const gap = gap_between(part[j - 1], part[j]);
            bool const range = before && gap.find('-') != gap.npos;
            if (gap.size() > 3 || (before && !range && gap != "/")) { break; }
            if (part[j].size() == 4 && j == i + 1) { continue; }  // "GS-0560-12" names the series first
            auto const level = number(part[j]);
            if (part[j].size() > 2 || !level || *level > kHighestGrade) { break; }
            for (int between = range ? *before + 1 : *level; between <= *level; ++between) { add(part[i], between); }
            before = level;
        }
    }
    return result;
}

}  // namespace winnow
