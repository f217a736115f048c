#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

namespace winnow {
namespace {

PhraseSet const& insults() {
    static PhraseSet const kPhrases{"incompetent*",
                                    "lazy",
                                    "corrupt",
                                    "clueless",
                                    "stupid*",
                                    "idiot*",
                                    "terrible",
                                    "useless",
                                    "liar*",
                                    "dishonest",
                                    "inept*",
                                    "ignorant",
                                    "worthless",
                                    "hopeless",
                                    "pathetic",
                                    "arrogant",
                                    "toxic",
                                    "horrible",
                                    "foolish",
                                    "ridiculous",
                                    "cowardly",
                                    "negligent",
                                    "unqualified",
                                    "bullying",
                                    "moron*",
                                    "abysmal",
                                    "awful",
                                    "spineless",
                                    "in chaos",
                                    "a mess",
                                    "did not care",
                                    "could not be bothered",
                                    "took credit for my",
                                    "power-hungry",
                                    "backstabbing",
                                    "vindictive",
                                    "deadwood",
                                    "clown*",
                                    "disgraceful",
                                    "micromanag*",
                                    "laziness",
                                    "incompetence",
                                    "indecisive",
                                    "afraid of making",
                                    "refused to listen",
                                    "undermined me",
                                    "took credit for",
                                    "took the credit",
                                    "bad leader*",
                                    "poor leader*",
                                    "weak leader*",
                                    "petty",
                                    "egotistical",
                                    "egomaniac*",
                                    "tyrant*",
                                    "tyrannical",
                                    "out of touch",
                                    "in shambles",
                                    "had no clue",
                                    "had no idea what",
                                    "cronies",
                                    "cronyism",
                                    "a joke",
                                    "hypocri*",
                                    "sloppy",
                                    "unprofessional",
                                    "unethical"};
    return kPhrases;
}

PhraseSet const& targets() {
    static PhraseSet const kPhrases{"predecessor*", "supervisor*",    "boss*",        "director*",
                                    "manager*",     "leadership",     "agency*",      "headquarters",
                                    "management",   "bureaucrat*",    "deputy",       "deputies",
                                    "colleague*",   "superiors",      "chief*",       "department",
                                    "office",       "secretary",      "commissioner", "administrator",
                                    "coworkers",    "administration", "staff",        "congress",
                                    "executives",   "policy",         "he",           "she",
                                    "they"};
    return kPhrases;
}

void find_insults(RuleRun& run) {
    static PhraseSet const kThings{"lazy susan", "corrupt file*", "corrupt disk*"};
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            if (kThings.occurs(*section, sentence) || !targets().occurs(*section, sentence)) { continue; }
            auto const matches = insults().find(*section, sentence);
            if (matches.empty()) { continue; }
            run.report(*section, sentence, "speaks ill of others");
        }
    }
}

}  // namespace

Rule disparaging_rule() {
    return {"disparaging",
            Severity::warning,
            kAllText,
            "Who speaks ill of the last employer will speak ill of the next.",
            "State the facts that you met, and what you did about them.",
            kGuide,
            {},
            find_insults};
}

}  // namespace winnow
