#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <fmt/format.h>

namespace winnow {
namespace {

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
                                    "the implementation of",
                                    "a reduction in the number",
                                    "in conjunction with",
                                    "in excess of",
                                    "in the near future",
                                    "until such time",
                                    "is in receipt of",
                                    "undertaking a review"};
    return kPhrases;
}

void find_phrases(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            for (PhraseMatch const& match : phrases().find(*section, sentence)) {
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
            kResponses,
            "Official phrases make sentences long and deeds hard to find.",
            "Use the short word: to, use, about, because, yearly, before.",
            kPlainLanguage,
            {},
            find_phrases};
}

}  // namespace winnow
