#include "engine/plan/not_scored_finder.hpp"

#include "tests/engine/plan/builder_support.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace winnow {
namespace {

using testing::AnnouncementMaker;
using enum PassageKind;
using Texts = std::vector<std::string>;

Texts not_scored(Announcement const& announcement) {
    Texts texts;
    for (NotScored const& entry : find_not_scored(announcement)) { texts.push_back(entry.kind + ": " + entry.text); }
    return texts;
}

}  // namespace

TEST_CASE("a summary tells the conditions of an announcement that lists none", "[plan][unit]") {
    std::string const overview = "Builds dams. A medical screening is needed, and a background check.";
    CHECK(not_scored(AnnouncementMaker{"Engineer"}.passage(summary, overview)) ==
          Texts{"condition: A medical screening is needed, and a background check."});
    CHECK(not_scored(AnnouncementMaker{"Engineer"}
                         .passage(summary, overview)
                         .passage(conditions, "U.S. citizenship is required.")) ==
          Texts{"condition: U.S. citizenship is required."});
}

TEST_CASE("headings, options and what applies to nobody are not listed", "[plan][unit]") {
    CHECK(not_scored(AnnouncementMaker{"Engineer"}.passage(
              conditions,
              "Mandatory vaccination for all employees:\n"
              "The agency will take no action to enforce the vaccination requirement.\n"
              "B. No, but I am willing to obtain certification as required.\n"
              "Yes, I am willing to undergo a drug test.\n"
              "An offer will be rescinded if you fail the drug test.\n"
              "Applicants must meet any selective placement factors described below.\n"
              "(Birth certificate showing birth in the U.S.; certificate of citizenship)\n"
              "You must pass a drug test:")) == Texts{"condition: You must pass a drug test:"});
}

TEST_CASE("a condition with the address where one learns more is still one", "[plan][unit]") {
    CHECK(not_scored(AnnouncementMaker{"Engineer"}.passage(
              conditions, "Males born after 1959 must be registered with Selective Service (see https://sss.gov/).")) ==
          Texts{"condition: Males born after 1959 must be registered with Selective Service (see https://sss.gov/)."});
}

TEST_CASE("that education cannot stand for experience is nothing to check", "[plan][unit]") {
    CHECK(not_scored(AnnouncementMaker{"Engineer"}.passage(
              qualifications,
              "Education cannot be substituted for experience at the GS-13.\n"
              "There is no substitution of education for experience.")) == Texts{});
}

TEST_CASE("what is said twice is listed once, with a heading or without", "[plan][unit]") {
    CHECK(not_scored(AnnouncementMaker{"Engineer"}.passage(
                         conditions,
                         "Males must be registered with Selective Service.\n"
                         "Selective Service: Males must be registered with Selective Service."))
              .size() == 1);
}

}  // namespace winnow
