#include "engine/analysis/negation.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace winnow {
namespace {

using namespace std::string_view_literals;
using namespace word_class;

constexpr std::size_t kLongestPhrase = 4;
using Phrase = std::array<std::string_view, kLongestPhrase>;

/// Deny what follows.
constexpr std::array kDenials = {
    Phrase{"no"},
    Phrase{"not"},
    Phrase{"never"},
    Phrase{"without"},
    Phrase{"cannot"},
    Phrase{"neither"},
    Phrase{"nor"},
    Phrase{"lack"},
    Phrase{"lacks"},
    Phrase{"lacked"},
    Phrase{"lacking"},
    Phrase{"unfamiliar"},
    Phrase{"unable", "to"},
    Phrase{"aren't"},
    Phrase{"isn't"},
    Phrase{"wasn't"},
    Phrase{"weren't"},
    Phrase{"haven't"},
    Phrase{"hasn't"},
    Phrase{"hadn't"},
    Phrase{"don't"},
    Phrase{"doesn't"},
    Phrase{"didn't"},
    Phrase{"can't"},
    Phrase{"couldn't"},
    Phrase{"won't"},
    Phrase{"wouldn't"},
    Phrase{"little", "experience"},
    Phrase{"little", "knowledge"},
    Phrase{"limited", "experience"},
    Phrase{"limited", "knowledge"},
    Phrase{"zero", "experience"},
    Phrase{"inexperienced", "in"},
    Phrase{"inexperienced", "with"},
};

/// Hope for, seek or promise what follows.
constexpr std::array kWishes = {
    Phrase{"would", "like", "to"},
    Phrase{"would", "love", "to"},
    Phrase{"i'd", "like", "to"},
    Phrase{"i'd", "love", "to"},
    Phrase{"would", "enjoy"},
    Phrase{"would", "welcome"},
    Phrase{"hope", "to"},
    Phrase{"hopes", "to"},
    Phrase{"hoping", "to"},
    Phrase{"hope", "for"},
    Phrase{"hoping", "for"},
    Phrase{"want", "to"},
    Phrase{"wants", "to"},
    Phrase{"wanting", "to"},
    Phrase{"wish", "to"},
    Phrase{"wishes", "to"},
    Phrase{"wishing", "to"},
    Phrase{"desire", "to"},
    Phrase{"desires", "to"},
    Phrase{"desiring", "to"},
    Phrase{"aspire", "to"},
    Phrase{"aspires", "to"},
    Phrase{"aspiring", "to"},
    Phrase{"aspiring"},
    Phrase{"i", "plan", "to"},
    Phrase{"we", "plan", "to"},
    Phrase{"intend", "to"},
    Phrase{"intends", "to"},
    Phrase{"expect", "to"},
    Phrase{"eager", "to"},
    Phrase{"keen", "to"},
    Phrase{"willing", "to", "learn"},
    Phrase{"willingness", "to", "learn"},
    Phrase{"ready", "to", "learn"},
    Phrase{"able", "to", "learn"},
    Phrase{"ability", "to", "learn"},
    Phrase{"interested", "in"},
    Phrase{"interest", "in", "learning"},
    Phrase{"looking", "to"},

    Phrase{"look", "forward", "to"},
    Phrase{"looking", "forward", "to"},
    Phrase{"seek", "to"},
    Phrase{"seeking"},
    Phrase{"obtain", "a", "position"},
    Phrase{"secure", "a", "position"},
    Phrase{"currently", "learning"},
    Phrase{"beginning", "to", "learn"},
};

/// Begin like a trigger and deny nothing.
constexpr std::array kHarmless = {
    Phrase{"not", "only"},          Phrase{"not", "just"},
    Phrase{"not", "merely"},        Phrase{"not", "solely"},
    Phrase{"not", "simply"},        Phrase{"not", "limited", "to"},
    Phrase{"not", "limited"},       Phrase{"no", "later"},
    Phrase{"no", "less"},           Phrase{"no", "fewer"},
    Phrase{"no", "more"},           Phrase{"no", "matter"},
    Phrase{"no", "doubt"},          Phrase{"no", "longer"},
    Phrase{"without", "exception"}, Phrase{"without", "fail"},
    Phrase{"without", "question"},  Phrase{"without", "doubt"},
    Phrase{"without", "regard"},    Phrase{"cannot", "be", "overstated"},
};

/// Nouns by which a denial can close its clause: "SAP: no experience".
constexpr std::array kClosers = {"experience"sv, "knowledge"sv, "exposure"sv, "training"sv, "background"sv, "none"sv};

struct Trigger {
    Phrase phrase;
    bool harmless;
};

/// The phrases by their first word.
class Triggers {
  public:
    Triggers() {
        for (Phrase const& phrase : kDenials) { add(phrase, false); }
        for (Phrase const& phrase : kWishes) { add(phrase, false); }
        for (Phrase const& phrase : kHarmless) { add(phrase, true); }
    }

    [[nodiscard]] std::span<Trigger const> beginning_with(std::string_view word) const {
        auto const found = by_word_.find(word);
        return found == by_word_.end() ? std::span<Trigger const>{} : std::span<Trigger const>{found->second};
    }

    [[nodiscard]] WordClasses classes_of(std::string_view word) const {
        auto const found = classes_.find(word);
        return found == classes_.end() ? 0 : found->second;
    }

  private:
    void add(Phrase const& phrase, bool harmless) {
        by_word_[phrase[0]].push_back({phrase, harmless});
        classes_[phrase[0]] |= phrase[1].empty() ? kTrigger | kTriggersAlone : kTrigger;
        classes_[phrase[1]] |= kTriggerSecond;
    }

    std::unordered_map<std::string_view, std::vector<Trigger>> by_word_;
    std::unordered_map<std::string_view, WordClasses> classes_;
};

Triggers const& triggers() {
    static Triggers const all;
    return all;
}

/// Words of the longest phrases that stand at one place; 0 for none.
struct Match {
    std::size_t denied = 0;  ///< or wished
    std::size_t harmless = 0;
};

Match match(std::span<ContextWord const> sentence, std::size_t at) {
    Match longest;
    for (Trigger const& trigger : triggers().beginning_with(sentence[at].word)) {
        Phrase const& phrase = trigger.phrase;
        std::size_t size = 0;
        while (size < kLongestPhrase && !phrase[size].empty() && at + size < sentence.size() &&
               sentence[at + size].word == phrase[size]) {
            ++size;
        }
        bool const whole = size == kLongestPhrase || phrase[size].empty();
        std::size_t& kind = trigger.harmless ? longest.harmless : longest.denied;
        if (whole) { kind = std::max(kind, size); }
    }
    return longest;
}

/// Whether it is worth a look: "I" and its like begin few phrases and many sentences.
bool may_trigger(std::span<ContextWord const> sentence, std::size_t at) {
    WordClasses const classes = sentence[at].classes;
    if ((classes & kTrigger) == 0) { return false; }
    return (classes & kTriggersAlone) != 0 ||
           (at + 1 < sentence.size() && (sentence[at + 1].classes & kTriggerSecond) != 0);
}

/// "No. 5" counts and denies nothing.
bool is_number_sign(std::span<ContextWord const> sentence, std::size_t at) {
    return sentence[at].word == "no" && at + 1 < sentence.size() && (sentence[at + 1].classes & kNumber) != 0;
}

/// Whether the piece of the enumeration that begins at `at` has a subject or a verb of its own.
bool begins_clause(std::span<ContextWord const> sentence, std::size_t at) {
    std::size_t const end = std::min(sentence.size(), at + 4);
    for (std::size_t i = at; i < end; ++i) {
        if (i > at && sentence[i].before != Separator::none) { return false; }
        if ((sentence[i].classes & (kPronoun | kAuxiliary)) != 0) { return true; }
        bool const verb = (sentence[i].classes & kVerb) != 0;
        if (verb && (i == at || (sentence[i - 1].classes & (kAnd | kAdverb)) != 0)) { return true; }
    }
    return false;
}

bool ends_clause(std::span<ContextWord const> sentence, std::size_t at) {
    switch (sentence[at].before) {
        case Separator::semicolon:
        case Separator::dash:
        case Separator::bar: return true;
        case Separator::comma:
            if (begins_clause(sentence, at)) { return true; }
            break;
        case Separator::none:
        case Separator::colon:
        case Separator::bracket: break;
    }
    if ((sentence[at].classes & kTurn) != 0) { return true; }
    // "and I led", but not "managed and led".
    bool const joins = (sentence[at].classes & kAnd) != 0 && at + 1 < sentence.size();
    return joins && (sentence[at + 1].classes & (kPronoun | kAuxiliary)) != 0;
}

std::size_t clause_end(std::span<ContextWord const> sentence, std::size_t at) {
    while (at < sentence.size() && !ends_clause(sentence, at)) { ++at; }
    return at;
}

void mark(std::span<ContextWord> words) {
    for (ContextWord& word : words) { word.context = Context::negated; }
}

/// "Procurement: no experience", "Budgeting (none)": all of the clause is denied.
bool closes_clause(std::span<ContextWord const> denied) {
    return denied.size() == 1 && std::find(kClosers.begin(), kClosers.end(), denied[0].word) != kClosers.end();
}

}  // namespace

void mark_negated(std::span<ContextWord> sentence, SentenceSigns signs) {
    if (!signs.has(kTrigger)) { return; }
    std::size_t clause_begin = 0;
    std::size_t read = 0;  // up to here clauses were looked for
    for (std::size_t at = 0; at < sentence.size();) {
        Match found;
        if (may_trigger(sentence, at) && !is_number_sign(sentence, at)) { found = match(sentence, at); }
        if (found.harmless == 0 && found.denied == 0) {
            ++at;
            continue;
        }
        for (; read <= at; ++read) {
            if (read > clause_begin && ends_clause(sentence, read)) { clause_begin = read; }
        }
        if (found.harmless > 0) {
            at += found.harmless;
        } else {
            std::size_t const begin = at + found.denied;
            std::size_t const end = clause_end(sentence, begin);
            bool const whole = end == sentence.size() && closes_clause(sentence.subspan(begin, end - begin));
            mark(sentence.subspan(whole ? clause_begin : at, end - (whole ? clause_begin : at)));
            at = end;
        }
        read = at;
    }
}

WordClasses trigger_classes(std::string_view word) { return triggers().classes_of(word); }

}  // namespace winnow
