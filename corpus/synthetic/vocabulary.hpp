#pragma once

#include "corpus/synthetic/random.hpp"
#include "corpus/synthetic/word_list.hpp"
#include "engine/record/background.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::synthetic {

/// The words of synthetic texts, ordered by how many of the background's applicants use them.
///
/// The word of rank r (1 is the most frequent; words that the background does not list come last, in a fixed order of
/// no meaning) is drawn with a probability proportional to 1 / (r + 50), which is Zipf's law behind the fifty places
/// that function words hold. Within a word class the proportions are the same.
class Vocabulary {
  public:
    explicit Vocabulary(Background const& background);

    [[nodiscard]] std::string_view draw(WordClass word_class, Random& random) const;

    /// The words of a class, the most frequent first.
    [[nodiscard]] std::span<ListedWord const> by_frequency(WordClass word_class) const {
        return classes_[static_cast<std::size_t>(word_class)].words;
    }

  private:
    struct Ranked {
        std::vector<ListedWord> words;
        std::vector<std::uint64_t> cumulative;  ///< [words.size()], sums of integer weights
    };

    std::array<Ranked, kWordClasses> classes_;
};

/// A coined place name, another for each rank: names are most of what makes a vocabulary grow with its texts.
/// \param rank  >= 1.
void append_name(std::uint64_t rank, std::string& out);

}  // namespace winnow::synthetic
