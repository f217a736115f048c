#include "corpus/announcement/source_text.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace winnow {

TEST_CASE("the names of a list that lost its line ends are parted", "[announcement][unit]") {
    CHECK(read_source_text("AnalysisOral CommunicationPolicy AnalysisWritten Communication").text ==
          "Analysis\nOral Communication\nPolicy Analysis\nWritten Communication");
    SourceText const page = read_source_text(
        "<p>Rated on: DredgingHarbor SurveyTide TablesPiloting</p><h3>How to apply</h3><p>Online.</p>");
    REQUIRE(page.headings.size() == 1);
    CHECK(page.text.substr(page.headings[0].begin, page.headings[0].end - page.headings[0].begin) == "How to apply");
    CHECK(page.text.find("Dredging\nHarbor Survey\nTide Tables\nPiloting") != page.text.npos);
}

TEST_CASE("names that have a capital inside are left whole", "[announcement][unit]") {
    for (std::string const text : {"Skill in JavaScript, TypeScript, PowerPoint and SharePoint.", "McDonald and DeLuca",
                                   "The AgencyOffice of Harbors", "GS-13 and ECQs, MTQs and TQs"}) {
        CHECK(read_source_text(text).text == text);
    }
}

}  // namespace winnow
