#include "engine/record/application.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

std::string ids_and_texts(std::vector<Section> const& sections) {
    std::string all;
    for (Section const& section : sections) { all += section.id + "=" + section.text + " "; }
    return all;
}

}  // namespace

TEST_CASE("sections are put in reading order with their texts", "[unit]") {
    std::vector<Section> sections{{"resume", "", "r"}, {"TQ10", "", "t10"}, {"TQ2", "", "t2"}, {"ECQ1", "", "e"}};
    sort_sections(sections);
    CHECK(ids_and_texts(sections) == "ECQ1=e TQ2=t2 TQ10=t10 resume=r ");
    sort_sections(sections);
    CHECK(ids_and_texts(sections) == "ECQ1=e TQ2=t2 TQ10=t10 resume=r ");
    std::vector<Section> none;
    sort_sections(none);
    CHECK(none.empty());
}
