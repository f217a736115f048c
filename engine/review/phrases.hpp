#pragma once

#include "engine/review/draft.hpp"

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace winnow {

/// Words [first, last) of a section.
struct PhraseMatch {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Phrases to look for, in lower case, words apart by one blank. `*` at a word's end stands for any ending, a word `_`
/// for any word, `#` for a word that begins with a digit: "leverag* _ resources".
///
/// Immutable; the phrases must outlive it (literals do).
class PhraseSet {
  public:
    PhraseSet(std::initializer_list<std::string_view> phrases);

    /// Number of words of the longest phrase that begins at `word` and ends at `last` or before; 0 for none, and where
    /// there is no word.
    [[nodiscard]] std::size_t match(DraftSection const& section, std::size_t word, std::size_t last) const;

    /// The matches inside one sentence, in order, not overlapping.
    [[nodiscard]] std::vector<PhraseMatch> find(DraftSection const& section, DraftSentence const& sentence) const;
    [[nodiscard]] bool occurs(DraftSection const& section, DraftSentence const& sentence) const;
    [[nodiscard]] std::size_t count(DraftSection const& section, DraftSentence const& sentence) const {
        return find(section, sentence).size();
    }

  private:
    using Phrase = std::vector<std::string_view>;
    static constexpr std::size_t kBuckets = 256;
    /// Where the phrases stand that begin with a word of these first two bytes.
    static std::size_t bucket_of(std::string_view word);

    std::array<std::vector<Phrase>, kBuckets> phrases_;
    std::vector<Phrase> anywhere_;  ///< those that begin with `_` or `#`
};

}  // namespace winnow
