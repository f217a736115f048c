#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"
#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace winnow {
namespace {

void find_doubled(RuleRun& run) {
    static constexpr std::array<std::string_view, 2> kMayDouble{"that", "had"};
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            for (std::size_t i = sentence.first_word + 1; i < sentence.last_word; ++i) {
                std::string_view const word = section->word(i);
                if (word != section->word(i - 1) || !is_ascii_letter(word.front()) || word.size() < 2) { continue; }
                std::string_view const gap = section->slice(section->words[i - 1].end, section->words[i].begin);
                bool const only_space = std::all_of(gap.begin(), gap.end(), is_ascii_space);
                bool const fine = std::find(kMayDouble.begin(), kMayDouble.end(), word) != kMayDouble.end();
                bool const is_name = is_capitalised(*section, i);
                if (only_space && !fine && !is_name) {
                    run.report_words(*section, i - 1, i + 1, fmt::format("\"{}\" stands twice", word));
                }
            }
        }
    }
}

}  // namespace

Rule doubled_word_rule() {
    return {
        "doubled-word", Severity::warning, kAllText, "A word that stands twice shows that nobody read the text again.",
        "Delete one.",  kPlainLanguage,    {},       find_doubled};
}

}  // namespace winnow
