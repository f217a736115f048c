#include "engine/review/draft_limits.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/score/length_limit.hpp"

#include <array>
#include <cstdint>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"essay-words", 200, "words of an essay, where the announcement is silent"}};

void report(RuleRun& run, DraftSection const& section, std::size_t offset, Limit const& limit) {
    run.report(section, offset, section.text.size(), "past the limit of " + length_of(limit));
}

void find_past_limit(RuleRun& run) {
    constexpr bool kInPages = false;
    for (PassedLimit const& passed : passed_limits(run.draft(), run.sections(), kInPages)) {
        report(run, *passed.section, passed.offset, *passed.limit);
    }
    Limit const of_essays{"", "words", static_cast<std::uint64_t>(run.parameter("essay-words"))};
    for (DraftSection const* section : run.sections()) {
        if (section->kind != DraftKind::essay || !limits_of(run.draft(), *section, kInPages).empty()) { continue; }
        auto const offset = limit_offset({section->id, section->text, {}}, of_essays);
        if (offset) { report(run, *section, *offset, of_essays); }
    }
}

}  // namespace

Rule character_limit_rule() {
    return {"character-limit",
            Severity::error,
            {DraftKind::ecq_narrative, DraftKind::tq_response, DraftKind::questionnaire_answer, DraftKind::ses_resume,
             DraftKind::gs_resume, DraftKind::essay},
            "Forms cut what is past their limit, in the middle of a sentence.",
            "Shorten the text to the limit; the marked part would be lost.",
            kAnnouncement,
            kParameters,
            find_past_limit};
}

}  // namespace winnow
