#include "engine/review/story.hpp"

#include "engine/review/phrases.hpp"
#include "engine/review/story_words.hpp"
#include "engine/review/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace winnow {
namespace {

using Points = std::array<int, kSentenceRoles>;

int& of(Points& points, SentenceRole role) { return points[static_cast<std::size_t>(role)]; }

/// Points of the wording alone.
class Wording {
  public:
    Wording(DraftSection const& section, DraftSentence const& sentence) : section_(section), sentence_(sentence) {}

    [[nodiscard]] Points points() const {
        Points points{};
        if (sentence_.words() == 0) { return points; }
        bool const figure = has_measure(section_, sentence_);
        auto const deed = deed_of(section_, sentence_);
        bool const acts = tells_action(section_, sentence_);
        int const effects = std::min<int>(static_cast<int>(effect_verbs().count(section_, sentence_)), 2);

        of(points, SentenceRole::challenge) =
            4 * std::min<int>(static_cast<int>(trouble().count(section_, sentence_)), 3) + (has(orders()) ? 8 : 0) +
            (past_perfect() ? 3 : 0) - (effects == 2 ? 4 : 0) + (deed && acts && !deed->plural ? -8 : 0);
        of(points, SentenceRole::context) = (has(settings()) ? 12 : 0) + (starts_with_office() ? 6 : 0) +
                                            (!deed && has(describing()) ? 6 : 0) + (has(size_words()) ? 3 : 0) +
                                            (holds_post(deed) ? 8 : 0) - (effects != 0 ? 3 : 0);
        of(points, SentenceRole::action) = (acts ? (deed && deed->plural ? 6 : 12) : -4) +
                                           (starts_with({"my first", "every morning", "together with"}) ? 4 : 0);
        int const compared = std::min<int>(static_cast<int>(comparisons().count(section_, sentence_)), 2);
        of(points, SentenceRole::result) = 4 * effects + 4 * compared + (from_to() ? 6 : 0) +
                                           (section_.word(sentence_.last_word - 1) == "since" ? 4 : 0) +
                                           (has(consequence()) ? 10 : 0) + (figure && effects != 0 ? 3 : 0) +
                                           (has(time_of_result()) ? 4 : 0) +
                                           (deed && !deed->plural && acts && !(own_effect() && figure) ? -5 : 0) +
                                           (own_effect() && figure ? 7 : 0) + (deed && deed->plural && figure ? 3 : 0) +
                                           (deed && deed->plural && (effects != 0 || compared != 0) ? 4 : 0) +
                                           (starts_with({"no", "nobody", "none", "not one"}) ? 6 : 0);
        of(points, SentenceRole::other) =
            3 + (has(reflections()) ? 14 : 0) + (heading() ? 14 : 0) + (general() ? 5 : 0) - (figure ? 3 : 0);
        return points;
    }

    /// An effect with its figure, also behind an action.
    [[nodiscard]] bool tells_effect() const {
        return from_to() || (has_measure(section_, sentence_) && has(plain_effects()));
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

    /// "had failed", "had not seen".
    [[nodiscard]] bool past_perfect() const {
        static PhraseSet const kBetween{"not", "never", "already", "long", "just", "only"};
        for (std::size_t i = sentence_.first_word; i + 2 < sentence_.last_word; ++i) {
            if (section_.word(i) != "had") { continue; }
            std::size_t const verb = i + 1 + kBetween.match(section_, i + 1, sentence_.last_word);
            if (verb < sentence_.last_word && (is_past_verb(section_.word(verb)) || section_.word(verb) == "been")) {
                return true;
            }
        }
        return false;
    }

    /// "I was area dental officer": what the writer is or was, and did nothing.
    [[nodiscard]] bool holds_post(std::optional<Deed> const& deed) const {
        static PhraseSet const kVerbs{"was", "am", "served", "serve", "worked", "held", "hold"};
        bool const post = deed && !deed->plural && kVerbs.match(section_, deed->verb, sentence_.last_word) != 0;
        return post && deed->verb + 1 < sentence_.last_word && !is_past_verb(section_.word(deed->verb + 1));
    }

    /// "from 26 days to four hours".
    [[nodiscard]] bool from_to() const {
        for (std::size_t i = sentence_.first_word; i + 3 < sentence_.last_word; ++i) {
            if (section_.word(i) != "from" || !is_measure(section_, i + 1)) { continue; }
            for (std::size_t to = i + 2; to < std::min(i + 6, sentence_.last_word - 1); ++to) {
                if (section_.word(to) == "to" && is_measure(section_, to + 1)) { return true; }
            }
        }
        return false;
    }

    /// "I reduced", "We saved": the deed is the effect.
    [[nodiscard]] bool own_effect() const {
        static PhraseSet const kVerbs{"reduced",   "saved",     "increased", "improved", "cut",       "eliminated",
                                      "doubled",   "tripled",   "achieved",  "exceeded", "completed", "decreased",
                                      "recovered", "delivered", "generated", "raised",   "lowered",   "shortened",
                                      "slashed",   "closed",    "quadrupled"};
        auto const deed = deed_of(section_, sentence_);
        return deed && kVerbs.match(section_, deed->verb, sentence_.last_word) != 0;
    }

    [[nodiscard]] bool heading() const {
        return sentence_.kind == SentenceKind::line && sentence_.words() <= 8 && !tells_action(section_, sentence_);
    }

    /// Says nothing of anybody: no figure, no name, no "I", and a verb of the present before any of the past.
    [[nodiscard]] bool general() const {
        static PhraseSet const kPresent{"is",   "are", "means", "takes", "requires",
                                        "must", "can", "comes", "needs", "matters"};
        static PhraseSet const kToday{"now", "today", "still", "no longer"};
        if (has(kToday)) { return false; }
        bool present = false;
        for (std::size_t i = sentence_.first_word; i < sentence_.last_word; ++i) {
            std::string_view const word = section_.word(i);
            present = present || kPresent.match(section_, i, sentence_.last_word) != 0;
            if ((is_past_verb(word) && !present) || is_measure(section_, i) || is_first_person(word)) { return false; }
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
constexpr Points kFirstParagraph{4, 4, -2, -6, 0};
constexpr Points kLastParagraph{-3, -3, 0, 4, 0};
constexpr int kResultsInNewParagraph = 3;
constexpr int kNamed = 40;  ///< where the text itself says what follows: "Result:"

/// "Challenge:", "ACTIONS", "Result -" at the sentence's beginning.
std::optional<SentenceRole> named_role(DraftSection const& section, DraftSentence const& sentence) {
    if (sentence.words() == 0) { return {}; }
    std::string_view const word = section.word(sentence.first_word);
    std::size_t const end = section.words[sentence.first_word].end;
    std::string_view const rest = section.slice(end, sentence.end);
    bool const alone = rest.find_first_not_of(" *_/:.\r\n") == std::string_view::npos;
    bool const marked = rest.starts_with(':') || rest.starts_with(" -") || rest.starts_with("/") ||
                        rest.starts_with("**:") || rest.starts_with(" \xE2\x80");
    if (!alone && !marked) { return {}; }
    if (word == "challenge" || word == "challenges") { return SentenceRole::challenge; }
    if (word == "context" || word == "situation" || word == "background") { return SentenceRole::context; }
    if (word == "action" || word == "actions") { return SentenceRole::action; }
    if (word == "result" || word == "results" || word == "outcome" || word == "outcomes") {
        return SentenceRole::result;
    }
    return {};
}

/// What a sentence's place in the text adds, where the text has three paragraphs and more.
Points place_points(DraftSection const& section, DraftSentence const& sentence) {
    std::size_t const last = section.sentences.back().paragraph;
    if (last < 2) { return {}; }
    return sentence.paragraph == 0 ? kFirstParagraph : sentence.paragraph == last ? kLastParagraph : Points{};
}

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
            bool const turns = new_paragraph && static_cast<SentenceRole>(from) == SentenceRole::action &&
                               static_cast<SentenceRole>(to) == SentenceRole::result;
            int const step = before.points[from] + kFollowing[from][to] + (another_story ? kNewParagraph[to] : 0) +
                             (turns ? kResultsInNewParagraph : 0);
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

bool tells_effect(DraftSection const& section, DraftSentence const& sentence) {
    return Wording{section, sentence}.tells_effect();
}

void label_roles(DraftSection& section) {
    std::vector<Path> paths;
    paths.reserve(section.sentences.size());
    SentenceRole named = SentenceRole::other;
    bool is_named = false;
    for (DraftSentence const& sentence : section.sentences) {
        Points wording = Wording{section, sentence}.points();
        Points const place = place_points(section, sentence);
        for (std::size_t role = 0; role < kSentenceRoles; ++role) { wording[role] += place[role]; }
        if (auto const name = named_role(section, sentence)) {
            named = *name;
            is_named = true;
        } else if (sentence.kind == SentenceKind::line && sentence.words() <= 4) {
            is_named = false;
        }
        if (is_named) { of(wording, named) += kNamed; }
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
