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
                  "hearing", "vision", "disab",  "race",    "gender",   "religio"}) {
                CHECK(word.find(part) == std::string::npos);
            }
        }
    }
    CHECK(keywords >= 8);
}

TEST_CASE("a sealed plan is used as it is and refused once it was edited", "[cli]") {
    Workplace const place;
    place.write_hand_made_plan();
    REQUIRE(place.run({"plan", "seal", "plan.json", "-o", "sealed.json"}).exit_code == 0);
    std::string const sealed = place.read("sealed.json");
    CHECK(json_of(sealed).at("sealed").at("at").as_string().size() == std::string{"2026-01-31T12:00:00Z"}.size());
    CHECK(place.run({"rank", "pool.ndjson", "--plan", "sealed.json"}).exit_code == 0);

    Outcome const again = place.run({"plan", "seal", "sealed.json"});
    CHECK(again.exit_code == 2);
    CHECK_THAT(again.err, Catch::Contains("sealed.json: was sealed at"));

    std::string edited = sealed;
    edited.replace(edited.find("seepage"), 7, "seepagE");
    place.write("edited.json", edited);
    for (auto const& arguments : {std::vector<std::string>{"rank", "pool.ndjson", "--plan", "edited.json"},
                                  std::vector<std::string>{"plan", "lint", "edited.json"},
                                  std::vector<std::string>{"plan", "seal", "edited.json"}}) {
        Outcome const outcome = place.run(arguments);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        CHECK_THAT(outcome.err, Catch::Contains("the sealed plan was edited"));
    }
}

TEST_CASE("lint exits with 1 from the severity on that is asked for", "[cli]") {
    Workplace const place;
    place.write_hand_made_plan();  // two keywords: thin, which is a warning
    Outcome const outcome = place.run({"plan", "lint", "plan.json"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, Catch::Contains("warning: the plan: has 2 keywords, fewer than 8"));
    CHECK(place.run({"plan", "lint", "plan.json", "--fail-on", "warning"}).exit_code == 1);
    CHECK(place.run({"plan", "lint", "plan.json", "--fail-on", "never"}).exit_code == 0);
    CHECK(place.run({"plan", "lint"}).exit_code == 2);
    CHECK(place.run({"plan", "lint", "missing.json"}).exit_code == 2);
}

TEST_CASE("diff names what differs between two plans and nothing else", "[cli]") {
    Workplace const place;
    place.write_hand_made_plan();
    std::string edited = place.read("plan.json");
    edited.replace(edited.find("seepage"), 7, "leakage");
    place.write("edited.json", edited);
    CHECK(place.run({"plan", "diff", "plan.json", "plan.json"}).out.empty());
    Outcome const outcome = place.run({"plan", "diff", "plan.json", "edited.json"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "- SE1: seepage (0.750000)\n+ SE1: leakage (0.750000)\n");
    CHECK(place.run({"plan", "diff", "plan.json"}).exit_code == 2);
}
