#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <algorithm>

namespace winnow {
namespace {

PhraseSet const& insults() {
    static PhraseSet const kPhrases{"incompetent*",
                                    "lazy",
                                    "clueless",
                                    "stupid*",
                                    "idiot*",
                                    "fools",
                                    "a fool",
                                    "buffoon*",
                                    "dimwit*",
                                    "crooks",
                                    "good for nothing",
                                    "terrible",
                                    "liar*",
                                    "inept*",
                                    "ignorant",
                                    "worthless",
                                    "pathetic",
                                    "horrible",
                                    "foolish",
                                    "ridiculous",
                                    "cowardly",
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
                                    "hypocri*"};
    return kPhrases;
}

/// Words that are insults only of somebody: there are toxic substances, petty cash and Foreign Corrupt Practices.
PhraseSet const& insults_of_persons() {
    static PhraseSet const kPhrases{"corrupt",   "toxic",    "negligent", "unqualified",    "bullying",
                                    "dishonest", "petty",    "unethical", "unprofessional", "sloppy",
                                    "useless",   "hopeless", "arrogant",  "timid",          "cowardly"};
    return kPhrases;
}

PhraseSet const& targets() {
    static PhraseSet const kPhrases{"predecessor*", "supervisor*",    "boss*",        "director*",
                                    "manager*",     "leadership",     "agency*",      "headquarters",
                                    "management",   "bureaucra*",     "deputy",       "deputies",
                                    "colleague*",   "superiors",      "chief*",       "department",
                                    "office",       "secretary",      "commissioner", "administrator",
                                    "coworkers",    "administration", "staff",        "congress",
                                    "executives",   "policy",         "he",           "she",
                                    "they"};
    return kPhrases;
}

/// "a toxic director", "management was corrupt": before the target, or said of it.
bool is_of_target(DraftSection const& section, DraftSentence const& sentence, PhraseMatch const& match) {
    for (std::size_t i = match.last; i < std::min(match.last + 2, sentence.last_word); ++i) {
        if (targets().match(section, i, sentence.last_word) != 0) { return true; }
    }
    static PhraseSet const kDegrees{"so",   "too", "very", "simply", "completely", "utterly",
                                    "just", "as",  "a",    "an",     "weak"};
    std::size_t before = match.first;
    while (before > sentence.first_word && kDegrees.match(section, before - 1, match.first) != 0) { --before; }
    bool const said = before > sentence.first_word && is_form_of_be(section.word(before - 1));
    for (std::size_t i = sentence.first_word; said && i < match.first; ++i) {
        if (targets().match(section, i, sentence.last_word) != 0) { return true; }
    }
    return false;
}

bool insults_persons(DraftSection const& section, DraftSentence const& sentence) {
    auto const matches = insults_of_persons().find(section, sentence);
    return std::any_of(matches.begin(), matches.end(),
                       [&](PhraseMatch const& match) { return is_of_target(section, sentence, match); });
}

void find_insults(RuleRun& run) {
    static PhraseSet const kThings{"lazy susan"};
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            if (kThings.occurs(*section, sentence) || !targets().occurs(*section, sentence)) { continue; }
            if (!insults().occurs(*section, sentence) && !insults_persons(*section, sentence)) { continue; }
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
