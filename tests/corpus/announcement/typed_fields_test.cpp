#include "corpus/announcement/typed_fields.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace winnow {

using Texts = std::vector<std::string>;

TEST_CASE("dates of every form that USAJOBS has used become ISO dates", "[announcement][unit]") {
    CHECK(iso_date("2020-12-03") == "2020-12-03");
    CHECK(iso_date("2016-05-03T00:00:00Z") == "2016-05-03");
    CHECK(iso_date("2021-11-23T13:08:42.9800") == "2021-11-23");
    CHECK(iso_date("1/31/2026") == "2026-01-31");
    CHECK(iso_date("11/05/2025") == "2025-11-05");
    CHECK(iso_date("January 31, 2026") == "2026-01-31");
    CHECK(iso_date("Thursday, Sept. 4, 2025") == "2025-09-04");
    CHECK(iso_date("4 September 2025") == "2025-09-04");
}

TEST_CASE("what is no date is left empty", "[announcement][unit]") {
    for (auto const* const text :
         {"", "open until filled", "31/12/2025", "2025-13-01", "2025-01", "May", "tomorrow at 5"}) {
        INFO(text);
        CHECK(iso_date(text).empty());
    }
}

TEST_CASE("a series has four digits", "[announcement][unit]") {
    CHECK(series_code("560") == "0560");
    CHECK(series_code("2210") == "2210");
    CHECK(series_code("22100").empty());
    CHECK(series_code("GS").empty());
}

TEST_CASE("grades run from the lowest to the highest", "[announcement][unit]") {
    CHECK(grades_between("GS", "11", "13") == Texts{"GS-11", "GS-12", "GS-13"});
    CHECK(grades_between("GS", "9", "9") == Texts{"GS-09"});
    CHECK(grades_between("GS", "", "7") == Texts{"GS-07"});
    CHECK(grades_between("ES", "00", "00") == Texts{"ES-00"});
    CHECK(grades_between("ES", "", "") == Texts{"ES-00"});
    CHECK(grades_between("FV", "G", "H") == Texts{"FV-G", "FV-H"});
    CHECK(grades_between("GS", "", "").empty());
    CHECK(grades_between("", "11", "12").empty());
}

TEST_CASE("grades are found in labels as people write them", "[announcement][unit]") {
    CHECK(grades_named("GS-12/13") == Texts{"GS-12", "GS-13"});
    CHECK(grades_named("GS 9") == Texts{"GS-09"});
    CHECK(grades_named("GS 14 - 15") == Texts{"GS-14", "GS-15"});
    CHECK(grades_named("GS 11 - 13") == Texts{"GS-11", "GS-12", "GS-13"});
    CHECK(grades_named("GS-7/9/11") == Texts{"GS-07", "GS-09", "GS-11"});
    CHECK(grades_named("GS-0560-12") == Texts{"GS-12"});
    CHECK(grades_named("ES-00") == Texts{"ES-00"});
    CHECK(grades_named("GS-12 and 40 hours a week") == Texts{"GS-12"});
    CHECK(grades_named("Chief of GS positions").empty());
}

}  // namespace winnow
