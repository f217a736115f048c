#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>

namespace winnow {
namespace {

PhraseSet const& about_oneself() {
    static PhraseSet const kPhrases{"the candidate has",
                                    "the candidate is",
                                    "the candidate was",
                                    "the applicant has",
                                    "the applicant is",
                                    "the applicant was",
                                    "this candidate",
                                    "this applicant",
                                    "the candidate's",
                                    "the applicant's",
                                    "mr",
                                    "ms",
                                    "mrs",
                                    "dr",
                                    "he",
                                    "she",
                                    "his",
                                    "her"};
    return kPhrases;
}

/// "his or her", "he/she": anybody.
bool is_anybody(DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kAnybody{"his or her", "her or his", "he or she", "she or he",
                                    "him or her", "he she",     "his her"};
    return kAnybody.occurs(section, sentence);
}

bool names_candidate(DraftSection const& section, std::size_t word, std::size_t last) {
    std::string_view const text = section.word(word);
    bool const noun = text == "candidate" || text == "applicant";
    return noun && word > 0 && (section.word(word - 1) == "the" || section.word(word - 1) == "this") &&
           word + 1 < last &&
           (is_past_verb(section.word(word + 1)) || section.word(word + 1) == "has" || section.word(word + 1) == "is");
}

/// "John Smith is a seasoned executive": a name of two words that opens the text, and a verb.
bool opens_with_name(DraftSection const& section, DraftSentence const& sentence) {
    if (sentence.words() < 4) { return false; }
    std::size_t const at = sentence.first_word;
    auto const is_name = [&section](std::size_t word) {
        std::size_t const begin = section.words[word].begin;
        std::size_t const end = section.words[word].end;
        std::string_view const text = section.slice(begin, end);
        return is_capitalised(section, word) && text.size() > 1 &&
               std::all_of(text.begin() + 1, text.end(), is_ascii_lower);
    };
    static PhraseSet const kVerbs{"is a",  "is an", "has led", "has served", "serves as",
                                  "was a", "leads", "directs", "led"};
    static PhraseSet const kNotNames{"as",   "the",     "in",      "for",      "when",    "my",
                                     "this", "leading", "results", "business", "building"};
    return is_name(at) && is_name(at + 1) && kNotNames.match(section, at, sentence.last_word) == 0 &&
           kVerbs.match(section, at + 2, sentence.last_word) != 0;
}

/// A text about "he" in which no "I" speaks.
void find_third_person(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        bool speaks = false;
        DraftSentence const* named = nullptr;
        DraftSentence const* pronoun = nullptr;
        for (DraftSentence const& sentence : section->sentences) {
            for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
                speaks = speaks || is_first_person(section->word(i)) || is_first_person_plural(section->word(i));
                if (named == nullptr && names_candidate(*section, i, sentence.last_word)) { named = &sentence; }
            }
            if (pronoun == nullptr && about_oneself().occurs(*section, sentence) && !is_anybody(*section, sentence)) {
                pronoun = &sentence;
            }
            if (&sentence == &section->sentences.front() && opens_with_name(*section, sentence)) {
                pronoun = &sentence;
            }
        }
        DraftSentence const* const place = named != nullptr ? named : (speaks ? nullptr : pronoun);
        if (place != nullptr) { run.report(*section, *place, "written about you, not by you"); }
    }
}

}  // namespace

Rule third_person_rule() {
    return {"third-person",
            Severity::warning,
            kResponses,
            "A narrative in the third person reads like a press release and leaves open who acted.",
            "Tell it in the first person: \"I led\", not \"Ms. Harlan led\".",
            kGuide,
            {},
            find_third_person};
}

}  // namespace winnow
