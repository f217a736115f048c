#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{"words", 70, "longest introduction"},
                                 RuleParameter{"paragraphs", 1, "or this many paragraphs"}};
constexpr std::size_t kRemark = 15;  ///< words: fewer are headings

/// Where the first example begins: a deed, a problem, a post with figures.
bool begins_example(DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kSummary{
        "years of experience", "years of service", "throughout my career", "my career", "i have", "i've",
        "over the years",      "i believe",        "my philosophy",        "taught me", "i rose"};
    if (kSummary.occurs(section, sentence)) { return false; }
    auto const deed = deed_of(section, sentence);
    if (deed && tells_action(section, sentence)) { return true; }
    bool const sets_out = sentence.role == SentenceRole::context || sentence.role == SentenceRole::challenge;
    return sets_out && has_measure(section, sentence);
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
