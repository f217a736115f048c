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

/// What specialists work on and with.
PhraseSet const& technical_things() {
    static PhraseSet const kPhrases{"algorithm*", "antenna*",   "antibiotic*",    "api",          "assay*",
                                    "axis",       "bacteri*",   "bug*",           "calibration*", "catheter*",
                                    "cell*",      "circuit*",   "chromatograph*", "code",         "coefficient*",
                                    "compiler*",  "core*",      "crystal*",       "data",         "database*",
                                    "dataset*",   "dose*",      "enzyme*",        "equation*",    "finite element*",
                                    "firewall*",  "firmware",   "gene*",          "genome*",      "girder*",
                                    "incision*",  "isotope*",   "java",           "kernel*",      "kinetics",
                                    "laser*",     "lens*",      "library",        "loads",        "log*",
                                    "matrix",     "microscop*", "model",          "models",       "network",
                                    "nonlinear",  "parser*",    "pathogen*",      "patients",     "pipeline*",
                                    "plasma",     "polymer*",   "protein*",       "prototype*",   "pump*",
                                    "python",     "query",      "queries",        "reagent*",     "regression*",
                                    "residual*",  "router*",    "sample*",        "schema*",      "script*",
                                    "sensor*",    "sequence*",  "server*",        "signal*",      "simulation*",
                                    "soil",       "software",   "specimen*",      "spectr*",      "sql",
                                    "statistic*", "statute*",   "stress*",        "structure*",   "survey data",
                                    "table*",     "telescope*", "tissue*",        "tumor*",       "unit test*",
                                    "valve*",     "variance*",  "vector*",        "virus*",       "voltage*",
                                    "weld*",      "wiring",     "yeast"};
    return kPhrases;
}

/// Whom leaders deal with: a deed for or with them is none of a specialist alone.
PhraseSet const& people() {
    static PhraseSet const kPhrases{
        "staff",      "team*",       "employee*",    "union*",      "manager*",  "supervisor*", "chief*",
        "partner*",   "board*",      "council*",     "congress",    "director*", "analysts",    "engineers",
        "scientists", "technicians", "colleague*",   "contractor*", "vendor*",   "mayor*",      "governor*",
        "senator*",   "agencies",    "stakeholder*", "committee*",  "workforce", "people",      "reviewers",
        "nurses",     "attorneys",   "officers",     "fellow*",     "trainee*",  "intern*",     "budget"};
    return kPhrases;
}

struct Deeds {
    std::size_t technical = 0;
    std::size_t leading = 0;
};

/// What the writer does in the sentence. A deed of a specialist has a verb of one, or things of one and nobody else.
Deeds deeds_in(DraftSection const& section, DraftSentence const& sentence) {
    Deeds deeds;
    auto const deed = deed_of(section, sentence);
    if (!deed || deed->plural) { return deeds; }
    for (std::size_t i = deed->verb; i < sentence.last_word; ++i) {
        deeds.leading += is_leading_verb(section.word(i)) ? 1U : 0U;
        deeds.technical += technical().match(section, i, sentence.last_word) != 0 ? 1U : 0U;
    }
    bool const on_things = tells_action(section, sentence) && technical_things().occurs(section, sentence);
    if (deeds.technical == 0 && deeds.leading == 0 && on_things && !people().occurs(section, sentence)) {
        deeds.technical = 1;
    }
    return deeds;
}

void find_technical(RuleRun& run) {
    auto const least = static_cast<std::size_t>(run.parameter("deeds"));
    for (DraftSection const* section : run.sections()) {
        CoreQualification const* const qualification = run.draft().qualification_of(*section);
        if (qualification != nullptr && qualification->name == "Merit and Competence") { continue; }
        Deeds all;
        for (DraftSentence const& sentence : section->sentences) {
            Deeds const deeds = deeds_in(*section, sentence);
            all.technical += deeds.technical;
            all.leading += deeds.leading;
        }
        if (all.technical >= least && all.leading * 2 < all.technical) {
            run.report_all(*section, fmt::format("{} deeds of a specialist, {} of leading people or deciding",
                                                 all.technical, all.leading));
        }
    }
}

}  // namespace

Rule technical_not_leadership_rule() {
    return {"technical-not-leadership",
            Severity::warning,
            kEcq,
            "ECQs are about leading. Technical work, however good, belongs in a technical qualification.",
            "Tell how you led, decided, persuaded or organized; say of the technical work who did it under you.",
            kGuide,
            kParameters,
            find_technical};
}

}  // namespace winnow
