#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace winnow {
namespace {

bool any(DraftSection const& section, PhraseSet const& phrases) {
    return std::any_of(section.sentences.begin(), section.sentences.end(),
                       [&](DraftSentence const& sentence) { return phrases.occurs(section, sentence); });
}

/// Whether it tells of work: a headline, a post with a span of years, or bullets of deeds.
bool tells_of_work(DraftSection const& section) {
    std::size_t deeds = 0;
    for (DraftSentence const& sentence : section.sentences) { deeds += tells_action(section, sentence) ? 1U : 0U; }
    static PhraseSet const kHeadlines{"experience", "work history", "professional experience", "employment"};
    return deeds > 0 || any(section, kHeadlines);
}

bool has_hours(DraftSection const& section) {
    static PhraseSet const kHours{"hours per week", "hrs per week", "hours a week",    "hours week", "hrs wk",
                                  "hours wk",       "hours weekly", "hours each week", "hrs week",   "hr wk",
                                  "hours per wk",   "full time",    "full-time",       "hours #"};
    return any(section, kHours);
}

/// A month with a year, "06/2015", or a year span.
bool has_dates(DraftSection const& section) {
    std::size_t years = 0;
    std::size_t present = 0;
    for (std::size_t i = 0; i < section.words.size(); ++i) {
        years += year_of(section, i) != 0 ? 1U : 0U;
        present += section.word(i) == "present" || section.word(i) == "current" ? 1U : 0U;
    }
    return years + present >= 2;
}

void find_missing(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        if (!tells_of_work(*section)) { continue; }
        std::vector<std::string_view> missing;
        if (!has_dates(*section)) { missing.emplace_back("from when to when"); }
        if (!has_hours(*section)) { missing.emplace_back("the hours a week"); }
        if (!missing.empty()) { run.report_all(*section, fmt::format("no post says {}", fmt::join(missing, " or "))); }
    }
}

}  // namespace

Rule resume_details_missing_rule() {
    return {
        "resume-details-missing",
        Severity::suggestion,
        kResumes,
        "Without dates and hours a specialist cannot credit the experience.",
        "Give each post its begin and end (month and year) and its hours a week; of federal ones, series and grade.",
        kUsajobs,
        {},
        find_missing};
}

}  // namespace winnow
