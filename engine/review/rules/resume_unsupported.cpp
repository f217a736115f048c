#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/stems.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace winnow {
namespace {

/// Openings that place the writer somewhere.
PhraseSet const& placing() {
    static PhraseSet const kPhrases{"as",
                                    "while",
                                    "when i was",
                                    "when i became",
                                    "at",
                                    "in my position",
                                    "in my role",
                                    "from # to #",
                                    "while serving",
                                    "serving as",
                                    "i was the",
                                    "i became",
                                    "i served as",
                                    "i was a",
                                    "i was an",
                                    "i was chief",
                                    "i was deputy",
                                    "i was director",
                                    "i was treasurer"};
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

/// Words that many employers and positions share: one of them in the résumé bears nothing out.
bool is_shared(std::string_view word) {
    static std::unordered_set<std::string_view> const kShared{
        "department", "office",   "bureau",   "national",   "federal",   "of",      "the",        "and",
        "for",        "agency",   "united",   "states",     "regional",  "center",  "hospital",   "university",
        "college",    "city",     "county",   "state",      "authority", "port",    "medical",    "health",
        "service",    "services", "division", "commission", "institute", "school",  "district",   "company",
        "station",    "general",  "division", "branch",     "system",    "program", "department", "administration"};
    return kShared.contains(word);
}

/// "National Park Service" as "nps", "Department of Energy" as "doe" and "de".
bool has_initials(std::unordered_set<std::string_view> const& resume, DraftSection const& section,
                  PhraseMatch const& name) {
    std::string capitals;
    std::string all;
    for (std::size_t i = name.first; i < name.last; ++i) {
        char const initial = section.word(i).front();
        if (section.word(i) != "the") { all += initial; }
        if (is_capitalised(section, i)) { capitals += initial; }
    }
    return resume.contains(capitals) || resume.contains(all);
}

/// "Lakota Medical Center" of "Chief Nurse of the Lakota Medical Center": the employer, where one is named.
PhraseMatch employer_in(DraftSection const& section, PhraseMatch name) {
    static std::unordered_set<std::string_view> const kTitles{
        "chief",     "director",     "deputy",    "assistant",     "associate",      "acting",
        "senior",    "commissioner", "head",      "manager",       "dean",           "vice",
        "president", "secretary",    "commander", "treasurer",     "superintendent", "executive",
        "principal", "special",      "counsel",   "administrator", "supervisor"};
    if (!kTitles.contains(section.word(name.first))) { return name; }
    for (std::size_t i = name.first; i + 1 < name.last; ++i) {
        if (section.word(i) == "of" || section.word(i) == "for") { return {i + 1, name.last}; }
    }
    return name;
}

/// Whether the résumé has a word of the name, or its initials. Nothing is doubted where every word is common.
bool bears_out(std::unordered_set<std::string_view> const& resume, DraftSection const& section,
               PhraseMatch const& name) {
    bool telling = false;
    for (std::size_t i = name.first; i < name.last; ++i) {
        std::string_view const word = section.word(i);
        if (is_shared(word)) { continue; }
        if (resume.contains(word)) { return true; }
        telling = true;
    }
    return !telling || has_initials(resume, section, name);
}

/// Whether the sentence opens with where or as what the writer was, perhaps behind a date: "In 2021, as …".
bool is_placed(DraftSection const& section, DraftSentence const& sentence) {
    if (sentence.words() == 0) { return false; }
    static PhraseSet const kDates{"in #", "from # to #", "in _ #", "between # and #", "since #", "by #"};
    std::size_t const first = sentence.first_word;
    std::size_t const dated = kDates.match(section, first, sentence.last_word);
    return placing().match(section, first, sentence.last_word) != 0 ||
           (dated != 0 && placing().match(section, first + dated, sentence.last_word) != 0);
}

void find_unsupported(RuleRun& run) {
    DraftSection const* const resume = run.draft().section("resume");
    if (resume == nullptr) { return; }
    std::unordered_set<std::string_view> words;
    for (std::size_t i = 0; i < resume->words.size(); ++i) { words.insert(resume->word(i)); }
    for (DraftSection const* section : run.sections()) {
        for (DraftSentence const& sentence : section->sentences) {
            if (!is_placed(*section, sentence)) { continue; }
            for (PhraseMatch const& found : names_in(*section, sentence)) {
                PhraseMatch const name = employer_in(*section, found);
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
