#include "engine/record/layout.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

TEST_CASE("a layout's figures count letters and no white space", "[record][unit]") {
    // 10 letters of 12 pt, bold; 20 of 10 pt, half of them underlined.
    std::string_view const text = "Boldest ten\nplain plainunderlined\n";
    Layout layout;
    layout.runs = {{0, 12, 0, {12, true, false, false}},
                   {12, 23, 0, {10, false, false, false}},
                   {23, 33, 0, {10, false, false, true}}};
    Layout::Summary const summary = layout.summary(text);
    CHECK(summary.body_size_pt == 10);
    CHECK(summary.smallest_size_pt == 10);
    CHECK_THAT(summary.bold_share, Catch::Matchers::WithinRel(10.0 / 30, 1e-12));
    CHECK_THAT(summary.underline_share, Catch::Matchers::WithinRel(10.0 / 30, 1e-12));
    CHECK(summary.italic_share == 0);
}

TEST_CASE("a size that only a few letters have is not the smallest", "[record][unit]") {
    Layout layout;
    layout.runs = {{0, 2, 0, {6, false, false, false}}, {2, 20, 0, {11, false, false, false}}};
    CHECK(layout.summary("1)twenty-letters-all").smallest_size_pt == 11);
}

TEST_CASE("a layout without runs has no figures", "[record][unit]") {
    Layout::Summary const summary = Layout{}.summary("text");
    CHECK(summary.body_size_pt == 0);
    CHECK(summary.bold_share == 0);
}
