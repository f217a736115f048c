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

/// Finds the words of a text, and gives what break_words_by_definition() gives. ASCII goes by masks, 64 bytes at a
/// time, and so do accented Latin letters, bullets and quotation marks; what stands between white space with any other
/// character in it goes to ICU.
///
/// One object per thread; its buffers are reused.
class WordBreaker {
  public:
    /// \pre text is valid UTF-8, under 1 GiB.
    /// \complexity O(text.size()).
    void find(std::string_view text, std::vector<Word>& out);

  private:
    void mask_others(std::string_view text);
    bool mask_known(std::string_view text, ByteRange range);
    void join_runs(std::string_view text);
    void keep_runs(ByteRange range, std::vector<Word>& out);
    void break_by_icu(std::string_view text, ByteRange range, std::vector<Word>& out);

    WordMasks masks_;
    std::vector<ByteRange> for_icu_;
    std::optional<Segmenter> segmenter_;  ///< opened with the first text that needs it
    std::size_t kept_ = 0;                ///< words of the text so far; behind them the output is spare room
};

/// Finds the words of a text by ICU alone: the definition.
/// \pre text is valid UTF-8, under 1 GiB.
void break_words_by_definition(std::string_view text, Segmenter& segmenter, std::vector<Word>& out);

}  // namespace winnow
