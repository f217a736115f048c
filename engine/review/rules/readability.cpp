#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"sentence", 50, "words from which on a sentence is too long"},
    RuleParameter{"ease", 5, "lowest Flesch reading ease of a text of three sentences and more"},
    RuleParameter{"syllables", 4, "syllables a word from which on a sentence of eight words and more is too heavy"}};

/// Groups of vowels, a silent e off: near enough for a mean.
std::size_t syllables(std::string_view word) {
    std::size_t count = 0;
    bool in_vowels = false;
    for (char const c : word) {
        bool const vowel = std::string_view{"aeiouy"}.find(c) != std::string_view::npos;
        count += vowel && !in_vowels ? 1U : 0U;
        in_vowels = vowel;
    }
    if (word.size() > 2 && word.ends_with('e') && !word.ends_with("le") && count > 1) { --count; }
    return count == 0 ? 1 : count;
}

/// Flesch, "A new readability yardstick" (1948): 206.835 - 1.015 words a sentence - 84.6 syllables a word.
double reading_ease(std::size_t sentences, std::size_t words, std::size_t all_syllables) {
    auto const w = static_cast<double>(words);
    return 206.835 - 1.015 * w / static_cast<double>(sentences) - 84.6 * static_cast<double>(all_syllables) / w;
}

std::size_t syllables_of(DraftSection const& section, DraftSentence const& sentence) {
    std::size_t count = 0;
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) { count += syllables(section.word(i)); }
    return count;
}

/// Shorter sentences may be a title and a name.
bool is_heavy(std::size_t words, std::size_t syllables, double most) {
    constexpr std::size_t kFewest = 8;
    return words >= kFewest && static_cast<double>(syllables) >= most * static_cast<double>(words);
}

void find_hard(RuleRun& run) {
    auto const longest = static_cast<std::size_t>(run.parameter("sentence"));
    for (DraftSection const* section : run.sections()) {
        std::size_t sentences = 0;
        std::size_t words = 0;
        std::size_t all_syllables = 0;
        for (DraftSentence const& sentence : section->sentences) {
            if (sentence.kind != SentenceKind::sentence) { continue; }
            ++sentences;
            words += sentence.words();
            std::size_t const in_sentence = syllables_of(*section, sentence);
            all_syllables += in_sentence;
            if (sentence.words() >= longest) {
                run.report(*section, sentence, fmt::format("a sentence of {} words", sentence.words()));
            } else if (is_heavy(sentence.words(), in_sentence, run.parameter("syllables"))) {
                run.report(*section, sentence, "hardly a short word in this sentence");
            }
        }
        if (sentences < 3 || words == 0) { continue; }
        double const ease = reading_ease(sentences, words, all_syllables);
        if (ease < run.parameter("ease")) {
            run.report_all(*section,
                           fmt::format("hard to read: Flesch reading ease {:.0f} (plain text has 50 and more)", ease));
        }
    }
}

}  // namespace

Rule readability_rule() {
    return {"readability",
            Severity::suggestion,
            kResponses,
            "A reader with forty packages on the table does not read a sentence twice.",
            "One idea a sentence, short words, the verb near its subject.",
            kPlainLanguage,
            kParameters,
            find_hard};
}

}  // namespace winnow
