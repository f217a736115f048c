// Which words an occupation lends to a plan.
#include "engine/plan/occupation_words.hpp"

#include "engine/plan/occupation_choice.hpp"
#include "tests/engine/plan/builder_support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace winnow;
using namespace winnow::testing;
using enum PassageKind;

namespace {

using Ids = std::vector<std::string>;

std::vector<Occupation> const& known() {
    static std::vector<Occupation> const occupations{
        {"nursing", "Nursing", {}, {"0610"}, {"nurse", "RN"}, {"nursing", "hospital", "patient care"}},
        {"teaching", "Teaching", {}, {"17"}, {"teacher", "instructor"}, {"students", "curriculum"}},
        {"flying", "Flying", {}, {"2181"}, {"airplane", "pilot"}, {"aircraft", "flight", "students"}}};
    return occupations;
}

std::vector<std::string> phrases(std::vector<OccupationWord> const& words) {
    std::vector<std::string> result;
    for (OccupationWord const& word : words) { result.push_back(word.phrase); }
    return result;
}

std::vector<OccupationWord> lent(Announcement const& announcement, std::size_t most) {
    Analyzer analyzer = Analyzer::named("winnow");
    WorkText const work{announcement, analyzer};
    return occupation_words(choose_occupations(announcement, work, known(), analyzer), work, most, analyzer);
}

}  // namespace

TEST_CASE("occupations lend their words in turn, none twice", "[plan][unit]") {
    Announcement const announcement = AnnouncementMaker{"Airplane Instructor"};
    CHECK(phrases(lent(announcement, 9)) == Ids{"aircraft", "students", "flight", "curriculum"});
    CHECK(phrases(lent(announcement, 2)) == Ids{"aircraft", "students"});
}

TEST_CASE("after the most telling words come those that the announcement has, with their place", "[plan][unit]") {
    std::vector<Occupation> const occupations{{"farming",
                                               "Farming",
                                               {},
                                               {},
                                               {"farmer"},
                                               {"farm", "crops", "soil", "field", "cattle", "irrigation", "harvest"}}};
    Announcement const announcement = AnnouncementMaker{"Farmer"}
                                          .passage(how_to_apply, "Harvest your documents.")
                                          .passage(duties, "You will see to irrigation.");
    Analyzer analyzer = Analyzer::named("winnow");
    WorkText const work{announcement, analyzer};
    auto const words =
        occupation_words(choose_occupations(announcement, work, occupations, analyzer), work, 6, analyzer);
    CHECK(phrases(words) == Ids{"farm", "crops", "soil", "field", "irrigation", "cattle"});
    REQUIRE(words[4].span);
    CHECK(*words[4].span == SourceSpan{"field2", 16, 26});
    CHECK_FALSE(words[0].span);
}

TEST_CASE("an occupation's first word weighs most", "[plan][unit]") {
    auto const words = lent(AnnouncementMaker{"Nurse"}, 3);
    REQUIRE(words.size() == 3);
    CHECK_THAT(words[0].weight, Catch::Matchers::WithinRel(3.0, 1e-12));
    CHECK_THAT(words[1].weight, Catch::Matchers::WithinRel(1.0 / 1.15, 1e-12));
    CHECK_THAT(words[2].weight, Catch::Matchers::WithinRel(1.0 / 1.3, 1e-12));
}

TEST_CASE("the occupation's words are keywords beside those of the announcement, and in the text", "[plan][unit]") {
    Shelf shelf;
    Announcement const announcement =
        AnnouncementMaker{"Nurse (Family Practice)"}
            .passage(specialized_experience,
                     "Specialized experience includes dam safety; grants audit; budget formulation; natural gas "
                     "reservoirs; patient care; and diagnosis of patients.")
            .passage(duties, "You will see to dam safety, grants audit, budget formulation and natural gas.");
    PlanResources const resources{shelf.frameworks(), shelf.background(), shelf.boilerplate(), known()};
    Plan const plan = build_plan(announcement, resources, shelf.analyzer(), {});
    Requirement const& experience = requirement(plan, "SE1");
    auto const all = words(experience);
    REQUIRE(all.size() > 4);
    for (char const* const word : {"nursing", "hospital", "patient care", "grants audit"}) {
        CHECK(has_keyword(experience, word));
    }
    CHECK(std::is_sorted(experience.keywords.begin(), experience.keywords.end(),
                         [](Keyword const& a, Keyword const& b) { return a.weight > b.weight; }));
    CHECK_THAT(experience.text, Catch::EndsWith("Nursing: nursing, hospital, patient care."));

    Nano lent_weight = 0;
    for (Keyword const& keyword : experience.keywords) {
        bool const is_lent =
            keyword.keyword == "nursing" || keyword.keyword == "hospital" || keyword.keyword == "patient care";
        lent_weight += is_lent ? keyword.weight : 0;
    }
    CHECK(lent_weight > 699'990'000);  // 0.70 of the weight, but for the rounding of each keyword
    CHECK(lent_weight < 700'010'000);

    // Duties have more of their own to say.
    auto const weight_of_nursing = [&plan](std::string const& id) {
        auto const& keywords = requirement(plan, id).keywords;
        auto const nursing = std::find_if(keywords.begin(), keywords.end(),
                                          [](Keyword const& keyword) { return keyword.keyword == "nursing"; });
        return nursing == keywords.end() ? Nano{0} : nursing->weight;
    };
    CHECK(weight_of_nursing("DUTY1") > 0);
    CHECK(weight_of_nursing("DUTY1") < weight_of_nursing("SE1"));
}

TEST_CASE("the share of an occupation that is not known goes to the requirement's own words", "[plan][unit]") {
    Shelf shelf;
    Announcement const announcement = AnnouncementMaker{"Reservoir Keeper"}.passage(
        specialized_experience,
        "Specialized experience includes dam safety; grants audit; budget formulation; natural gas; patient care; "
        "treatment plans; wetland permits; and diagnosis of patients.");
    PlanResources const resources{shelf.frameworks(), shelf.background(), shelf.boilerplate(), known()};
    Plan const plan = build_plan(announcement, resources, shelf.analyzer(), {});
    Nano title_weight = 0;
    for (Keyword const& keyword : requirement(plan, "SE1").keywords) {
        bool const of_title = keyword.keyword.find("reservoir") != std::string::npos;
        title_weight += of_title ? keyword.weight : 0;
    }
    CHECK(title_weight > 169'900'000);  // 0.17 of the weight
    CHECK(title_weight < 170'100'000);
}

TEST_CASE("an occupation lends nothing where technical qualifications say what is wanted", "[plan][unit]") {
    Shelf shelf;
    Announcement const announcement =
        AnnouncementMaker{"Nurse"}.passage(technical_qualifications,
                                           "TQ 1: Experience in dam safety and grants audit.\n"
                                           "TQ 2: Experience in budget formulation and natural gas.");
    PlanResources const resources{shelf.frameworks(), shelf.background(), shelf.boilerplate(), known()};
    Plan const plan = build_plan(announcement, resources, shelf.analyzer(), {});
    REQUIRE(ids(plan) == Ids{"TQ1", "TQ2"});
    for (Requirement const& each : plan.requirements) { CHECK_FALSE(has_keyword(each, "nursing")); }
}
