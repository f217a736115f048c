#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"run", 2, "passive verbs in neighbouring sentences from which on it is said"}};

/// Participles that are adjectives as often: no passive.
bool is_adjective(std::string_view word) {
    static std::unordered_set<std::string_view> const kWords{
        "tired",   "interested", "located", "pleased",   "concerned",   "dedicated", "committed", "involved",
        "engaged", "motivated",  "divided", "retired",   "experienced", "qualified", "limited",   "related",
        "based",   "satisfied",  "excited", "convinced", "determined",  "surprised", "prepared",  "married",
        "proud",   "left",       "set",     "had",       "was",         "were",      "became",    "put",
        "cut",     "read",       "needed",  "supposed"};
    return kWords.contains(word);
}

bool may_stand_between(std::string_view word) {
    return word == "not" || word == "also" || word == "then" || word == "being" || word == "been" ||
           (word.size() > 4 && word.ends_with("ly"));
}

/// "by the board", "by Congress", "by my clerks": somebody, and not a means, a time or an amount ("by mail", "by
/// asking", "by May", "by half", "by mass spectrometry").
bool names_doer(DraftSection const& section, std::size_t by, std::size_t last) {
    if (by + 1 >= last) { return false; }
    std::string_view const next = section.word(by + 1);
    static std::unordered_set<std::string_view> const kMeans{
        "hand",   "mail",      "email",    "e-mail",   "phone",    "telephone", "mass",    "law",
        "means",  "january",   "february", "march",    "april",    "may",       "june",    "july",
        "august", "september", "october",  "november", "december", "way",       "computer"};
    return !is_measure(section, by + 1) && year_of(section, by + 1) == 0 && !kMeans.contains(next) &&
           !(next.size() > 4 && next.ends_with("ing"));
}

/// Passive verbs of the sentence whose doer is not said, and whose subject is not "I": being asked or promoted is fine.
std::size_t passives(DraftSection const& section, DraftSentence const& sentence) {
    std::size_t count = 0;
    bool open = false;  // a form of "be" whose participles may go on: "were sold and retrained"
    bool own = false;
    bool after_participle = false;
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        std::string_view const word = section.word(i);
        if (word == "i" || word == "we") { own = true; }
        if (word == "by" && names_doer(section, i, sentence.last_word)) { return 0; }
        if (is_form_of_be(word)) {
            open = !own || (i > sentence.first_word && section.word(i - 1) != "i" && section.word(i - 1) != "we");
            continue;
        }
        bool const participle = is_past_verb(word) && !is_adjective(word);
        // "was shown finished drafts" is one passive.
        bool const follows = after_participle && participle;
        if (open && participle && !follows) { ++count; }
        after_participle = participle;
        open = open && !follows && (may_stand_between(word) || word == "and" || participle);
    }
    return count;
}

/// Sentences before the writer's first own action that set it out: there others act, or nobody known.
std::size_t set_up_of(DraftSection const& section) {
    auto const& sentences = section.sentences;
    auto const acts = [&section](DraftSentence const& sentence) {
        auto const deed = deed_of(section, sentence);
        return deed && !deed->plural && tells_action(section, sentence);
    };
    auto const first = std::find_if(sentences.begin(), sentences.end(), acts);
    if (first == sentences.end()) { return 0; }
    auto const sets_out = [](DraftSentence const& sentence) {
        return sentence.role == SentenceRole::context || sentence.role == SentenceRole::challenge;
    };
    return static_cast<std::size_t>(std::find_if_not(sentences.begin(), first, sets_out) - sentences.begin());
}

void find_passive(RuleRun& run) {
    auto const longest = static_cast<std::size_t>(run.parameter("run"));
    for (DraftSection const* section : run.sections()) {
        std::size_t count = 0;
        DraftSentence const* first = nullptr;
        DraftSentence const* last = nullptr;
        auto const close = [&] {
            if (first != nullptr && count >= longest) {
                run.report(*section, first->begin, last->end,
                           fmt::format("{} verbs in the passive voice: nobody is said to have done it", count));
            }
            count = 0;
            first = nullptr;
        };
        std::size_t const set_up = set_up_of(*section);
        for (std::size_t i = 0; i < section->sentences.size(); ++i) {
            DraftSentence const& sentence = section->sentences[i];
            auto const deed = deed_of(*section, sentence);
            bool const own = i < set_up || (deed && !deed->plural);
            std::size_t const here = own ? 0 : passives(*section, sentence);
            if (here == 0) {
                close();
                continue;
            }
            if (first == nullptr) { first = &sentence; }
            last = &sentence;
            count += here;
        }
        close();
    }
}

}  // namespace

Rule passive_rule() {
    return {"passive",
            Severity::suggestion,
            kResponses,
            "\"A process was developed\" does not say who developed it; reviewers credit nobody.",
            "Name who did it, and where it was you, say \"I\".",
            kPlainLanguage,
            kParameters,
            find_passive};
}

}  // namespace winnow
