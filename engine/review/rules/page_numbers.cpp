#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <algorithm>
#include <vector>

namespace winnow {
namespace {

void find_unnumbered(RuleRun& run) {
    std::vector<std::size_t> seen;
    for (DraftSection const* section : run.sections()) {
        if (!section->layout || section->layout->pages < 2 || section->layout->page_numbers) { continue; }
        if (std::find(seen.begin(), seen.end(), section->document) != seen.end()) { continue; }
        seen.push_back(section->document);
        run.report(*section, 0, 0, "the pages have no numbers");
    }
}

}  // namespace

Rule page_numbers_rule() {
    return {"page-numbers",
            Severity::suggestion,
            {DraftKind::ecq_narrative, DraftKind::tq_response, DraftKind::ses_resume},
            "Printed pages are shuffled and discussed by their numbers.",
            "Number the pages, with your name on each.",
            kGuide,
            {},
            find_unnumbered};
}

}  // namespace winnow
