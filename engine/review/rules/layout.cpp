#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{"narrative-size", 12, "smallest body text of narratives, in points"},
                                 RuleParameter{"resume-size", 10, "the same of résumés"},
                                 RuleParameter{"narrative-margin", 72, "narrowest margin of narratives, in points"},
                                 RuleParameter{"resume-margin", 36, "the same of résumés"}};

/// Figures of formats are rounded; half a point is no fault.
constexpr double kTolerance = 0.5;

void check_look(RuleRun& run, DraftSection const& section) {
    bool const resume = section.is_resume();
    double const size = section.layout->summary(section.text).body_size_pt;
    double const least_size = run.parameter(resume ? "resume-size" : "narrative-size");
    if (size > 0 && size + kTolerance <= least_size) {
        run.report(section, 0, 0, fmt::format("the text is {:.3g} points high; {:.3g} is the least", size, least_size));
    }
    if (!section.layout->margins) { return; }
    Margins const& margins = *section.layout->margins;
    double const narrowest = std::min({margins.left, margins.right, margins.top, margins.bottom});
    double const least_margin = run.parameter(resume ? "resume-margin" : "narrative-margin");
    // Page numbers stand in the margin; a sixth of an inch is left to them.
    if (narrowest + 12 < least_margin) {
        run.report(
            section, 0, 0,
            fmt::format("a margin is {:.2g} inches wide; {:.2g} is the least", narrowest / 72, least_margin / 72));
    }
}

void find_bad_looks(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        if (section->layout) { check_look(run, *section); }
    }
}

}  // namespace

Rule layout_rule() {
    return {"layout",
            Severity::warning,
            {DraftKind::ecq_narrative, DraftKind::ses_resume, DraftKind::gs_resume},
            "Small type and narrow margins break the format rules and tire readers.",
            "Set the text in 12 points with margins of an inch (résumés: 10 points, half an inch), and shorten it.",
            kGuide,
            kParameters,
            find_bad_looks};
}

}  // namespace winnow
