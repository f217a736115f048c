#pragma once

#include "engine/text/byte_masks.hpp"
#include "engine/text/segment.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace winnow {

/// A word of UAX #29.
struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool letters = false;  ///< a to z and nothing else

    bool operator==(Word const&) const = default;
};

/// Finds the words of a text. ASCII goes by masks, 64 bytes at a time; whatever stands between white space
/// with other bytes in it goes to ICU. Gives what break_words_by_definition() gives.
///
/// One object per thread; its buffers are reused.
class WordBreaker {
  public:
    /// \pre text is valid UTF-8, under 1 GiB.
    /// \complexity O(text.size()).
    void find(std::string_view text, std::vector<Word>& out);

  private:
    void find_ascii(std::string_view text, std::size_t begin, std::size_t end, std::vector<Word>& out) const;
    void find_others(std::string_view text, std::size_t begin, std::size_t end, std::vector<Word>& out);
    [[nodiscard]] bool is_letters(std::size_t begin, std::size_t end) const;
    void keep_run(std::string_view text, std::size_t begin, std::size_t end, std::size_t first_word,
                  std::vector<Word>& out) const;

    WordMasks masks_;
    std::optional<Segmenter> segmenter_;  ///< opened with the first text that needs it
};

/// Finds the words of a text by ICU alone: the definition.
/// \pre text is valid UTF-8, under 1 GiB.
void break_words_by_definition(std::string_view text, Segmenter& segmenter, std::vector<Word>& out);

}  // namespace winnow
