#include "engine/review/competencies.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <string_view>
#include <vector>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{"share", 0.5, "share of the competencies that should be addressed"}};

void find_missing(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        CoreQualification const* const qualification = run.draft().qualification_of(*section);
        if (qualification == nullptr || section->sentences.empty()) { continue; }
        std::vector<std::string_view> missing;
        for (Competency const* competency : competencies_not_shown(*qualification, section)) {
            missing.push_back(competency->name);
        }
        std::size_t const all = qualification->competencies.size();
        double const addressed = static_cast<double>(all - missing.size());
        if (addressed >= run.parameter("share") * static_cast<double>(all)) { continue; }
        run.report_all(*section, fmt::format("shows {} of the {} competencies of {}; nothing was found of {}",
                                             all - missing.size(), all, qualification->name, fmt::join(missing, ", ")));
    }
}

}  // namespace

Rule competencies_missing_rule() {
    return {"competencies-missing",
            Severity::warning,
            kEcq,
            "Reviewers expect an ECQ to show most of the competencies that it is made of.",
            "Choose an example in which you did what the missing ones name, and tell it.",
            kGuide,
            kParameters,
            find_missing};
}

}  // namespace winnow
