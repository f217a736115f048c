#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>

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
                                    "other duties as assigned",
                                    "i was entrusted with"};
    return kPhrases;
}

/// Whether an action begins behind the word: ", and completed all nine", ", hired a staff of nine".
bool act_follows(DraftSection const& section, DraftSentence const& sentence, std::size_t i) {
    std::string_view const word = section.word(i);
    bool const acts = is_past_verb(section.word(i + 1)) && !is_stative_verb(section.word(i + 1));
    if (!acts) { return false; }
    if (word == "i" || word == "we") { return true; }
    // "… for the plans, and completed all nine": a verb with its object behind "and".
    static std::unordered_set<std::string_view> const kObjects{"the", "a",    "an", "all", "it",
                                                               "its", "them", "my", "our", "this"};
    bool const has_object =
        i + 2 < sentence.last_word && (kObjects.contains(section.word(i + 2)) || is_measure(section, i + 2));
    // "…, hired a staff of nine", "… (answered phones, filed)"
    std::string_view const gap = section.slice(section.words[i].end, section.words[i + 1].begin);
    return (word == "and" && has_object) || (gap == ", " && has_object) || gap == " (";
}

/// What in a sentence decides whose its duties are. Found once: a sentence may name very many.
struct Landmarks {
    std::size_t others = std::string_view::npos;        ///< the first word that makes what follows somebody else's
    std::size_t first_person = std::string_view::npos;  ///< the first "I", "my"
    std::size_t act = 0;                                ///< the last word behind which an action begins; 0 for none
};

Landmarks landmarks_of(DraftSection const& section, DraftSentence const& sentence) {
    static std::unordered_set<std::string_view> const kOthers{"that", "which", "who",  "made",   "held",
                                                              "hold", "those", "team", "office", "party"};
    Landmarks landmarks;
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        std::string_view const word = section.word(i);
        if (kOthers.contains(word)) { landmarks.others = std::min(landmarks.others, i); }
        if (is_first_person(word)) { landmarks.first_person = std::min(landmarks.first_person, i); }
        if (i + 1 < sentence.last_word && act_follows(section, sentence, i)) { landmarks.act = i; }
    }
    return landmarks;
}

/// The first of the adverbs before a word: "directly" of "directly responsible".
std::size_t behind_subject(DraftSection const& section, DraftSentence const& sentence, std::size_t word) {
    while (word > sentence.first_word && (section.word(word - 1).ends_with("ly") || section.word(word - 1) == "also")) {
        --word;
    }
    return word;
}

/// "We were directly responsible for", "my team and I have been tasked with".
bool is_said_of_writer(DraftSection const& section, DraftSentence const& sentence, std::size_t word) {
    std::size_t at = behind_subject(section, sentence, word);
    while (at > sentence.first_word && (is_form_of_be(section.word(at - 1)) || section.word(at - 1) == "have")) {
        --at;
    }
    return at > sentence.first_word && at < word && (section.word(at - 1) == "i" || section.word(at - 1) == "we");
}

/// Whether a noun that is not the writer stands before "responsible": "contractors responsible for", "the specialist
/// is responsible for". "Lead associate, responsible for" and "directly responsible for" are the writer's.
bool has_other_subject(DraftSection const& section, DraftSentence const& sentence, Landmarks const& landmarks,
                       std::size_t responsible) {
    std::size_t const at = behind_subject(section, sentence, responsible);
    if (at == sentence.first_word) { return false; }
    std::string_view const before = section.word(at - 1);
    if (!is_form_of_be(before)) {
        return before.ends_with('s') && section.slice(section.words[at - 1].end, section.words[at].begin) == " ";
    }
    if (landmarks.first_person < at - 1) { return false; }
    static std::unordered_set<std::string_view> const kWriters{"and", "position", "role", "job"};
    return at >= sentence.first_word + 2 && !kWriters.contains(section.word(at - 2)) && !section.is_resume();
}

/// "an office that was responsible for", "made each lead responsible for", "the specialist is responsible for": of
/// somebody else.
bool is_of_others(DraftSection const& section, DraftSentence const& sentence, Landmarks const& landmarks,
                  PhraseMatch const& match) {
    std::string_view const first = section.word(match.first);
    if (first == "i" || first == "my" || match.first == sentence.first_word) { return false; }
    if (is_said_of_writer(section, sentence, match.first)) { return false; }
    return landmarks.others < match.first ||
           (first == "responsible" && has_other_subject(section, sentence, landmarks, match.first));
}

/// "Managed the shop, in charge of three clerks": the line begins with what was done.
bool begins_with_deed(DraftSection const& section, DraftSentence const& sentence, PhraseMatch const& match) {
    std::string_view const first = section.word(sentence.first_word);
    return section.is_resume() && match.first > sentence.first_word + 1 && is_past_verb(first) &&
           !is_stative_verb(first);
}

/// In a narrative the sentence may set out what the next one acts on.
bool sets_out_deed(DraftSection const& section, DraftSentence const& sentence) {
    if (section.is_resume() || &sentence == &section.sentences.back()) { return false; }
    DraftSentence const& next = *(&sentence + 1);
    auto const deed = deed_of(section, next);
    return next.paragraph == sentence.paragraph && deed && !deed->plural && tells_action(section, next);
}

void find_duties(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            auto const duties = duty_phrases().find(*section, sentence);
            if (duties.empty()) { continue; }
            Landmarks const landmarks = landmarks_of(*section, sentence);
            for (PhraseMatch const& match : duties) {
                // Where an action follows in the same sentence, the phrase is only its setting.
                if (is_of_others(*section, sentence, landmarks, match) || begins_with_deed(*section, sentence, match) ||
                    landmarks.act >= match.last || sets_out_deed(*section, sentence)) {
                    continue;
                }
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
