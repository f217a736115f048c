#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"narrative", 1, "from how many such phrases in a sentence on, in narratives"},
    RuleParameter{"resume", 2, "the same in résumés"}};

PhraseSet const& phrases() {
    static PhraseSet const kPhrases{"in order to",
                                    "utiliz*",
                                    "with regard to",
                                    "with regards to",
                                    "aforementioned",
                                    "aforesaid",
                                    "made a determination",
                                    "make a determination",
                                    "in a timely manner",
                                    "due to the fact that",
                                    "effectuat*",
                                    "on an annual basis",
                                    "on a daily basis",
                                    "on a weekly basis",
                                    "on a monthly basis",
                                    "on a regular basis",
                                    "for the purpose of",
                                    "for the purposes of",
                                    "in accordance with",
                                    "at this point in time",
                                    "in the process of",
                                    "in the event that",
                                    "was instrumental in",
                                    "operationaliz*",
                                    "inclusive of",
                                    "facilitate the implementation of",
                                    "pursuant to",
                                    "in the amount of",
                                    "in close proximity",
                                    "subsequent to",
                                    "prior to the",
                                    "in lieu of",
                                    "a majority of",
                                    "in the absence of",
                                    "at the present time",
                                    "by means of",
                                    "in terms of",
                                    "with respect to",
                                    "in support of the",
                                    "it should be noted",
                                    "notwithstanding",
                                    "heretofore",
                                    "therein",
                                    "thereof",
                                    "herein",
                                    "whereas",
                                    "for a period of",
                                    "has the ability to",
                                    "in view of",
                                    "in the vicinity of",
                                    "commence*",
                                    "endeavor*",
                                    "ascertain*",
                                    "provided oversight of",
                                    "ensuring compliance",
                                    "incumbent upon",
                                    "a reduction in the number",
                                    "in conjunction with",
                                    "in excess of",
                                    "in the near future",
                                    "until such time",
                                    "is in receipt of",
                                    "undertaking a review",
                                    "in the area of",
                                    "in the areas of",
                                    "in the field of",
                                    "effectuation of",
                                    "the prioritization of",
                                    "the utilization of",
                                    "with the exception of",
                                    "on a going-forward basis",
                                    "at such time as",
                                    "in connection with",
                                    "by virtue of",
                                    "for the duration of",
                                    "make an assessment of",
                                    "conducted an assessment of",
                                    "conducted an analysis of",
                                    "performed a review of",
                                    "provided guidance with respect to"};
    return kPhrases;
}

/// "Office of Utilization Review": a name is what it is.
bool is_name(DraftSection const& section, DraftSentence const& sentence, PhraseMatch const& match) {
    return match.first > sentence.first_word && is_capitalised(section, match.first);
}

void find_phrases(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        auto const least = static_cast<std::size_t>(run.parameter(section->is_resume() ? "resume" : "narrative"));
        for (DraftSentence const& sentence : section->sentences) {
            auto matches = phrases().find(*section, sentence);
            std::erase_if(matches, [&](PhraseMatch const& match) { return is_name(*section, sentence, match); });
            if (matches.size() < least) { continue; }
            for (PhraseMatch const& match : matches) {
                std::string_view const words =
                    section->slice(section->words[match.first].begin, section->words[match.last - 1].end);
                run.report_words(*section, match.first, match.last, fmt::format("\"{}\" is official prose", words));
            }
        }
    }
}

}  // namespace

Rule bureaucratic_rule() {
    return {"bureaucratic",
            Severity::suggestion,
            kAllText,
            "Official phrases make sentences long and deeds hard to find.",
            "Use the short word: to, use, about, because, yearly, before.",
            kPlainLanguage,
            kParameters,
            find_phrases};
}

}  // namespace winnow
