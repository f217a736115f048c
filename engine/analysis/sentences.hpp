#pragma once

#include "engine/text/byte_masks.hpp"
#include "engine/text/segment.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace winnow {

/// What a sentence looks like on the page.
enum class SentenceKind : unsigned char {
    sentence,  ///< running text that ends with a mark (. ! ?)
    bullet,    ///< begins with a bullet or a number; with or without a mark at its end
    line,      ///< a line by itself without a mark at its end: a title, a heading, a bullet that lost its dot
};

/// Bytes [begin, end) of a text, white space off, bullet kept.
struct Sentence {
    std::size_t begin = 0;
    std::size_t end = 0;
    SentenceKind kind = SentenceKind::sentence;

    bool operator==(Sentence const&) const = default;
};

/// Splits a text into its sentences, in order; `out` is replaced. Between them lies white space only.
///
/// Résumés are lines as much as sentences, and come out of PDF with every line wrapped, so UAX #29's sentences do not
/// fit. Here:
///   - a blank line, a bullet or a number at a line's start, and a line that ends with a colon end a sentence;
///   - so does a line end, unless the line was wrapped there: it ends with a comma, a hyphen or a word that cannot
///     end a sentence ("of"), or the next begins in lower case under a line that is not short, or the next word would
///     not have fitted on it (by the longest of the few lines before and the one behind) and is no heading;
///   - . ! ? followed by white space end one, unless the next letter is in lower case or the dot belongs to an
///     abbreviation ("Dr.", "U.S."; before a word that only begins sentences, "The", it ends one nevertheless);
///   - a bullet sign inside a line begins a new one.
///
/// One object per thread; its buffers are reused from text to text.
class SentenceSplitter {
  public:
    /// \pre text is valid UTF-8.
    /// \complexity O(text.size()).
    void split(std::string_view text, std::vector<Sentence>& out);

  private:
    void find_lines();
    [[nodiscard]] std::size_t width_up_to(std::size_t line) const;
    void split_block(std::size_t block_begin, std::size_t block_end);
    void emit(std::size_t begin, std::size_t end, bool bullet);

    std::string_view text_;
    std::vector<Sentence>* out_ = nullptr;
    ByteMask marks_;
    std::vector<ByteRange> lines_;
};

/// The same, for a text now and then.
void split_sentences(std::string_view text, std::vector<Sentence>& out);

/// Whether . ! or ? stands at its end, closing quotes and brackets aside.
bool ends_with_mark(std::string_view sentence);

}  // namespace winnow
