#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/story.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{
    "resume", 3, "results without a figure from which on a résumé is told; one that is \"significant\" is enough"}};

/// Words that claim a large amount.
PhraseSet const& large_amounts() {
    static PhraseSet const kPhrases{"significant*", "greatly",     "considerabl*", "substantial*", "dramatic*",
                                    "tremendous*",  "drastically", "markedly",     "vastly",       "a great deal"};
    return kPhrases;
}

PhraseSet const& effects() {
    static PhraseSet const kPhrases{"as a result",
                                    "consequently",
                                    "the outcome was",
                                    "the result was",
                                    "resulted in",
                                    "resulting in",
                                    "led to",
                                    "leading to",
                                    "improved",
                                    "increased",
                                    "reduced",
                                    "decreased",
                                    "saved",
                                    "savings",
                                    "fell",
                                    "rose",
                                    "dropped",
                                    "declined",
                                    "grew",
                                    "improvement*",
                                    "faster",
                                    "a great success",
                                    "was a success",
                                    "more efficient",
                                    "higher morale",
                                    "better communication",
                                    "enhanced",
                                    "boosted",
                                    "strengthened",
                                    "accelerated",
                                    "streamlined",
                                    "eliminated",
                                    "increase in",
                                    "reduction in",
                                    "great success",
                                    "exceeded"};
    return kPhrases;
}

/// Words with which a writer stands in for the figure.
PhraseSet const& vague_amounts() {
    static PhraseSet const kPhrases{
        "significant*", "greatly",    "considerabl*", "substantial*", "dramatic*", "a great deal", "tremendous*",
        "vastly",       "many",       "numerous",     "several",      "a lot",     "measurably",   "markedly",
        "drastically",  "noticeabl*", "immense*",     "countless",    "much",      "better",       "higher",
        "faster",       "various",    "a number of",  "most",         "improved",  "increased",    "success*",
        "enhanced",     "far more",   "much more"};
    return kPhrases;
}

/// Whether a figure in the sentence beside a result can be the result's.
bool may_measure(DraftSection const& section, DraftSentence const& sentence, bool follows) {
    if (section.is_resume()) { return follows; }
    bool const tells = sentence.role == SentenceRole::result || sentence.role == SentenceRole::other;
    return tells || (follows && sentence.role == SentenceRole::action && tells_effect(section, sentence));
}

/// A result counts as measured if it, the next sentence or a result before it holds a figure. What was counted in an
/// action before it, or in the next story, measures no result. In résumés, where sentences have no roles, only what
/// follows can.
bool is_measured(DraftSection const& section, std::size_t index) {
    auto const& sentences = section.sentences;
    if (has_measure(section, sentences[index])) { return true; }
    for (std::size_t const other : {index - 1, index + 1}) {
        bool const near = other < sentences.size() && sentences[other].paragraph == sentences[index].paragraph;
        if (near && may_measure(section, sentences[other], other > index) && has_measure(section, sentences[other])) {
            return true;
        }
    }
    return false;
}

/// "would have increased", "must be completed": not said to have happened.
bool is_hypothetical(DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kModals{"will", "must", "may", "would", "should", "shall"};
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        if (is_past_verb(section.word(i)) && !is_form_of_be(section.word(i))) { return false; }
        if (kModals.match(section, i, sentence.last_word) != 0) { return true; }
    }
    return false;
}

/// "Develop improved techniques", "implementing improved methods": of things, and of no effect.
bool is_of_things(DraftSection const& section, DraftSentence const& sentence, PhraseMatch const& effect) {
    if (effect.first == sentence.first_word) { return false; }
    std::string_view const before = section.word(effect.first - 1);
    bool const opens = section.is_resume() && effect.first - 1 == sentence.first_word;
    bool const participle = effect.last == effect.first + 1 && section.word(effect.first).ends_with("ed");
    return participle && (before.ends_with("ing") || (opens && !is_past_verb(before) && !before.ends_with("ly")));
}

bool claims_effect(DraftSection const& section, DraftSentence const& sentence) {
    if (sentence.kind == SentenceKind::line && sentence.words() < 5 && !large_amounts().occurs(section, sentence)) {
        return false;
    }
    auto const found = effects().find(section, sentence);
    bool const claimed = std::any_of(found.begin(), found.end(), [&](PhraseMatch const& effect) {
        return !is_of_things(section, sentence, effect);
    });
    if (!claimed || is_hypothetical(section, sentence)) { return false; }
    static PhraseSet const kConsequence{"as a result",    "resulted in",  "resulting in",    "which led to",
                                        "which resulted", "consequently", "the outcome was", "the result was"};
    if (kConsequence.occurs(section, sentence) && vague_amounts().occurs(section, sentence)) { return true; }
    if (sentence.role == SentenceRole::challenge || sentence.role == SentenceRole::context) { return false; }
    return sentence.role == SentenceRole::result || vague_amounts().occurs(section, sentence);
}

/// A résumé's lines are many and short: said once, where a few results have no figure.
void find_in_resume(RuleRun& run, DraftSection const& section) {
    std::vector<DraftSentence const*> unmeasured;
    bool large = false;
    for (std::size_t i = 0; i < section.sentences.size(); ++i) {
        DraftSentence const& sentence = section.sentences[i];
        if (!claims_effect(section, sentence) || is_measured(section, i)) { continue; }
        large = large || large_amounts().occurs(section, sentence);
        unmeasured.push_back(&sentence);
    }
    bool const few = !large && static_cast<double>(unmeasured.size()) < run.parameter("resume");
    if (unmeasured.empty() || few) { return; }
    run.report(section, *unmeasured.front(),
               unmeasured.size() == 1 ? std::string{"a result without a figure"}
                                      : fmt::format("{} results without a figure, this one first", unmeasured.size()));
}

void find_unmeasured(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        if (section->is_resume()) {
            find_in_resume(run, *section);
            continue;
        }
        for (std::size_t i = 0; i < section->sentences.size(); ++i) {
            DraftSentence const& sentence = section->sentences[i];
            if (claims_effect(*section, sentence) && !is_measured(*section, i)) {
                run.report(*section, sentence, "a result without a figure");
            }
        }
    }
}

}  // namespace

Rule no_measure_rule() {
    return {"no-measure",
            Severity::warning,
            kAllText,
            "A result that is not measured cannot be told from an intention.",
            "Say by how much, how many, how soon or how much money, if you know it.",
            kGuide,
            kParameters,
            find_unmeasured};
}

}  // namespace winnow
