#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"
#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

namespace winnow {
namespace {

constexpr std::array kParameters{RuleParameter{"examples", 2, "how many examples an ECQ may have"}};

PhraseSet const& announced() {
    static PhraseSet const kPhrases{"example #",
                                    "first example",
                                    "second example",
                                    "third example",
                                    "fourth example",
                                    "fifth example",
                                    "another example",
                                    "a final example",
                                    "one example",
                                    "last example",
                                    "in another instance",
                                    "in another case",
                                    "in a second instance",
                                    "in a third instance",
                                    "example one",
                                    "example two",
                                    "example three",
                                    "an additional example",
                                    "a further example",
                                    "in one instance",
                                    "another is",
                                    "a second is",
                                    "a third is",
                                    "a fourth is",
                                    "another was",
                                    "a second was",
                                    "a third was",
                                    "a fourth was",
                                    "the third is",
                                    "the fourth is",
                                    "the third was",
                                    "the fourth was"};
    return kPhrases;
}

PhraseSet const& offices() {
    static PhraseSet const kPhrases{"as a",           "as the",        "as an",           "as branch",
                                    "as chief",       "as deputy",     "as director",     "as acting",
                                    "as manager",     "as program",    "as division",     "as my",
                                    "when i was",     "while serving", "while i was",     "in my role",
                                    "in my position", "serving as",    "at headquarters", "in my job",
                                    "during my time", "as commander",  "as assistant",    "as head"};
    return kPhrases;
}

/// "Example B: …", "Challenge 2: …" at the begin of a paragraph.
bool is_numbered(DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kHeads{"example", "challenge", "story", "accomplishment", "situation"};
    if (sentence.words() < 2 || kHeads.match(section, sentence.first_word, sentence.last_word) == 0) { return false; }
    std::size_t const after = section.words[sentence.first_word + 1].end;
    return section.word(sentence.first_word + 1).size() == 1 && after < section.text.size() &&
           section.text[after] == ':';
}

/// Names that stand behind "in" and "at" and are no places.
bool is_no_place(std::string_view word) {
    static std::unordered_set<std::string_view> const kNoPlaces{
        "january",   "february",  "march",    "april",    "may",      "june",  "july", "august",
        "september", "october",   "november", "december", "congress", "fy",    "i",    "monday",
        "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday"};
    return kNoPlaces.contains(word);
}

/// "in Denver", "at the Port of Oakland".
bool names_place(DraftSection const& section, DraftSentence const& sentence, std::size_t i) {
    if (!is_capitalised(section, i)) { return false; }
    std::size_t before = i;
    if (before > sentence.first_word && section.word(before - 1) == "the") { --before; }
    return before > sentence.first_word && (section.word(before - 1) == "in" || section.word(before - 1) == "at");
}

/// A paragraph that opens with another year and place: "In 2018, as deputy in Denver, I settled …".
bool opens_elsewhere(DraftSection const& section, DraftSentence const& sentence) {
    bool has_year = false;
    bool has_office = false;
    bool has_place = false;
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        bool const near = i < sentence.first_word + 8;
        has_year = has_year || (near && year_of(section, i) != 0);
        has_office = has_office || (near && offices().match(section, i, sentence.last_word) != 0);
        has_place = has_place || names_place(section, sentence, i);
    }
    bool const starts_with_office =
        sentence.words() != 0 && offices().match(section, sentence.first_word, sentence.last_word) != 0;
    return starts_with_office || (has_year && (has_office || (has_place && tells_action(section, sentence))));
}

/// "In 2020, on loan to the state, I ran …": dated, and in another capacity.
bool is_dated_elsewhere(DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kOpenings{
        "in # as",    "in # at",       "in # on loan",       "in # on detail",  "in # on a detail",
        "in # back",  "in # while at", "in # while serving", "in # when i was", "my work with",
        "my work on", "my work at",    "on another occasion"};
    return sentence.words() != 0 && kOpenings.match(section, sentence.first_word, sentence.last_word) != 0;
}

/// "Second, at the Kansas City center, I hired …": an item of a list that happened at a place of its own, or under
/// another charge. The steps of one example are listed, too, but at no places.
bool is_item_elsewhere(DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kOrdinals{"first",   "second",  "third", "fourth", "fifth", "firstly", "secondly",
                                     "thirdly", "finally", "next",  "then",   "last",  "lastly"};
    static PhraseSet const kCharges{"when i was", "while i was",   "as acting",
                                    "as interim", "while serving", "on detail"};
    if (sentence.words() == 0 || kOrdinals.match(section, sentence.first_word, sentence.last_word) == 0) {
        return false;
    }
    if (kCharges.occurs(section, sentence)) { return true; }
    for (std::size_t i = sentence.first_word + 1; i < sentence.last_word; ++i) {
        if (names_place(section, sentence, i) && !is_no_place(section.word(i))) { return true; }
    }
    return false;
}

/// "These four cases": the writer counts them.
PhraseSet const& counted() {
    static PhraseSet const kPhrases{"these three cases",    "these four cases",      "these five cases",
                                    "these three examples", "these four examples",   "these five examples",
                                    "these examples",       "all of these examples", "these three projects",
                                    "these four projects",  "these four efforts",    "these three efforts"};
    return kPhrases;
}

/// Where or as what the writer acts, if the sentence opens with it: "As Consul in Valmera I built …", "At Camp Ansel I
/// brought …", "During my tour in Europe I devised …". Empty where it does not.
std::string other_setting(DraftSection const& section, DraftSentence const& sentence) {
    constexpr std::size_t kLongest = 14;
    auto const deed = deed_of(section, sentence);
    if (!deed || deed->plural || !tells_action(section, sentence)) { return {}; }
    std::size_t const end = std::min(deed->verb, sentence.first_word + kLongest);
    static PhraseSet const kElsewhere{"as _",           "at _",         "in the",         "in _",       "while i was",
                                      "when i was",     "during my",    "back in",        "back at",    "while at",
                                      "in another",     "at another",   "in my previous", "in my next", "in an earlier",
                                      "at my previous", "while serving"};
    for (std::size_t i = sentence.first_word; i < end; ++i) {
        std::size_t const words = kElsewhere.match(section, i, end);
        if (words == 0) { continue; }
        std::string name;
        for (std::size_t k = i + 1; k < std::min(i + 6, end); ++k) {
            if (is_capitalised(section, k) && !is_no_place(section.word(k))) { name.append(section.word(k)) += ' '; }
        }
        if (!name.empty()) { return name; }
        if (words >= 2 && section.word(i + 1) != "the") {
            return words >= 3 ? std::string{section.word(i + 2)} : std::string{};
        }
    }
    return {};
}

/// Many thin stories in a row, each a sentence or two, each somewhere else.
DraftSentence const* many_settings(DraftSection const& section, std::size_t most, std::size_t& settings) {
    std::set<std::string> seen;
    std::size_t acts = 0;
    DraftSentence const* beyond = nullptr;
    for (DraftSentence const& sentence : section.sentences) {
        auto const deed = deed_of(section, sentence);
        acts += deed && !deed->plural && tells_action(section, sentence) ? 1U : 0U;
        std::string name = other_setting(section, sentence);
        if (name.empty() || !seen.insert(std::move(name)).second) { continue; }
        if (seen.size() > most && beyond == nullptr) { beyond = &sentence; }
    }
    settings = seen.size();
    return settings > most && settings * 2 >= acts ? beyond : nullptr;
}

void find_many(RuleRun& run) {
    static PhraseSet const kForExample{"for example", "for instance"};
    for (DraftSection const* section : run.sections()) {
        std::size_t examples = 0;
        bool for_example = false;
        DraftSentence const* beyond = nullptr;
        for (DraftSentence const& sentence : section->sentences) {
            bool const opens =
                &sentence == &section->sentences.front() || sentence.paragraph != (&sentence - 1)->paragraph;
            bool const first_for_example = !for_example && kForExample.occurs(*section, sentence);
            for_example = for_example || first_for_example;
            if (announced().occurs(*section, sentence) || first_for_example || is_dated_elsewhere(*section, sentence) ||
                is_item_elsewhere(*section, sentence) ||
                (opens && (is_numbered(*section, sentence) || opens_elsewhere(*section, sentence)))) {
                ++examples;
                if (beyond == nullptr && static_cast<double>(examples) > run.parameter("examples")) {
                    beyond = &sentence;
                }
            }
        }
        if (beyond == nullptr) {
            beyond = many_settings(*section, static_cast<std::size_t>(run.parameter("examples")), examples);
        }
        for (DraftSentence const& sentence : section->sentences) {
            if (beyond == nullptr && counted().occurs(*section, sentence)) { beyond = &sentence; }
        }
        if (beyond != nullptr) {
            run.report(*section, *beyond,
                       fmt::format("more than {} in one ECQ",
                                   winnow::counted(static_cast<std::uint64_t>(run.parameter("examples")), "example")));
        }
    }
}

}  // namespace

Rule too_many_examples_rule() {
    return {"too-many-examples",
            Severity::warning,
            kEcq,
            "Several thin examples persuade less than one or two that are told in full.",
            "Keep the two that show the most, and tell them in full.",
            kGuide,
            kParameters,
            find_many};
}

}  // namespace winnow
