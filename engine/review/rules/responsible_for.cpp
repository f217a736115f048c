#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

namespace winnow {
namespace {

PhraseSet const& duty_phrases() {
    static PhraseSet const kPhrases{"i was responsible for",
                                    "i am responsible for",
                                    "i have been responsible for",
                                    "responsible for",
                                    "my duties included",
                                    "my duties include",
                                    "duties included",
                                    "duties include",
                                    "my responsibilities included",
                                    "my responsibilities include",
                                    "responsibilities included",
                                    "responsibilities include",
                                    "i was tasked with",
                                    "i am tasked with",
                                    "tasked with",
                                    "i was charged with",
                                    "i am charged with",
                                    "my role involved",
                                    "my role included",
                                    "my job was to",
                                    "my job included",
                                    "my position involved",
                                    "in charge of",
                                    "i had responsibility for",
                                    "i have responsibility for",
                                    "i held responsibility for",
                                    "my primary dut*",
                                    "my main dut*",
                                    "my duties were",
                                    "my duties are",
                                    "my primary responsibilit*",
                                    "my main responsibilit*",
                                    "my responsibilities were",
                                    "my responsibilities are",
                                    "my job is to",
                                    "my role was to",
                                    "my role is to",
                                    "accountable for the management",
                                    "accountable for the oversight",
                                    "accountable for the administration",
                                    "accountable for all aspects",
                                    "i was assigned to",
                                    "i was entrusted with"};
    return kPhrases;
}

/// "an office that was responsible for", "made each lead responsible for", "held the contractor responsible for": of
/// somebody else.
bool is_of_others(DraftSection const& section, DraftSentence const& sentence, PhraseMatch const& match) {
    std::string_view const first = section.word(match.first);
    if (first == "i" || first == "my" || match.first == sentence.first_word) { return false; }
    std::string_view const before = section.word(match.first - 1);
    if (first == "responsible" && before.ends_with('s') && !is_form_of_be(before)) { return true; }
    for (std::size_t i = sentence.first_word; i < match.first; ++i) {
        std::string_view const word = section.word(i);
        if (word == "that" || word == "which" || word == "who" || word == "made" || word == "held" || word == "hold" ||
            word == "those" || word == "team" || word == "office" || word == "party") {
            return true;
        }
    }
    return false;
}

/// Whether an action follows in the same sentence: the phrase is then only its setting.
bool goes_on_to_act(DraftSection const& section, DraftSentence const& sentence, PhraseMatch const& match) {
    for (std::size_t i = match.last; i + 1 < sentence.last_word; ++i) {
        std::string_view const verb = section.word(i + 1);
        if ((section.word(i) == "i" || section.word(i) == "we") && is_past_verb(verb) && !is_stative_verb(verb)) {
            return true;
        }
    }
    return false;
}

void find_duties(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            for (PhraseMatch const& match : duty_phrases().find(*section, sentence)) {
                if (is_of_others(*section, sentence, match) || goes_on_to_act(*section, sentence, match)) { continue; }
                std::string_view const words =
                    section->slice(section->words[match.first].begin, section->words[match.last - 1].end);
                run.report(*section, sentence, fmt::format("\"{}\" names a duty and tells of no deed", words));
                break;
            }
        }
    }
}

}  // namespace

Rule responsible_for_rule() {
    return {"responsible-for",
            Severity::suggestion,
            kAllText,
            "A duty is what a position description holds; it does not say that the work was done, or how well.",
            "Say what you did about it, and what came of it.",
            kGuide,
            {},
            find_duties};
}

}  // namespace winnow
