// Plans of real announcements, made by the program.
#include "tests/support/shared_data.hpp"
#include "tests/tools/winnow/workplace.hpp"

#include <catch2/catch.hpp>

using namespace winnow::testing;

TEST_CASE("conditions of health for a deployment never become keywords", "[cli][golden]") {
    // The announcement lists states of health that exclude a person from service abroad.
    auto const announcements = shared_data("data/announcements/usajobs-search-2020.json");
    if (!announcements) { return; }
    Workplace place;
    auto const outcome = place.run({"plan", announcements->string(), "--position", "AFCEW-OPS-PLAN-POL-PRO"});
    REQUIRE(outcome.exit_code == 0);
    auto const plan = json_of(outcome.out);
    std::size_t keywords = 0;
    for (auto const& requirement : plan.at("requirements").as_array()) {
        for (auto const& keyword : requirement.at("keywords").as_array()) {
            std::string const word{keyword.at("keyword").as_string()};
            INFO(word);
            ++keywords;
            for (char const* part :
                 {"medical", "medic",  "dental", "disease", "disorder", "diabet",  "asthma", "pregnan",
                  "psychi",  "cardi",  "cancer", "hiv",     "seizure",  "surgery", "immun",  "blood",
                  "hearing", "vision", "disab",  "race",    "gender",   "religio", "deploy", "clearance"}) {
                CHECK(word.find(part) == std::string::npos);
            }
        }
    }
    CHECK(keywords >= 8);
}
