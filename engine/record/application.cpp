#include "engine/record/application.hpp"

#include <algorithm>

namespace winnow {

void sort_sections(std::vector<Section>& sections) {
    SectionRank last;
    for (Section const& section : sections) {
        SectionRank const rank = section_rank(section.id);
        if (&section != sections.data() && rank < last) {
            std::sort(sections.begin(), sections.end(),
                      [](Section const& a, Section const& b) { return section_order(a.id, b.id); });
            return;
        }
        last = rank;
    }
}

}  // namespace winnow
