#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"essay-words", 200, "words of an essay, where the announcement is silent"}};

/// Where `limit` code points or words of the text end; its size where it keeps to them.
std::size_t end_of(std::string_view text, Limit const& limit) {
    std::uint64_t count = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const space = text[i] == ' ' || text[i] == '\n' || text[i] == '\t';
        bool const starts_word = !space && !inside;
        inside = !space;
        bool const starts_character = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        count += (limit.unit == "words" ? starts_word : starts_character) ? 1U : 0U;
        if (count > limit.value) { return i; }
    }
    return text.size();
}

void compare(RuleRun& run, DraftSection const& section, Limit const& limit) {
    std::size_t const end = end_of(section.text, limit);
    if (end < section.text.size()) {
        run.report(section, end, section.text.size(), fmt::format("past the limit of {} {}", limit.value, limit.unit));
    }
}

void find_past_limit(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        std::set<std::pair<std::string, std::uint64_t>> seen;
        for (Limit const& limit : run.draft().context.limits) {
            bool const applies = limit.applies_to == section->id || limit.applies_to == "all";
            if (!applies || limit.unit == "pages" || !seen.insert({limit.unit, limit.value}).second) { continue; }
            compare(run, *section, limit);
        }
        if (section->kind == DraftKind::essay && seen.empty()) {
            compare(run, *section, {section->id, "words", static_cast<std::uint64_t>(run.parameter("essay-words"))});
        }
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
