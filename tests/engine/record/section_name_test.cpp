#include "engine/record/section_name.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using namespace winnow;

TEST_CASE("labels are normalised to one spelling", "[unit]") {
    CHECK(section_id("MTQ #1") == "MTQ1");
    CHECK(section_id("mtq-1") == "MTQ1");
    CHECK(section_id("PTQ 01") == "PTQ1");
    CHECK(section_id("ecq2") == "ECQ2");
    CHECK(section_id("Resume") == "resume");
    CHECK(section_id("Cover Letter") == "cover-letter");
    CHECK(section_id("Essay 3") == "essay3");
}

TEST_CASE("a résumé may have its accents, composed or combining", "[unit]") {
    CHECK(section_id("R\u00E9sum\u00E9") == "resume");
    CHECK(section_id("R\u00C9SUM\u00C9") == "resume");
    CHECK(section_id("Re\u0301sume\u0301") == "resume");
    CHECK(section_id("Resum\u00E9") == "resume");
    CHECK_FALSE(section_id("R\u00E8sum\u00E8"));
}

TEST_CASE("a name that labels no section gives nothing", "[unit]") {
    CHECK_FALSE(section_id("transcript"));
    CHECK_FALSE(section_id(""));
    CHECK_FALSE(section_id("2019"));
    CHECK_FALSE(section_id("ECQ"));
    CHECK_FALSE(section_id("HEALTHCARE10186968"));
}

TEST_CASE("ECQ names are labels whose number depends on the framework", "[unit]") {
    CHECK(section_id("2-Leading People") == "leading-people");
    CHECK(ecq_of_name("leading-people", "opm-2006") == "ECQ2");
    CHECK(ecq_of_name("leading-people", "opm-2025") == "ECQ4");
    CHECK(ecq_of_name("driving-efficiency", "none") == "ECQ2");
    CHECK_FALSE(ecq_of_name("driving-efficiency", "opm-2006"));
    CHECK_FALSE(ecq_of_name("ECQ2", "opm-2006"));
}

TEST_CASE("responses, scored parts and the rest are told apart", "[unit]") {
    CHECK(is_response_id("TQ2"));
    CHECK(is_response_id("leading-people"));
    CHECK_FALSE(is_response_id("resume"));
    CHECK_FALSE(is_response_id("essay1"));
    CHECK(is_scored_section("resume"));
    CHECK_FALSE(is_scored_section("essay1"));
    CHECK_FALSE(is_scored_section("attachment:DD214"));
}

TEST_CASE("sections stand in reading order, numbers by value", "[unit]") {
    std::vector<std::string> ids{"essay1", "resume", "TQ10", "TQ2", "ECQ1", "text", "MTQ1"};
    std::sort(ids.begin(), ids.end(), section_order);
    CHECK(ids == std::vector<std::string>{"ECQ1", "MTQ1", "TQ2", "TQ10", "resume", "text", "essay1"});
}
