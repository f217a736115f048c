#pragma once

#include "engine/record/announcement.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The grades of an announcement that gives its lowest and its highest, both as its source writes them.
///
/// Its title's, where these have the same ends ("GS-0830-7/9/11"). Else all between the ends, without those that
/// occupations with two-grade steps do not have (GS-06, GS-08, GS-10): where the lowest is odd, and the texts name
/// other grades but not these. A pay plan that the source leaves out is the one by which the texts name the lowest or
/// the highest.
/// \pre title and fields are read.
std::vector<std::string> grades_in_range(Announcement const& announcement, std::string_view pay_plan,
                                         std::string_view low, std::string_view high);

}  // namespace winnow
