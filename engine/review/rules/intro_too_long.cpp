#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/story_words.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{"words", 70, "longest introduction"},
                                 RuleParameter{"paragraphs", 1, "or this many paragraphs"}};
constexpr std::size_t kRemark = 15;  ///< words: fewer are headings

/// What people say of their career as a whole.
PhraseSet const& career() {
    static PhraseSet const kPhrases{"years of experience",
                                    "years of service",
                                    "throughout my career",
                                    "my career",
                                    "over the years",
                                    "over the past",
                                    "i believe",
                                    "my philosophy",
                                    "taught me",
                                    "i rose",
                                    "in every position",
                                    "leadership is",
                                    "in each position",
                                    "i have always",
                                    "i was born",
                                    "my father",
                                    "my mother",
                                    "my family"};
    return kPhrases;
}

/// Verbs of a career, not of an example: "I learned", "I came to the Center", "I testified 40 times".
PhraseSet const& career_verbs() {
    static PhraseSet const kPhrases{"learned",  "came",     "began",       "started as", "rose",
                                    "moved to", "studied",  "testified",   "attended",   "authored",
                                    "grew up",  "spent",    "taught",      "tried",      "enlisted",
                                    "gained",   "acquired", "obtained my", "obtained a", "worked with"};
    return kPhrases;
}

/// Whether the sentence tells what happened: a verb of the past that is no state, and that no office was founded by.
bool tells_event(DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kStanding{"is",  "are", "has", "have", "was founded", "was created", "was established",
                                     "been"};
    if (kStanding.occurs(section, sentence)) { return false; }
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        std::string_view const word = section.word(i);
        if (is_past_verb(word) && !is_stative_verb(word)) { return true; }
    }
    return false;
}

/// "When I became chief …, every dam was inspected": the example's own begin.
bool became(DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kPhrases{"i became",       "i took over", "i arrived",       "i inherited",
                                    "i took command", "i was named", "i was appointed", "i took charge"};
    return kPhrases.occurs(section, sentence);
}

/// Where the first example begins: a deed, or what was the matter. What the writer is, has been and has done all along
/// comes before it, and so does the office with its figures.
bool begins_example(DraftSection const& section, DraftSentence const& sentence) {
    if (career().occurs(section, sentence)) { return false; }
    auto const deed = deed_of(section, sentence);
    if (deed && tells_action(section, sentence)) {
        static PhraseSet const kPerfect{"have", "i've"};
        bool const all_along = kPerfect.match(section, deed->verb - 1, deed->verb) != 0 ||
                               (deed->verb >= 2 && kPerfect.match(section, deed->verb - 2, deed->verb - 1) != 0);
        // "I read widely", "I set goals": of every day, unless a figure dates or counts it.
        static PhraseSet const kTimeless{"read", "set", "put", "let", "cut"};
        bool const timeless =
            kTimeless.match(section, deed->verb, sentence.last_word) != 0 && !has_measure(section, sentence);
        return !all_along && !timeless && career_verbs().match(section, deed->verb, sentence.last_word) == 0;
    }
    bool const sets_out = sentence.role == SentenceRole::challenge || sentence.role == SentenceRole::context;
    bool const trouble_told = sentence.role == SentenceRole::challenge && orders().occurs(section, sentence);
    return trouble_told || (sets_out && !deed && tells_event(section, sentence)) ||
           (sets_out && became(section, sentence));
}

void find_long_introductions(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        std::size_t words = 0;
        DraftSentence const* last = nullptr;
        DraftSentence const* example = nullptr;
        for (DraftSentence const& sentence : section->sentences) {
            if (begins_example(*section, sentence)) {
                example = &sentence;
                break;
            }
            words += sentence.words();
            last = &sentence;
        }
        if (example == nullptr || last == nullptr) { continue; }
        bool const long_text = static_cast<double>(words) > run.parameter("words");
        bool const many = words >= kRemark && static_cast<double>(example->paragraph) > run.parameter("paragraphs");
        if (long_text || many) {
            run.report(*section, section->sentences.front().begin, last->end,
                       fmt::format("{} words go by before the first example", words));
        }
    }
}

}  // namespace

Rule intro_too_long_rule() {
    return {"intro-too-long",
            Severity::suggestion,
            kNarratives,
            "Space is short, and general remarks show nothing.",
            "Begin with the first example; keep what must come before it to a short paragraph.",
            kGuide,
            kParameters,
            find_long_introductions};
}

}  // namespace winnow
