#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"
#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{"years", 10, "age from which on an example is old"}};

bool dates_a_deed(std::string_view before, std::string_view two_before) {
    if (before == "of") {
        // "the summer of 1995", but not "the act of 1972"
        static constexpr std::array<std::string_view, 18> kTimes{
            "summer", "spring", "fall", "winter", "autumn",  "january",   "february", "march",    "april",
            "may",    "june",   "july", "august", "october", "september", "november", "december", "end"};
        return std::find(kTimes.begin(), kTimes.end(), two_before) != kTimes.end();
    }
    static constexpr std::array<std::string_view, 25> kBefore{
        "in",      "from",     "between",  "to",    "and",  "during", "by",   "through", "until",
        "january", "february", "march",    "april", "may",  "june",   "july", "august",  "september",
        "october", "november", "december", "early", "late", "mid",    "fy"};
    return std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end();
}

/// The latest year in which the sentence sets what "I" did; 0 for none, or where it lasts ("since 2008").
int year_of_deed(DraftSection const& section, DraftSentence const& sentence) {
    // Where a career began, no example did.
    static PhraseSet const kBegan{"i began as",  "i started as", "i joined",      "i enlisted",   "i graduated",
                                  "i was hired", "i began my",   "i started my",  "i entered",    "i was commissioned",
                                  "i earned my", "i earned a",   "i received my", "i began work", "i came to work"};
    if (kBegan.occurs(section, sentence)) { return 0; }
    bool own = false;
    int latest = 0;
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        std::string_view const word = section.word(i);
        own = own || is_first_person(word);
        if (word == "career" || word == "since" || word == "present" || word == "born") { return 0; }
        int const year = year_of(section, i);
        if (year == 0 || i == sentence.first_word) { continue; }
        std::string_view const two_before = i > sentence.first_word + 1 ? section.word(i - 2) : std::string_view{};
        if (dates_a_deed(section.word(i - 1), two_before)) { latest = std::max(latest, year); }
    }
    return own ? latest : 0;
}

void find_old(RuleRun& run) {
    int const now = run.draft().context.year;
    if (now == 0) { return; }
    int const oldest = now - static_cast<int>(run.parameter("years"));
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            int const year = year_of_deed(*section, sentence);
            if (year != 0 && year < oldest) {
                run.report(*section, sentence,
                           fmt::format("{} is more than {} ago", year,
                                       counted(static_cast<std::uint64_t>(now - oldest), "year")));
            }
        }
    }
}

}  // namespace

Rule old_example_rule() {
    return {"old-example",
            Severity::suggestion,
            kNarratives,
            "Reviewers prefer examples from the last ten years; older ones say little of what you do today.",
            "Take a recent example, or say why this one is worth its age.",
            kGuide,
            kParameters,
            find_old};
}

}  // namespace winnow
