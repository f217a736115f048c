#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/text/counted.hpp"

#include <algorithm>
#include <vector>

namespace winnow {
namespace {

void find_pictures(RuleRun& run) {
    std::vector<std::size_t> seen;
    for (DraftSection const* section : run.sections()) {
        if (!section->layout || section->layout->images == 0) { continue; }
        if (std::find(seen.begin(), seen.end(), section->document) != seen.end()) { continue; }
        seen.push_back(section->document);
        std::size_t const images = section->layout->images;
        run.report(*section, 0, 0, counted(images, "picture") + " in the document");
    }
}

}  // namespace

Rule pictures_rule() {
    return {"pictures",
            Severity::warning,
            kAllText,
            "Machines read no words in pictures, and a photograph tells readers what they may not consider.",
            "Take pictures, photographs and logos out, and put their words into the text.",
            kUsajobs,
            {},
            find_pictures};
}

}  // namespace winnow
