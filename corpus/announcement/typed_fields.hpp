#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The day of "2021-11-23T13:08:42.9800", "11/23/2021" or "November 23, 2021" as "2021-11-23".
/// Empty for what is no date. Month before day, as USAJOBS writes.
std::string iso_date(std::string_view text);

/// An occupational series with four digits: "0560" of "560". Empty for what is none.
std::string series_code(std::string_view text);

/// The grades from `low` to `high` under a pay plan: ("GS", "11", "13") is GS-11, GS-12, GS-13. A grade
/// that is no number stands for itself; executives ("ES") without any have ES-00.
std::vector<std::string> grades_between(std::string_view pay_plan, std::string_view low, std::string_view high);

/// The grades that a line names: "GS-12/13", "ES-00", "GS 9", "GS-0560-12"; "GS 11 - 13" names GS-12, too.
std::vector<std::string> grades_named(std::string_view text);

}  // namespace winnow
