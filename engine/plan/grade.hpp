#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A grade in a text: "GS-13", "GS 9".
struct GradeMention {
    std::string grade;    ///< "GS-13"; "13" where no pay plan stands beside it: "grade 13", "the 13 grade level"
    bool for_comparison;  ///< "equivalent to at least the GS-12": the grade that experience is measured by
};

/// The grades that a text names, in order.
std::vector<GradeMention> find_grades(std::string_view text);

/// Whether a mention's grade is this grade of an announcement: "GS-9" and "9" are "GS-09".
bool names_grade(std::string_view mention, std::string_view grade);

/// Whether two grades are one: "GS-09", "gs 9" and "GS-9" are.
bool same_grade(std::string_view a, std::string_view b);

}  // namespace winnow
