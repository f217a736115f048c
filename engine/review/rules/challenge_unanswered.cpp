#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/stems.hpp"
#include "engine/review/story.hpp"
#include "engine/review/vocabulary.hpp"

#include <set>
#include <string>

namespace winnow {
namespace {

constexpr std::size_t kSubjects = 3;  ///< fewer words say too little of what the challenge was
constexpr std::size_t kActions = 2;

/// Stems of what the story's sentences of some role are about.
class Subjects {
  public:
    explicit Subjects(DraftSection const& section) : section_(section) {}

    void add(DraftSentence const& sentence) {
        for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
            std::string_view const word = section_.word(i);
            // A prefix stands for the stem: inspect-ion, inspect-or.
            if (is_content_word(word)) { stems_.insert(std::string{word.substr(0, 5)}); }
        }
    }

    [[nodiscard]] std::size_t size() const { return stems_.size(); }
    [[nodiscard]] bool meets(Subjects const& other) const {
        for (std::string const& stem : stems_) {
            if (other.stems_.contains(stem)) { return true; }
        }
        return false;
    }

  private:
    DraftSection const& section_;
    std::set<std::string> stems_;
};

void find_unanswered(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        for (Story const& story : stories_of(*section)) {
            Subjects challenge{*section};
            Subjects answer{*section};
            std::size_t actions = 0;
            DraftSentence const* place = nullptr;
            for (std::size_t i = story.first; i < story.last; ++i) {
                DraftSentence const& sentence = section->sentences[i];
                if (sentence.role == SentenceRole::challenge) {
                    challenge.add(sentence);
                    place = &sentence;
                } else if (sentence.role == SentenceRole::action || sentence.role == SentenceRole::result) {
                    answer.add(sentence);
                    actions += sentence.role == SentenceRole::action ? 1U : 0U;
                }
            }
            if (place != nullptr && actions >= kActions && challenge.size() >= kSubjects && !challenge.meets(answer)) {
                run.report(*section, *place, "the actions that follow have no word of this challenge");
            }
        }
    }
}

}  // namespace

Rule challenge_unanswered_rule() {
    return {"challenge-unanswered",
            Severity::suggestion,
            kNarratives,
            "Actions that do not meet the challenge leave the reader with two half stories.",
            "Show how each action dealt with the challenge, or set out the challenge that they dealt with.",
            kGuide,
            {},
            find_unanswered};
}

}  // namespace winnow
