#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{
    "deeds", 3, "technical deeds from which on it is said, where deeds of leading are less than half as many"}};

PhraseSet const& technical() {
    static PhraseSet const kPhrases{"programmed",      "coded",
                                    "configured",      "debugged",
                                    "installed",       "compiled",
                                    "calculated",      "computed",
                                    "measured",        "plotted",
                                    "calibrated",      "recorded",
                                    "performed",       "analyzed",
                                    "drafted",         "researched",
                                    "edited",          "tested",
                                    "modeled",         "simulated",
                                    "sampled",         "queried",
                                    "wrote scripts",   "wrote the code",
                                    "wrote code",      "wrote the interface",
                                    "wrote up",        "wrote #",
                                    "patched",         "inspected",
                                    "audited",         "reconciled",
                                    "derived",         "surveyed",
                                    "diagnosed",       "treated",
                                    "interpreted",     "translated",
                                    "transcribed",     "cataloged",
                                    "examined",        "evaluated",
                                    "engineered",      "wired",
                                    "soldered",        "assembled",
                                    "mapped",          "digitized",
                                    "normalized",      "scripted",
                                    "sequenced",       "benchmarked",
                                    "wrote sql",       "wrote queries",
                                    "ran regressions", "ran queries",
                                    "drew the plans",  "titrated"};
    return kPhrases;
}

void find_technical(RuleRun& run) {
    auto const least = static_cast<std::size_t>(run.parameter("deeds"));
    for (DraftSection const* section : run.sections()) {
        CoreQualification const* const qualification = run.draft().qualification_of(*section);
        if (qualification != nullptr && qualification->name == "Merit and Competence") { continue; }
        std::size_t technical_deeds = 0;
        std::size_t leading_deeds = 0;
        for (DraftSentence const& sentence : section->sentences) {
            auto const deed = deed_of(*section, sentence);
            if (!deed) { continue; }
            for (std::size_t i = deed->verb; i < sentence.last_word; ++i) {
                leading_deeds += is_leading_verb(section->word(i)) ? 1U : 0U;
                technical_deeds += technical().match(*section, i, sentence.last_word) != 0 ? 1U : 0U;
            }
        }
        if (technical_deeds >= least && leading_deeds * 2 < technical_deeds) {
            run.report_all(*section, fmt::format("{} deeds of a specialist, {} of leading people or deciding",
                                                 technical_deeds, leading_deeds));
        }
    }
}

}  // namespace

Rule technical_not_leadership_rule() {
    return {"technical-not-leadership",
            Severity::warning,
            kEcq,
            "ECQs are about leading. Technical work, however good, belongs into a technical qualification.",
            "Tell how you led, decided, persuaded or organized; say of the technical work who did it under you.",
            kGuide,
            kParameters,
            find_technical};
}

}  // namespace winnow
