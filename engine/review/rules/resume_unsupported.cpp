#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/stems.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace winnow {
namespace {

/// Openings that place the writer somewhere.
PhraseSet const& placing() {
    static PhraseSet const kPhrases{
        "as",          "while",         "when i was", "when i became", "at",       "in my position", "in my role",
        "from # to #", "while serving", "serving as", "i was the",     "i became", "i served as"};
    return kPhrases;
}

/// Names [first, last) of two capitalised words and more, "of", "the" and "and" inside.
std::vector<PhraseMatch> names_in(DraftSection const& section, DraftSentence const& sentence) {
    std::vector<PhraseMatch> names;
    for (std::size_t i = sentence.first_word + 1; i < sentence.last_word; ++i) {
        if (!is_capitalised(section, i) || section.word(i) == "i") { continue; }
        std::size_t last = i + 1;
        std::size_t capitals = 1;
        for (std::size_t k = last; k < sentence.last_word; ++k) {
            if (section.slice(section.words[k - 1].end, section.words[k].begin) != " ") { break; }
            std::string_view const word = section.word(k);
            if (is_capitalised(section, k) && word != "i") {
                last = k + 1;
                ++capitals;
            } else if (word != "of" && word != "the" && word != "and" && word != "for") {
                break;
            }
        }
        if (capitals >= 2) { names.push_back({i, last}); }
        i = last;
    }
    return names;
}

/// Whether the résumé has a word of the name; the words that all agencies share do not count.
bool bears_out(std::unordered_set<std::string_view> const& resume, DraftSection const& section,
               PhraseMatch const& name) {
    for (std::size_t i = name.first; i < name.last; ++i) {
        std::string_view const word = section.word(i);
        static std::unordered_set<std::string_view> const kShared{"department", "office", "bureau", "national",
                                                                  "federal",    "of",     "the",    "and",
                                                                  "for",        "agency", "united", "states"};
        if (!kShared.contains(word) && resume.contains(word)) { return true; }
    }
    return false;
}

void find_unsupported(RuleRun& run) {
    DraftSection const* const resume = run.draft().section("resume");
    if (resume == nullptr) { return; }
    std::unordered_set<std::string_view> words;
    for (std::size_t i = 0; i < resume->words.size(); ++i) { words.insert(resume->word(i)); }
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            bool const placed =
                sentence.words() != 0 && placing().match(*section, sentence.first_word, sentence.last_word) != 0;
            if (!placed) { continue; }
            for (PhraseMatch const& name : names_in(*section, sentence)) {
                if (bears_out(words, *section, name)) { continue; }
                run.report_words(*section, name.first, name.last, "the résumé has nothing of this place");
                break;
            }
        }
    }
}

}  // namespace

Rule resume_unsupported_rule() {
    return {"resume-unsupported",
            Severity::warning,
            kNarratives,
            "Reviewers look a narrative's positions up in the résumé and doubt what is not there.",
            "Name the position in the résumé as in the narrative, with its dates.",
            kGuide,
            {},
            find_unsupported};
}

}  // namespace winnow
