#pragma once

#include "engine/analysis/sentences.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/record/background.hpp"
#include "engine/record/framework.hpp"
#include "engine/record/layout.hpp"
#include "engine/review/draft_kind.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What a sentence does in a narrative told as challenge, context, action, result.
enum class SentenceRole : std::uint8_t { challenge, context, action, result, other };
inline constexpr std::size_t kSentenceRoles = 5;
/// "challenge": the word in results.
std::string_view name_of(SentenceRole role);

/// A word: letters, digits, and apostrophes, hyphens and decimal marks inside; a plural's apostrophe is not part of it.
struct DraftWord {
    std::size_t begin = 0;  ///< bytes of the section's text
    std::size_t end = 0;
    std::size_t folded_begin = 0;  ///< into DraftSection::folded
    std::size_t folded_end = 0;
};

/// Words [first_word, last_word) of a section.
struct DraftSentence {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t first_word = 0;
    std::size_t last_word = 0;
    std::size_t paragraph = 0;  ///< from 0; a blank line begins another
    SentenceKind kind = SentenceKind::sentence;
    SentenceRole role = SentenceRole::other;  ///< set for ECQ narratives and TQ responses

    [[nodiscard]] std::size_t words() const { return last_word - first_word; }
};

/// One part of the draft, cut into sentences and words.
struct DraftSection {
    std::string id;
    DraftKind kind = DraftKind::other;
    std::string text;
    std::string folded;  ///< the words, ASCII in lower case, curly apostrophes straight, one behind the other
    std::vector<DraftWord> words;
    std::vector<DraftSentence> sentences;
    std::vector<std::string> ignored;  ///< rules that a mark in the text silences; "*" for all
    SectionPages pages;                ///< where its document's format fixes them
    std::optional<Layout> layout;      ///< of the document that the section came from; none for plain text
    std::size_t document = 0;          ///< which document that is

    [[nodiscard]] std::string_view word(std::size_t index) const {
        DraftWord const& at = words[index];
        return std::string_view{folded}.substr(at.folded_begin, at.folded_end - at.folded_begin);
    }
    [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
        return std::string_view{text}.substr(begin, end - begin);
    }
    [[nodiscard]] bool is_narrative() const {
        return kind == DraftKind::ecq_narrative || kind == DraftKind::tq_response;
    }
    [[nodiscard]] bool is_resume() const { return kind == DraftKind::ses_resume || kind == DraftKind::gs_resume; }
};

/// What the announcement asks for.
struct Asked {
    std::string id;  ///< the requirement's, "TQ1"
    std::string text;
};

/// What is known besides the text.
struct DraftContext {
    Framework const* framework = nullptr;          ///< null: none
    Background const* background = nullptr;        ///< which words are common; null: not known
    std::optional<Mode> mode;                      ///< nothing without a plan
    std::vector<Limit> limits;                     ///< of the plan, each with the section that it is of
    std::vector<Asked> asked;                      ///< the plan's requirements
    int year = 0;                                  ///< that "ten years ago" counts from; 0: unknown
    std::map<std::string, Layout> layouts;         ///< by section id, as far as the documents have looks
    std::map<std::string, std::size_t> documents;  ///< by section id, which document it came from
};

/// A draft as the rules see it.
struct Draft {
    std::vector<DraftSection> sections;
    DraftContext context;

    [[nodiscard]] DraftSection const* section(std::string_view id) const;
    /// The qualification that the section answers in the draft's framework, or null.
    [[nodiscard]] CoreQualification const* qualification_of(DraftSection const& section) const;
};

/// Cuts the application's sections up and labels the sentences of narratives.
/// \complexity O(text).
Draft make_draft(Application const& application, DraftContext context);

/// What a section is, by its id. An unlabelled text is a résumé where the plan wants nothing else; otherwise it goes by
/// how it is written: a narrative says "I" or "we" in sentences, a résumé is lines.
DraftKind draft_kind(Section const& section, DraftContext const& context);

}  // namespace winnow
