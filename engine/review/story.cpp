#include "engine/review/story.hpp"

#include "engine/review/phrases.hpp"
#include "engine/review/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

using Points = std::array<int, kSentenceRoles>;

int& of(Points& points, SentenceRole role) { return points[static_cast<std::size_t>(role)]; }

PhraseSet const& trouble() {
    static PhraseSet const kPhrases{
        "challeng*",       "problem*",      "backlog*",        "crisis",      "crises",
        "failed",          "failing",       "failure*",        "deadline*",   "threat*",
        "resist*",         "shortfall*",    "behind schedule", "over budget", "overdue",
        "complain*",       "lack of",       "lacked",          "poor",        "late",
        "conflict*",       "dispute*",      "fought",          "bankrupt*",   "turnover",
        "vacan*",          "outdated",      "obsolete",        "audit found", "inspection found",
        "criticiz*",       "critics",       "risk*",           "flood*",      "hurricane*",
        "storm*",          "fire*",         "breach*",         "leak*",       "struck",
        "damaged",         "doubted",       "feared",          "blamed",      "declin*",
        "deteriorat*",     "shortage*",     "frozen",          "freeze",      "layoffs",
        "lost confidence", "lost patience", "no money",        "morale",      "hostile",
        "opposed",         "opposition",    "objected",        "divided",     "delays",
        "delayed",         "crash*",        "scandal*",        "lawsuit*",    "sued",
        "strike",          "mismanage*",    "weakness*",       "deficien*",   "inherited",
        "under pressure",  "no one had",    "nobody had",      "had never",   "had not",
        "did not",         "could not",     "would not",       "were not",    "was not",
        "only # percent",  "too slow",      "too few",         "unable",      "pandemic",
        "shutdown",        "dysfunction*",  "distrust"};
    return kPhrases;
}

PhraseSet const& orders() {
    static PhraseSet const kPhrases{
        "had to",          "needed to",     "was told to",   "was tasked",      "was asked to",
        "was directed to", "tasked me",     "asked me to",   "directed me",     "wanted the",
        "required us",     "required me",   "mandated",      "ordered me",      "was charged",
        "was given",       "the challenge", "my task was",   "my challenge",    "the task",
        "the goal was",    "my goal was",   "instructed me", "was expected to", "assigned me to"};
    return kPhrases;
}

PhraseSet const& settings() {
    static PhraseSet const kPhrases{"i am",
                                    "i was the",
                                    "i was a",
                                    "i was in charge",
                                    "i was chief",
                                    "i was director",
                                    "i serve*",
                                    "i became",
                                    "i have been",
                                    "i have led",
                                    "i lead",
                                    "i direct",
                                    "i manage",
                                    "i oversee",
                                    "i oversaw",
                                    "i supervised",
                                    "i supervise",
                                    "i report",
                                    "i commanded",
                                    "i managed",
                                    "i directed",
                                    "i worked as",
                                    "i joined",
                                    "i arrived",
                                    "i was responsible",
                                    "i was appointed",
                                    "i was promoted",
                                    "in my current position",
                                    "my division",
                                    "my office",
                                    "my branch",
                                    "my agency",
                                    "my organization",
                                    "my bureau",
                                    "was founded",
                                    "was created by",
                                    "consists of",
                                    "is one of",
                                    "is part of",
                                    "reports to",
                                    "is led by"};
    return kPhrases;
}

/// Present-tense verbs by which an organisation is described.
PhraseSet const& describing() {
    static PhraseSet const kPhrases{"serves",   "has",       "holds",     "employs",  "runs",     "is",
                                    "are",      "publishes", "answers",   "tests",    "reviews",  "covers",
                                    "manages",  "oversees",  "operates",  "provides", "inspects", "employed",
                                    "supports", "maintains", "regulates", "lies",     "comes",    "administers"};
    return kPhrases;
}

PhraseSet const& size_words() {
    static PhraseSet const kPhrases{"employees", "staff of",  "people",   "budget of", "annual budget", "officers",
                                    "attorneys", "engineers", "soldiers", "offices",   "branches",      "stations",
                                    "agents",    "customers", "a year",   "each year", "civilians",     "specialists"};
    return kPhrases;
}

PhraseSet const& consequence() {
    static PhraseSet const kPhrases{"as a result",        "resulted in",        "resulting in",     "led to",
                                    "consequently",       "thanks to",          "this saved",       "the result",
                                    "which saved",        "which reduced",      "this reduced",     "for this work",
                                    "because of this",    "this enabled",       "which allowed",    "this allowed",
                                    "for the first time", "became a permanent", "became the model", "my efforts",
                                    "these efforts",      "this effort",        "saving",           "reducing",
                                    "ultimately"};
    return kPhrases;
}

PhraseSet const& effect_verbs() {
    static PhraseSet const kPhrases{"fell",
                                    "dropped",
                                    "declined",
                                    "decreased",
                                    "rose",
                                    "grew",
                                    "increased",
                                    "improved",
                                    "reduced",
                                    "saved",
                                    "saves",
                                    "cut",
                                    "doubled",
                                    "tripled",
                                    "halved",
                                    "exceeded",
                                    "shrank",
                                    "sank",
                                    "climbed",
                                    "gained",
                                    "won",
                                    "award*",
                                    "recogni*",
                                    "adopted",
                                    "eliminated",
                                    "completed",
                                    "delivered",
                                    "finished",
                                    "restored",
                                    "certified",
                                    "earned",
                                    "went down",
                                    "went from",
                                    "went up",
                                    "accepted",
                                    "achieved",
                                    "passed",
                                    "was closed",
                                    "avoided",
                                    "under budget",
                                    "ahead of schedule",
                                    "months early",
                                    "surpassed",
                                    "met the",
                                    "signed",
                                    "praised",
                                    "on time",
                                    "without a",
                                    "now",
                                    "today",
                                    "since then",
                                    "still in use",
                                    "replicated",
                                    "jumped",
                                    "outperformed",
                                    "generated",
                                    "nobody",
                                    "no one",
                                    "lowest",
                                    "highest",
                                    "record",
                                    "made possible"};
    return kPhrases;
}

PhraseSet const& reflections() {
    static PhraseSet const kPhrases{"i believe",        "i am proud",
                                    "in conclusion",    "look forward",
                                    "prepared me",      "leadership is",
                                    "leadership means", "leading people means",
                                    "lessons",          "taught me",
                                    "my philosophy",    "i have always",
                                    "in summary",       "i am confident",
                                    "i am committed",   "i am ready",
                                    "this narrative",   "these experiences",
                                    "this experience",  "i am passionate",
                                    "succeeds when",    "throughout my career",
                                    "i possess",        "i bring",
                                    "is the basis",     "must always",
                                    "is about",         "i am convinced",
                                    "good leaders",     "a leader must",
                                    "leaders must"};
    return kPhrases;
}

PhraseSet const& time_of_result() {
    static PhraseSet const kPhrases{"within # months",  "within a year",     "within _ months",    "within _ weeks",
                                    "within _ years",   "by the end",        "by the following",   "after _ months",
                                    "after _ years",    "in the first year", "the following year", "in _ months",
                                    "six months later", "_ months later",    "a year later",       "on average",
                                    "in less than"};
    return kPhrases;
}

/// Points of the wording alone.
class Wording {
  public:
    Wording(DraftSection const& section, DraftSentence const& sentence) : section_(section), sentence_(sentence) {}

    [[nodiscard]] Points points() const {
        Points points{};
        bool const figure = has_measure(section_, sentence_);
        auto const deed = deed_of(section_, sentence_);
        bool const acts = tells_action(section_, sentence_);
        int const effects = std::min<int>(static_cast<int>(effect_verbs().count(section_, sentence_)), 2);

        of(points, SentenceRole::challenge) =
            4 * std::min<int>(static_cast<int>(trouble().count(section_, sentence_)), 3) + (has(orders()) ? 8 : 0) +
            (past_perfect() ? 3 : 0) + (deed && acts && !deed->plural ? -8 : 0);
        of(points, SentenceRole::context) = (has(settings()) ? 12 : 0) + (starts_with_office() ? 6 : 0) +
                                            (!deed && has(describing()) ? 6 : 0) + (has(size_words()) ? 3 : 0) -
                                            (effects != 0 ? 3 : 0);
        of(points, SentenceRole::action) = (acts ? (deed && deed->plural ? 6 : 12) : 0) +
                                           (starts_with({"my first", "every morning", "together with"}) ? 4 : 0);
        of(points, SentenceRole::result) = 4 * effects + (has(consequence()) ? 10 : 0) +
                                           (figure && effects != 0 ? 3 : 0) + (has(time_of_result()) ? 4 : 0) +
                                           (deed && !deed->plural && acts && !(own_effect() && figure) ? -5 : 0) +
                                           (own_effect() && figure ? 7 : 0) + (deed && deed->plural && figure ? 3 : 0) +
                                           (starts_with({"no", "nobody", "none", "not one"}) ? 6 : 0);
        of(points, SentenceRole::other) =
            3 + (has(reflections()) ? 14 : 0) + (heading() ? 14 : 0) + (general() ? 5 : 0) - (figure ? 3 : 0);
        return points;
    }

  private:
    [[nodiscard]] bool has(PhraseSet const& phrases) const { return phrases.occurs(section_, sentence_); }

    [[nodiscard]] bool starts_with(std::initializer_list<std::string_view> beginnings) const {
        PhraseSet const phrases{beginnings};
        return sentence_.words() != 0 && phrases.match(section_, sentence_.first_word, sentence_.last_word) != 0;
    }

    /// "As director of …", "When I became …", "From 2015 to 2018 I was …".
    [[nodiscard]] bool starts_with_office() const {
        static PhraseSet const kPhrases{
            "as a",           "as the",     "as director",   "as chief",        "as deputy",         "as budget",
            "as assistant",   "as acting",  "as program",    "as branch",       "as division",       "when i became",
            "when i arrived", "when i was", "while serving", "for three years", "for _ years i",     "from # to #",
            "in # i became",  "in # i was", "in my",         "as commander",    "as superintendent", "as an",
            "as my"};
        return sentence_.words() != 0 && kPhrases.match(section_, sentence_.first_word, sentence_.last_word) != 0;
    }

    [[nodiscard]] bool past_perfect() const {
        for (std::size_t i = sentence_.first_word; i + 1 < sentence_.last_word; ++i) {
            if (section_.word(i) == "had" && (is_past_verb(section_.word(i + 1)) || section_.word(i + 1) == "been")) {
                return true;
            }
        }
        return false;
    }

    /// "I reduced", "We saved": the deed is the effect.
    [[nodiscard]] bool own_effect() const {
        static PhraseSet const kVerbs{"reduced",    "saved",     "increased", "improved",  "cut",
                                      "eliminated", "doubled",   "tripled",   "achieved",  "exceeded",
                                      "completed",  "decreased", "recovered", "delivered", "generated"};
        auto const deed = deed_of(section_, sentence_);
        return deed && kVerbs.match(section_, deed->verb, sentence_.last_word) != 0;
    }

    [[nodiscard]] bool heading() const {
        return sentence_.kind == SentenceKind::line && sentence_.words() <= 8 && !tells_action(section_, sentence_);
    }

    /// Says nothing of anybody: no figure, no past tense, no name, no "I".
    [[nodiscard]] bool general() const {
        for (std::size_t i = sentence_.first_word; i < sentence_.last_word; ++i) {
            std::string_view const word = section_.word(i);
            if (is_past_verb(word) || is_measure(section_, i) || is_first_person(word)) { return false; }
            if (i > sentence_.first_word && is_capitalised(section_, i)) { return false; }
        }
        return true;
    }

    DraftSection const& section_;
    DraftSentence const& sentence_;
};

/// Points of a role after another: [from][to], in the order of SentenceRole.
constexpr std::array<Points, kSentenceRoles> kFollowing{{{4, 0, 4, -5, -3},   // after a challenge
                                                         {5, 3, 1, -6, -2},   // after context
                                                         {-5, -7, 5, 4, -3},  // after an action
                                                         {-6, -3, -2, 6, 2},  // after a result
                                                         {0, 3, 0, -4, 2}}};  // after something else
constexpr Points kFirst{2, 6, 0, -6, 3};
constexpr Points kNewParagraph{3, 4, 0, -1, 1};  ///< where a result stood at the end of the paragraph before

struct Path {
    Points points{};
    std::array<std::uint8_t, kSentenceRoles> from{};
};

Path continue_path(Path const& before, Points const& wording, bool new_paragraph) {
    Path path;
    for (std::size_t to = 0; to < kSentenceRoles; ++to) {
        int best = 0;
        for (std::size_t from = 0; from < kSentenceRoles; ++from) {
            bool const another_story = new_paragraph && static_cast<SentenceRole>(from) == SentenceRole::result;
            int const step = before.points[from] + kFollowing[from][to] + (another_story ? kNewParagraph[to] : 0);
            if (from == 0 || step > best) {
                best = step;
                path.from[to] = static_cast<std::uint8_t>(from);
            }
        }
        path.points[to] = best + wording[to];
    }
    return path;
}

}  // namespace

void label_roles(DraftSection& section) {
    std::vector<Path> paths;
    paths.reserve(section.sentences.size());
    for (DraftSentence const& sentence : section.sentences) {
        Points const wording = Wording{section, sentence}.points();
        if (paths.empty()) {
            Path first;
            for (std::size_t role = 0; role < kSentenceRoles; ++role) {
                first.points[role] = kFirst[role] + wording[role];
            }
            paths.push_back(first);
        } else {
            bool const new_paragraph = sentence.paragraph != section.sentences[paths.size() - 1].paragraph;
            paths.push_back(continue_path(paths.back(), wording, new_paragraph));
        }
    }
    if (paths.empty()) { return; }
    auto const& last = paths.back().points;
    auto role = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
    for (std::size_t i = paths.size(); i-- > 0;) {
        section.sentences[i].role = static_cast<SentenceRole>(role);
        role = paths[i].from[role];
    }
}

std::vector<Story> stories_of(DraftSection const& section) {
    std::vector<Story> stories;
    bool acted = false;
    for (std::size_t i = 0; i < section.sentences.size(); ++i) {
        SentenceRole const role = section.sentences[i].role;
        bool const sets_out = role == SentenceRole::context || role == SentenceRole::challenge;
        bool const new_paragraph = i > 0 && section.sentences[i].paragraph != section.sentences[i - 1].paragraph;
        bool const after_result = i > 0 && section.sentences[i - 1].role == SentenceRole::result;
        if (stories.empty() || (acted && sets_out && (new_paragraph || after_result))) {
            stories.push_back({i, i});
            acted = false;
        }
        acted = acted || role == SentenceRole::action || role == SentenceRole::result;
        stories.back().last = i + 1;
    }
    return stories;
}

}  // namespace winnow
