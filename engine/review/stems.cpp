#include "engine/review/stems.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <unordered_set>

namespace winnow {
namespace {

constexpr std::size_t kBetween = 2;

/// A stemmer that remembers: a draft says most of its words again, and several rules ask for them.
class Stems {
  public:
    std::string const& of(std::string_view word) {
        if (known_.size() >= kMostRemembered) { known_.clear(); }
        auto const found = known_.find(word);
        if (found != known_.end()) { return found->second; }
        return known_.emplace(word, std::string{stemmer_.stem(word)}).first->second;
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    static constexpr std::size_t kMostRemembered = 100'000;

    Stemmer stemmer_{"english"};
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> known_;
};

std::string const& stem_of(std::string_view word) {
    thread_local Stems stems;
    return stems.of(word);
}

std::vector<std::string> stems_of_phrase(std::string_view phrase) {
    std::vector<std::string> stems;
    std::string word;
    for (char const c : std::string{phrase} + " ") {
        if (is_ascii_letter(c) || is_ascii_digit(c)) {
            word += lower_ascii(c);
        } else if (!word.empty()) {
            if (word != "and" && word != "of" && word != "the") { stems.push_back(stem_of(word)); }
            word.clear();
        }
    }
    return stems;
}

}  // namespace

std::string_view english_stem(std::string_view word) { return stem_of(word); }

StemmedText::StemmedText(DraftSection const& section) {
    stems_.reserve(section.words.size());
    for (std::size_t i = 0; i < section.words.size(); ++i) {
        // "long-term" is found for "long-term" and "long term": the parts are what counts.
        std::string_view word = section.word(i);
        while (!word.empty()) {
            std::size_t const end = std::min(word.find_first_of("-/&"), word.size());
            std::string_view part = word.substr(0, end);
            if (part.ends_with("'s")) { part.remove_suffix(2); }
            if (!part.empty()) {
                stems_.push_back(stem_of(part));
                places_[stems_.back()].push_back(stems_.size() - 1);
            }
            word.remove_prefix(std::min(end + 1, word.size()));
        }
    }
}

bool StemmedText::has_phrase(std::string_view phrase) const {
    std::vector<std::string> const stems = stems_of_phrase(phrase);
    if (stems.empty()) { return false; }
    auto const places = places_.find(stems.front());
    if (places == places_.end()) { return false; }
    return std::any_of(places->second.begin(), places->second.end(),
                       [&](std::size_t at) { return continues(stems, at + 1, 1); });
}

bool StemmedText::continues(std::vector<std::string> const& phrase, std::size_t at, std::size_t next) const {
    for (; next < phrase.size(); ++next) {
        std::size_t const last = std::min(at + kBetween + 1, stems_.size());
        auto const begin = stems_.begin();
        auto const found = std::find(begin + static_cast<std::ptrdiff_t>(std::min(at, last)),
                                     begin + static_cast<std::ptrdiff_t>(last), phrase[next]);
        if (found == begin + static_cast<std::ptrdiff_t>(last)) { return false; }
        at = static_cast<std::size_t>(found - begin) + 1;
    }
    return true;
}

bool is_content_word(std::string_view word) {
    static std::unordered_set<std::string_view> const kCommon{
        "about",      "above",      "across",     "after",        "again",      "against",     "agency",   "almost",
        "along",      "already",    "also",       "although",     "among",      "another",     "area",     "around",
        "asked",      "because",    "been",       "before",       "began",      "being",       "best",     "better",
        "between",    "both",       "branch",     "bring",        "brought",    "build",       "built",    "came",
        "career",     "change",     "chief",      "come",         "could",      "created",     "days",     "decided",
        "department", "deputy",     "developed",  "different",    "director",   "division",    "does",     "done",
        "down",       "during",     "each",       "effort",       "employee",   "employees",   "even",     "ever",
        "every",      "experience", "federal",    "first",        "found",      "four",        "from",     "gave",
        "give",       "goal",       "goals",      "good",         "government", "great",       "group",    "have",
        "helped",     "held",       "high",       "hired",        "however",    "implemented", "into",     "issue",
        "issues",     "itself",     "just",       "keep",         "kept",       "knew",        "know",     "large",
        "last",       "later",      "leadership", "less",         "like",       "long",        "made",     "make",
        "manage",     "managed",    "management", "manager",      "managers",   "many",        "meet",     "meeting",
        "members",    "million",    "month",      "months",       "more",       "most",        "much",     "must",
        "need",       "needed",     "needs",      "never",        "next",       "nine",        "number",   "office",
        "often",      "only",       "order",      "organization", "other",      "others",      "over",     "part",
        "people",     "percent",    "personally", "plan",         "position",   "program",     "project",  "provide",
        "provided",   "public",     "quickly",    "result",       "results",    "same",        "second",   "senior",
        "service",    "services",   "several",    "seven",        "should",     "since",       "some",     "staff",
        "state",      "states",     "still",      "strategy",     "such",       "team",        "than",     "that",
        "their",      "them",       "then",       "there",        "these",      "they",        "third",    "this",
        "those",      "three",      "through",    "throughout",   "time",       "together",    "told",     "took",
        "toward",     "trained",    "under",      "until",        "used",       "using",       "very",     "wanted",
        "week",       "weeks",      "well",       "went",         "were",       "what",        "when",     "where",
        "which",      "while",      "whole",      "whom",         "whose",      "will",        "with",     "within",
        "without",    "work",       "worked",     "working",      "would",      "wrote",       "year",     "years",
        "your",       "eight",      "eleven",     "started",      "ended",      "established", "directed", "served",
        "supervised", "report",     "percent",    "became"};
    return word.size() >= 4 && is_ascii_letter(word.front()) && !kCommon.contains(word);
}

}  // namespace winnow
