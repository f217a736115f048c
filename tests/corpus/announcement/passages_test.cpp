#include "corpus/announcement/passages.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

namespace winnow {
namespace {

using enum PassageKind;
using Parts = std::vector<std::pair<PassageKind, std::string>>;

Parts parts(std::string const& text, PassageKind kind) {
    Parts result;
    for (Passage const& passage : split_field({text, {}}, 0, kind)) {
        result.emplace_back(passage.kind, text.substr(passage.begin, passage.end - passage.begin));
    }
    return result;
}

}  // namespace

TEST_CASE("capitals open a passage where stripped markup left no space", "[announcement][unit]") {
    CHECK(parts("See the vacanciesTECHNICAL QUALIFICATIONS:Any attorney may apply.", qualifications) ==
          Parts{{qualifications, "See the vacancies"},
                {technical_qualifications, "TECHNICAL QUALIFICATIONS:Any attorney may apply."}});
    CHECK(parts("SPECIALIZED EXPERIENCE REQUIREMENTS A candidate must sail.", qualifications) ==
          Parts{{specialized_experience, "SPECIALIZED EXPERIENCE REQUIREMENTS A candidate must sail."}});
}

TEST_CASE("a label before a colon opens a passage at the start of a sentence only", "[announcement][unit]") {
    CHECK(parts("You must row. Education: A degree. OR Experience: Two years.", qualifications) ==
          Parts{{qualifications, "You must row. "},
                {education, "Education: A degree. OR "},
                {qualifications, "Experience: Two years."}});
    CHECK(parts("We ask for specialized experience: rowing, and for education: a degree.", qualifications).size() == 1);
}

TEST_CASE("a label may have a qualifier before its colon", "[announcement][unit]") {
    CHECK(parts("Read on. Specialized Experience for GS-13: Sailing.", qualifications) ==
          Parts{{qualifications, "Read on. "}, {specialized_experience, "Specialized Experience for GS-13: Sailing."}});
    CHECK(parts("Sail. Mandatory Technical Qualifications (MTQs): MTQ 1: Steering.", qualifications) ==
          Parts{{qualifications, "Sail. "},
                {technical_qualifications, "Mandatory Technical Qualifications (MTQs): MTQ 1: Steering."}});
}

TEST_CASE("a comma inside a label changes nothing", "[announcement][unit]") {
    CHECK(parts("A citizen. KNOWLEDGE, SKILLS AND ABILITIES (KSAs): Steering.", conditions).size() == 1);
    CHECK(parts("Row. TIME-IN-GRADE: One year. KNOWLEDGE, SKILLS AND ABILITIES (KSAs): Steering.", qualifications) ==
          Parts{{qualifications, "Row. "},
                {conditions, "TIME-IN-GRADE: One year. "},
                {qualifications, "KNOWLEDGE, SKILLS AND ABILITIES (KSAs): Steering."}});
}

TEST_CASE("a word inside a heading in capitals opens nothing", "[announcement][unit]") {
    CHECK(parts("Row. SUBSTITUTION OF EDUCATION FOR EXPERIENCE: A degree.", qualifications) ==
          Parts{{qualifications, "Row. "}, {education, "SUBSTITUTION OF EDUCATION FOR EXPERIENCE: A degree."}});
    CHECK(parts("Row (daily) EDUCATION/EXPERIENCE REQUIREMENTS: A degree.", qualifications).size() <= 2);
    CHECK(parts("IF USING EDUCATION TO QUALIFY: Send transcripts.", education).size() == 1);
    CHECK(parts("A degree or more OR EXPERIENCE: Two years.", education).size() == 2);
}

TEST_CASE("an aside at the end of a text reaches to its last letter", "[announcement][unit]") {
    CHECK(parts("Row daily. You will receive credit for all qualifying experience, as a volunteer too.", qualifications)
              .size() == 2);
}

TEST_CASE("words of prose in capitals open nothing", "[announcement][unit]") {
    CHECK(parts("You MUST meet the BASIC REQUIREMENTS and have EDUCATION to apply.", qualifications).size() == 1);
}

TEST_CASE("the first numbered qualification opens its block without a label", "[announcement][unit]") {
    CHECK(parts("Answer these. ECQ 1 - Leading Change. ECQ 2 - Leading People. TQ1: Steering. TQ 2: Mooring.",
                qualifications) == Parts{{qualifications, "Answer these. "},
                                         {executive_qualifications, "ECQ 1 - Leading Change. ECQ 2 - Leading People. "},
                                         {technical_qualifications, "TQ1: Steering. TQ 2: Mooring."}});
    CHECK(parts("Answer these. ECQ 10 is no qualification.", qualifications).size() == 1);
}

TEST_CASE("the sentence that asks for years of specialized experience opens its passage", "[announcement][unit]") {
    CHECK(parts("Read on. Applicants must have one year of specialized experience in rowing.", qualifications) ==
          Parts{{qualifications, "Read on. "},
                {specialized_experience, "Applicants must have one year of specialized experience in rowing."}});
}

TEST_CASE("what every announcement says interrupts a passage and does not end it", "[announcement][unit]") {
    CHECK(parts("Specialized experience is rowing. Experience refers to paid and unpaid experience, as in clubs (e.g., "
                "sea scouts). You must also steer.",
                qualifications) ==
          Parts{{specialized_experience, "Specialized experience is rowing. "},
                {other, "Experience refers to paid and unpaid experience, as in clubs (e.g., sea scouts). "},
                {specialized_experience, "You must also steer."}});
}

TEST_CASE("a line of its own is a heading only if it reads as one", "[announcement][unit]") {
    CHECK(parts("Education\nA degree.", qualifications) == Parts{{education, "Education\nA degree."}});
    CHECK(parts("Qualifications Required\nRowing.", duties) ==
          Parts{{qualifications, "Qualifications Required\nRowing."}});
    CHECK(parts("Row.\nEducation cannot replace it.", qualifications).size() == 1);
}

TEST_CASE("a bullet of the duties that names education is a duty", "[announcement][unit]") {
    CHECK(parts("Feeds patients.\nEducation: Teaches families to cook.", duties).size() == 1);
    CHECK(parts("Bring a letter. EDUCATION: Bring transcripts.", required_documents).size() == 1);
}

TEST_CASE("an empty text has no passages", "[announcement][unit]") { CHECK(parts("", qualifications).empty()); }

}  // namespace winnow
