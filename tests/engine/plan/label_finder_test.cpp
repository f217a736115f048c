#include "engine/plan/label_finder.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace winnow;

namespace {

/// "id|label|first words of the statement" of each label.
std::vector<std::string> found(std::string_view text) {
    std::vector<std::string> lines;
    for (LabelHit const& hit : find_labels(text)) {
        lines.push_back(hit.id + "|" + hit.label + "|" + std::string{text.substr(hit.text_begin, 6)});
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("labels are recognised as agencies print them", "[unit]") {
    CHECK(found("MTQ #1: Experience") == Lines{"MTQ1|MTQ #1|Experi"});
    CHECK(found("PTQ 1: Experience") == Lines{"PTQ1|PTQ 1|Experi"});
    CHECK(found("TQ3 - Ability") == Lines{"TQ3|TQ3|Abilit"});
    CHECK(found("TQ-2. Ability") == Lines{"TQ2|TQ-2|Abilit"});
    CHECK(found("MTQ 01\nAbility") == Lines{"MTQ1|MTQ 01|Abilit"});
    CHECK(found("Mandatory Technical Qualification #2: Skill") ==
          Lines{"MTQ2|Mandatory Technical Qualification #2|Skill"});
    CHECK(found("Professional/Technical Qualification 1 \xE2\x80\x93 Skill") ==
          Lines{"PTQ1|Professional/Technical Qualification 1|Skill"});
    CHECK(found("Technical Qualification (TQ) No. 4: Skill") == Lines{"TQ4|Technical Qualification (TQ) No. 4|Skill"});
    CHECK(found("ECQ 1 - LEADING CHANGE: This") == Lines{"ECQ1|ECQ 1|LEADIN"});
}

TEST_CASE("several labels in one line are found in order", "[unit]") {
    CHECK(found("TQ1: One thing. TQ2: Another. ECQ 5: Last.") ==
          Lines{"TQ1|TQ1|One th", "TQ2|TQ2|Anothe", "ECQ5|ECQ 5|Last."});
}

TEST_CASE("desired qualifications are not mandatory", "[unit]") {
    auto const hits = find_labels("DTQ 1: Skill. Desired Technical Qualification 2: Skill. MTQ 3: Skill.");
    REQUIRE(hits.size() == 3);
    CHECK_FALSE(hits[0].mandatory);
    CHECK_FALSE(hits[1].mandatory);
    CHECK(hits[1].id == "DTQ2");
    CHECK(hits[2].mandatory);
}

TEST_CASE("a label that is only mentioned introduces nothing", "[unit]") {
    CHECK(found("Address MTQ 1 and MTQ 2 in your resume.").empty());
    CHECK(found("the ECQs 1-5 are").empty());
    CHECK(found("Technical Qualifications are mandatory").empty());
    CHECK(found("TQ1:").empty());
    CHECK(found("STQ1: no").empty());
    CHECK(found("").empty());
}
