#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// All that an analyzer knows of a word without looking at its neighbours.
struct WordFacts {
    std::string_view term;      ///< empty for a stop word
    std::uint32_t classes = 0;  ///< word_class bits
    std::uint32_t split = 0;    ///< where a closed compound divides ("cross|functional"); 0 if it does not
};

/// Remembers the facts of words, keyed by the word as it stands in the folded text: text repeats its words, so that
/// stemming and list look-ups happen once a word and not once a token.
///
/// Open addressing with linear probing in a power of two, at most half full; words and terms lie in one arena. Bounded:
/// when kMaxWords are in, or kMaxBytes, it begins anew.
class WordTable {
  public:
    static constexpr std::size_t kMaxWords = std::size_t{1} << 17U;
    static constexpr std::size_t kMaxBytes = std::size_t{8} << 20U;

    /// \param learn  gives the facts of a word; the view `term` need only hold until the next call.
    explicit WordTable(std::function<WordFacts(std::string_view)> learn);

    /// \return facts whose term holds until the next call.
    WordFacts find(std::string_view word);

  private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t word_begin = 0;
        std::uint32_t word_size = 0;  ///< 0: free
        std::uint32_t term_size = 0;  ///< the term follows the word in the arena
        std::uint32_t classes = 0;
        std::uint32_t split = 0;
    };

    [[nodiscard]] Slot& slot_of(std::uint64_t hash, std::string_view word);
    void insert(std::uint64_t hash, std::string_view word);
    void grow();

    std::function<WordFacts(std::string_view)> learn_;
    std::vector<Slot> slots_;
    std::string arena_;
    std::size_t words_ = 0;
};

}  // namespace winnow
