#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"narrative-share", 0.3, "share of a narrative's deeds that must be weak before it is said"},
    RuleParameter{"resume-share", 0.4, "share of a résumé's lines that must begin weakly before it is said"}};

PhraseSet const& weak() {
    static PhraseSet const kPhrases{"helped",
                                    "helped with",
                                    "helped to",
                                    "assisted",
                                    "assisted in",
                                    "assisted with",
                                    "was involved",
                                    "involved in",
                                    "participated",
                                    "worked on",
                                    "worked with",
                                    "supported",
                                    "contributed",
                                    "was part of",
                                    "served as a member",
                                    "served on",
                                    "took part",
                                    "tried",
                                    "attempted",
                                    "dealt with",
                                    "handled",
                                    "was a member",
                                    "was exposed to",
                                    "aided",
                                    "endeavored",
                                    "sought to",
                                    "had a role",
                                    "played a role",
                                    "was able to",
                                    "provided support",
                                    "provided assistance",
                                    "provided input",
                                    "was associated with"};
    return kPhrases;
}

/// "I supported 700 soldiers": what is counted was done. "worked with": with somebody else's name is partnership.
bool is_backed(DraftSection const& section, DraftSentence const& sentence, std::size_t verb) {
    std::string_view const word = section.word(verb);
    if (word == "worked" && verb + 1 < sentence.last_word && section.word(verb + 1) == "with") { return true; }
    for (std::size_t i = verb + 1; i < sentence.last_word && i < verb + 3; ++i) {
        if (is_measure(section, i)) { return true; }
    }
    return false;
}

/// One weak verb among strong deeds is how people talk.
void find_in_narrative(RuleRun& run, DraftSection const& section) {
    struct Weak {
        std::size_t verb = 0;
        std::size_t words = 0;
    };
    std::vector<Weak> found;
    std::size_t deeds = 0;
    for (DraftSentence const& sentence : section.sentences) {
        auto const deed = deed_of(section, sentence);
        if (!deed || deed->plural) { continue; }
        std::size_t const words = weak().match(section, deed->verb, sentence.last_word);
        deeds += words != 0 || tells_action(section, sentence) ? 1U : 0U;
        if (words != 0 && !is_backed(section, sentence, deed->verb)) { found.push_back({deed->verb, words}); }
    }
    if (static_cast<double>(found.size()) < run.parameter("narrative-share") * static_cast<double>(deeds)) { return; }
    for (Weak const& at : found) {
        std::string_view const words =
            section.slice(section.words[at.verb].begin, section.words[at.verb + at.words - 1].end);
        run.report_words(section, at.verb, at.verb + at.words, fmt::format("\"{}\" leaves open what you did", words));
    }
}

void find_in_resume(RuleRun& run, DraftSection const& section) {
    std::size_t lines = 0;
    std::vector<DraftSentence const*> weak_lines;
    for (DraftSentence const& sentence : section.sentences) {
        if (sentence.words() < 3 || !tells_action(section, sentence)) { continue; }
        ++lines;
        if (weak().match(section, sentence.first_word, sentence.last_word) != 0) { weak_lines.push_back(&sentence); }
    }
    if (weak_lines.size() < 3 ||
        static_cast<double>(weak_lines.size()) < run.parameter("resume-share") * static_cast<double>(lines)) {
        return;
    }
    run.report(section, *weak_lines.front(),
               fmt::format("{} of {} lines begin with a verb that leaves open what you did", weak_lines.size(), lines));
}

void find_weak(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        if (section->is_resume()) {
            find_in_resume(run, *section);
        } else {
            find_in_narrative(run, *section);
        }
    }
}

}  // namespace

Rule weak_verbs_rule() {
    return {"weak-verbs",
            Severity::suggestion,
            kAllText,
            "\"Assisted\" and \"was involved in\" could mean anything from carrying the coffee to doing it all.",
            "Say what your part was, with the verb for it: wrote, decided, tested, persuaded.",
            kGuide,
            kParameters,
            find_weak};
}

}  // namespace winnow
