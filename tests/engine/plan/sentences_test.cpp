// Where the sentences of announcements begin and end, with their lists and lost markup.
#include "engine/plan/sentences.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace winnow;

namespace {

std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> found;
    for (ByteRange const range : sentences(text, {0, text.size()})) {
        found.emplace_back(text.substr(range.begin, range.end - range.begin));
    }
    return found;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("a sentence does not end at an abbreviation", "[unit]") {
    CHECK(sentences_of("Schools recognized by the U.S. Department of Education count.").size() == 1);
    CHECK(sentences_of("Must be a U.S. Citizen or U.S. National and at least 18.").size() == 1);
    CHECK(sentences_of("Administered by the U. S. Office of Personnel Management.").size() == 1);
    CHECK(sentences_of("Tools, e.g. Tableau, and data.").size() == 1);
    CHECK(sentences_of("Do you hold a J.D. (Juris Doctorate) and/or a LL.M. (Master of Laws) from a law school?")
              .size() == 1);
    CHECK(sentences_of("A Ph. D., six years later, or a LL. B or more.").size() == 1);
    CHECK(sentences_of("They work in the U.S. Applicants travel.") ==
          Sentences{"They work in the U.S.", "Applicants travel."});
    CHECK(sentences_of("The answer is no. You may go.") == Sentences{"The answer is no.", "You may go."});
}

TEST_CASE("a sentence begins behind a full stop though no blank stands there", "[unit]") {
    CHECK(sentences_of("Performs tests.Applicants must apply.") ==
          Sentences{"Performs tests.", "Applicants must apply."});
    CHECK(sentences_of("Each is listed below.1. Skill in audits.2. Skill in budgets.") ==
          Sentences{"Each is listed below.", "1. Skill in audits.", "2. Skill in budgets."});
    CHECK(sentences_of("Holds the position.NOTE: Read on.").size() == 2);
    CHECK(sentences_of("See www.Example.org or http://a.example.Com for it.").size() == 1);
    CHECK(sentences_of("Uses the U.S.Army network and example.gov pages with GPA 3.5.").size() == 1);
}

TEST_CASE("items of a list in a line are sentences of their own", "[unit]") {
    CHECK(sentences_of("Resumes must show: 1) auditing in a port; 2) budgets; and 3) grants.") ==
          Sentences{"Resumes must show:", "1) auditing in a port;", "2) budgets; and", "3) grants."});
    CHECK(sentences_of("Shown in the following: (1) Proven skill in audits; (2) Depth.").size() == 3);
    CHECK(sentences_of("Address the following: (1). Ability to lead.") ==
          Sentences{"Address the following:", "(1). Ability to lead."});
    CHECK(sentences_of("The course must (1) be accredited; or (2) include physics.").size() == 1);
    CHECK(sentences_of("See figure 2) for more.").size() == 1);
}

TEST_CASE("the letter of an item goes with what follows it", "[unit]") {
    CHECK(sentences_of("A degree in law. -OR- B. Four years of experience.") ==
          Sentences{"A degree in law.", "B. Four years of experience."});
    CHECK(sentences_of("A degree (with transcripts) B. Four years of experience.") ==
          Sentences{"A degree (with transcripts)", "B. Four years of experience."});
    CHECK(sentences_of("Brings about change. 2.") == Sentences{"Brings about change."});
    CHECK(sentences_of("Vaccinates against hepatitis B. Keeps records.").front() == "Vaccinates against hepatitis B.");
}

TEST_CASE("an OR between two ways to qualify parts sentences and belongs to neither", "[unit]") {
    CHECK(sentences_of("teaches patients. --OR-- GS-9 Education: a degree") ==
          Sentences{"teaches patients.", "GS-9 Education: a degree"});
    CHECK(sentences_of("one year OR 2 years of study") == Sentences{"one year", "2 years of study"});
    CHECK(sentences_of("budgets and grants; OR") == Sentences{"budgets and grants;"});
    CHECK(sentences_of("budgets and grants.\nor\nA degree.") == Sentences{"budgets and grants.", "A degree."});
    CHECK(sentences_of("A degree. AND Two years of audits.") == Sentences{"A degree.", "Two years of audits."});
    CHECK(sentences_of("EDUCATION OR EXPERIENCE").size() == 1);
}

TEST_CASE("a statement or a heading in capitals begins a sentence in the middle of a line", "[unit]") {
    CHECK(sentences_of("Advises on policy implications Demonstrated experience in courts Ability to mentor staff.") ==
          Sentences{"Advises on policy implications", "Demonstrated experience in courts", "Ability to mentor staff."});
    CHECK(sentences_of("Good communication skills GRADE DETERMINATIONS: Nurses will be rated.") ==
          Sentences{"Good communication skills", "GRADE DETERMINATIONS: Nurses will be rated."});
    CHECK(sentences_of("One year of Specialized Experience in audits.").size() == 1);
    CHECK(sentences_of("Has knowledge of law, Ability to Pay rules and the USDA RUS: all of it.").size() == 1);
}
