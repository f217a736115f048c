// Which occupations an announcement is of.
#include "engine/plan/occupation_choice.hpp"

#include "tests/engine/plan/builder_support.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;
using enum PassageKind;

namespace {

using Ids = std::vector<std::string>;

std::vector<Occupation> const& known() {
    static std::vector<Occupation> const occupations{
        {"nursing", "Nursing", {}, {"0610"}, {"nurse", "RN"}, {"nursing", "hospital", "patient care"}},
        {"teaching", "Teaching", {}, {"17"}, {"teacher", "instructor"}, {"students", "curriculum"}},
        {"flying", "Flying", {}, {"2181"}, {"airplane", "pilot"}, {"aircraft", "flight", "students"}},
        {"repair", "Repair", {}, {"58"}, {"mechanic"}, {"engine"}},
        {"engineering", "Engineering", {}, {"08", "0801"}, {"engineer"}, {"design", "drawings"}},
        {"machines", "Machines", {"engineering"}, {"0830"}, {"mechanical engineer"}, {"design", "thermodynamics"}},
        {"bridges",
         "Bridges",
         {"engineering"},
         {"0810"},
         {"civil engineer"},
         {"design", "concrete", "steel", "soil", "roads"}},
        {"computing", "Computing", {}, {"2210"}, {"computer"}, {"software", "servers"}},
        {"fire", "Fire", {}, {}, {"fire"}, {"hose", "rescue"}}};
    return occupations;
}

Ids chosen(Announcement announcement, std::vector<std::string> series = {}) {
    Analyzer analyzer = Analyzer::named("winnow");
    announcement.series = std::move(series);
    WorkText const work{announcement, analyzer};
    Ids ids;
    for (Occupation const* one : choose_occupations(announcement, work, known(), analyzer)) { ids.push_back(one->id); }
    return ids;
}

Ids chosen(std::string title, std::vector<std::string> series = {}) {
    Announcement announcement;
    announcement.title = std::move(title);
    return chosen(std::move(announcement), std::move(series));
}

Announcement with_duties(std::string title, std::string text) {
    return AnnouncementMaker{std::move(title)}.passage(duties, std::move(text));
}

}  // namespace

TEST_CASE("a title names its occupation, in any form of the word", "[plan][unit]") {
    CHECK(chosen("REGISTERED NURSE (WOUND CARE)") == Ids{"nursing"});
    CHECK(chosen("Supervisory Nurses") == Ids{"nursing"});
    CHECK(chosen("RN - Community Living Center") == Ids{"nursing"});
    CHECK(chosen("Clerk") == Ids{});
}

TEST_CASE("a title of two occupations has both, a third is left out", "[plan][unit]") {
    CHECK(chosen("Airplane Flight Instructor") == Ids{"flying", "teaching"});
    CHECK(chosen("Nurse, Pilot and Teacher") == Ids{"nursing", "flying"});
}

TEST_CASE("a name inside a longer name is none", "[plan][unit]") {
    CHECK(chosen("Mechanical Engineer") == Ids{"machines"});
    CHECK(chosen("Civil Engineer") == Ids{"bridges"});
    CHECK(chosen("Mechanic") == Ids{"repair"});
}

TEST_CASE("the series decides where the title names nothing, by the most digits", "[plan][unit]") {
    CHECK(chosen("Airplane Pilot", {"1712"}) == Ids{"flying"});
    CHECK(chosen("Program Specialist", {"1712"}) == Ids{"teaching"});
    CHECK(chosen("Program Specialist", {"0810"}) == Ids{"bridges"});
    CHECK(chosen("Program Specialist", {"0899"}) == Ids{"engineering"});
    CHECK(chosen("Program Specialist", {"0343"}) == Ids{});
}

TEST_CASE("a general occupation gives way to the one within it that has the series", "[plan][unit]") {
    CHECK(chosen("Engineer", {"0830"}) == Ids{"machines"});
    CHECK(chosen("Interdisciplinary Engineer", {"0801", "0810", "0830"}) == Ids{"machines", "bridges"});
    CHECK(chosen("Engineer", {"0801"}) == Ids{"engineering"});
}

TEST_CASE("where the title names a general occupation and one within it, the general one comes first", "[plan][unit]") {
    CHECK(chosen("Engineer, Civil Engineer") == Ids{"engineering", "bridges"});
}

TEST_CASE("a general occupation gives way to the one within it that the text speaks of", "[plan][unit]") {
    CHECK(chosen(with_duties("Engineer", "You see to roads of concrete and steel on soil."), {"0801"}) ==
          Ids{"bridges"});
    CHECK(chosen(with_duties("Engineer", "You see to thermodynamics."), {"0801"}) == Ids{"engineering"});
    CHECK(chosen(with_duties("Engineer", "You see to roads of concrete and steel on soil."), {"0830"}) ==
          Ids{"machines"});
    CHECK(chosen(with_duties("Mechanical Engineer", "Roads of concrete and steel on soil.")) == Ids{"machines"});
}

TEST_CASE("a title that contradicts the series is believed if the text has a word of its occupation", "[plan][unit]") {
    CHECK(chosen("Engineer", {"2210"}) == Ids{"computing"});
    CHECK(chosen(with_duties("Pilot", "You look after software and servers."), {"2210"}) == Ids{"computing"});
    CHECK(chosen(with_duties("Pilot", "You fly aircraft."), {"2210"}) == Ids{"flying"});
}

TEST_CASE("a second occupation needs half of the first one's support in the text", "[plan][unit]") {
    CHECK(chosen(with_duties("Nurse, Fire Camp", "Patient care in a hospital.")) == Ids{"nursing"});
    CHECK(chosen(with_duties("Nurse, Fire Camp", "Patient care in a hospital; rescue.")) == Ids{"nursing", "fire"});
}
