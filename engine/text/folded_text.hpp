#pragma once

#include "engine/text/byte_range.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A text folded for matching, with the way back to its bytes.
///
/// Folding is NFKC_Casefold, and before it:
///   - apostrophes of every shape (U+2018, U+2019, U+201B, U+2032, U+02BC, U+00B4) become ', and hyphens, the en dash
///     and the minus sign (U+2010, U+2011, U+2013, U+2212) become -, so that rules need to know one of each;
///   - so does a soft hyphen at a line's end, where it shows;
///   - the signs ™ ℠ ® © become a space: NFKC would glue "tm" to the word;
///   - "Â" before a space is one: what careless PDF writers leave of a no-break space that was encoded twice;
///   - of the combining marks on one letter those past kMaxMarks are dropped: no orthography stacks more, and ordering
///     a flood of them would take quadratic time.
///
/// Reused from text to text, so that folding does not allocate.
class FoldedText {
  public:
    static constexpr std::size_t kMaxMarks = 4;

    /// So many bytes behind text() may be read; they are zeros.
    static constexpr std::size_t kPadding = 16;

    /// \pre text is valid UTF-8, under 1 GiB. The text itself is not kept.
    /// \complexity O(text.size()).
    void fold(std::string_view text);

    /// The same by code points alone, without the path for ASCII: the definition that fold() is compared with.
    void fold_by_code_points(std::string_view text);

    [[nodiscard]] std::string_view text() const { return {folded_.data(), folded_.size() - kPadding}; }

    /// Offset in the source of the letter (with its marks) that made the folded byte at `offset`.
    /// \pre offset < text().size().
    [[nodiscard]] std::size_t source_begin(std::size_t offset) const {
        return offset - plain_.begin < plain_.size ? offset + plain_.shift : mapped_begin(offset);
    }

    /// Offset in the source just past the letter (with its marks) that made the folded byte before `end`.
    /// \pre 0 < end <= text().size().
    [[nodiscard]] std::size_t source_end(std::size_t end) const {
        return end - 1 - plain_.begin < plain_.size ? end + plain_.shift : mapped_end(end);
    }

    /// Both for the folded bytes [begin, end): where they came from.
    /// \pre begin < end <= text().size().
    [[nodiscard]] ByteRange source_range(std::size_t begin, std::size_t end) const {
        bool const plain = begin - plain_.begin < plain_.size && end - 1 - plain_.begin < plain_.size;
        if (plain) { return {begin + plain_.shift, end + plain_.shift}; }
        return {source_begin(begin), source_end(end)};
    }

  private:
    /// A stretch that folding changed in more than the case of ASCII letters. Between two of them
    /// source and folded text run side by side, byte for byte.
    struct Change {
        std::size_t folded_begin;
        std::size_t folded_end;
        std::size_t source_begin;
        std::size_t source_end;
    };

    /// A stretch between two changes.
    struct Plain {
        std::size_t begin = 0;  ///< in the folded text
        std::size_t size = 0;
        std::size_t shift = 0;  ///< to be added to a folded offset, modulo 2^64
    };

    void begin(std::size_t size);
    void finish();
    std::size_t fold_ascii(std::string_view text);
    std::size_t fold_cluster(std::string_view text, std::size_t at);
    void note(std::size_t folded_begin, std::size_t source_begin, std::size_t source_end);
    [[nodiscard]] std::size_t mapped_begin(std::size_t offset) const;
    [[nodiscard]] std::size_t mapped_end(std::size_t end) const;
    [[nodiscard]] std::size_t last_change_at(std::size_t offset) const;
    [[nodiscard]] Plain plain_behind(std::size_t change) const;

    std::string folded_ = std::string(kPadding, '\0');
    std::string cluster_;
    std::vector<Change> changes_;
    // Look-ups mostly go forward by a word or so.
    mutable Plain plain_;           ///< where the last one ended
    mutable std::size_t hint_ = 0;  ///< its change
};

}  // namespace winnow
