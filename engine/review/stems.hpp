#pragma once

#include "engine/analysis/stemmer.hpp"
#include "engine/review/draft.hpp"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace winnow {

/// The stem of a word in lower case; a view that holds until the thread's next call.
std::string_view english_stem(std::string_view word);

/// A section's words as stems, to find phrases in any form of their words.
class StemmedText {
  public:
    explicit StemmedText(DraftSection const& section);

    /// Whether the phrase's words stand in the text in this order, with at most two others between neighbours:
    /// "developed staff" is found in "I developed my senior staff".
    [[nodiscard]] bool has_phrase(std::string_view phrase) const;
    [[nodiscard]] std::string const& stem(std::size_t word) const { return stems_[word]; }

  private:
    [[nodiscard]] bool continues(std::vector<std::string> const& phrase, std::size_t at, std::size_t next) const;

    std::vector<std::string> stems_;
    std::unordered_map<std::string, std::vector<std::size_t>> places_;
};

/// Words that tell what a sentence is about: four letters and more, no function word and none of those that every
/// narrative has ("director", "program", "people").
bool is_content_word(std::string_view word);

}  // namespace winnow
