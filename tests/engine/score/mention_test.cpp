#include "engine/score/mention.hpp"

#include <catch2/catch.hpp>

namespace winnow {
namespace {

using Found = Mention::State;

Mention mention_of(std::string kind, std::string asked, std::string text) {
    std::vector<NotScored> const entries{{std::move(kind), std::move(asked)}};
    std::vector<Section> const sections{{"resume", "resume", std::move(text)}};
    auto mentions = find_mentions(entries, sections);
    REQUIRE(mentions.size() == 1);
    return mentions.front();
}

Found state_of_entry(std::string kind, std::string asked, std::string text) {
    return mention_of(std::move(kind), std::move(asked), std::move(text)).state;
}

}  // namespace

TEST_CASE("a licence is found under the names that people write, with its place", "[score][unit]") {
    auto const found = mention_of("licence", "A current license as a registered nurse is required.",
                                  "Nine years on a ward. RN since 2011.");
    CHECK(found.state == Found::mentioned);
    CHECK(found.spans == std::vector<TextSpan>{{"resume", 22, 24}});
    CHECK(state_of_entry("licence", "You must be a licensed professional engineer.", "P.E. (Ohio)") ==
          Found::mentioned);
    CHECK(state_of_entry("licence", "Membership of a state bar.", "Admitted to practice in Texas.") ==
          Found::mentioned);
}

TEST_CASE("a licence that the text does not have is not found, whatever other licence it has", "[score][unit]") {
    CHECK(state_of_entry("licence", "A current license as a registered nurse is required.",
                         "Licensed plumber. I turned round the return desk.") == Found::not_found);
    CHECK(state_of_entry("licence", "Applicants must hold the license.", "Licensed plumber.") == Found::mentioned);
    CHECK(state_of_entry("licence", "Applicants must hold the license.", "") == Found::not_found);
}

TEST_CASE("abbreviations in capitals are found in capitals only", "[score][unit]") {
    CHECK(state_of_entry("education", "A master's degree in biology.", "MBA, Ohio State") == Found::mentioned);
    CHECK(state_of_entry("licence", "Project Management Professional certification", "pmp") == Found::not_found);
    CHECK(state_of_entry("licence", "Project Management Professional certification", "PMP") == Found::mentioned);
}

TEST_CASE("a higher degree than the one asked for is a mention, a lower one is not", "[score][unit]") {
    CHECK(state_of_entry("education", "A master's in biology.", "Ph.D. in botany") == Found::mentioned);
    CHECK(state_of_entry("education", "A doctoral degree in biology.", "B.S. in botany") == Found::not_found);
}

TEST_CASE("a selective factor without a known credential is looked for by its own words", "[score][unit]") {
    auto const found = mention_of("selective-factor", "Applicants must have fluency in Tagalog.", "I speak Tagalog.");
    CHECK(found.state == Found::mentioned);
    CHECK(found.words == std::vector<std::string>{"fluency", "tagalog"});
    CHECK(found.spans == std::vector<TextSpan>{{"resume", 8, 15}});
}

TEST_CASE("conditions of employment and essays are not looked for", "[score][unit]") {
    CHECK(state_of_entry("condition", "You must be a U.S. citizen.", "U.S. citizen") == Found::not_looked_for);
    CHECK(state_of_entry("essay", "How has your commitment inspired you?", "commitment") == Found::not_looked_for);
}

TEST_CASE("places come by section, and of names within each other the longest counts", "[score][unit]") {
    std::vector<NotScored> const entries{{"education", "A bachelor's degree."}};
    std::vector<Section> const sections{{"resume", "resume", "Bachelor's degree, Iowa."},
                                        {"attachment:diploma", "diploma", "B.A. degree"}};
    auto const mentions = find_mentions(entries, sections);
    CHECK(mentions[0].spans ==
          std::vector<TextSpan>{
              {"resume", 0, 10}, {"resume", 11, 17}, {"attachment:diploma", 0, 3}, {"attachment:diploma", 5, 11}});
}

}  // namespace winnow
