#pragma once

#include "engine/analysis/words.hpp"
#include "engine/text/folded_text.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A stretch of the folded text that becomes one token, or one stop word.
struct Piece {
    std::uint32_t begin = 0;  ///< into the folded text
    std::uint32_t end = 0;
    std::uint32_t spelling = 0;  ///< index + 1 into FieldRules' spellings; 0: as it stands in the folded text
    bool initials = false;       ///< was written with dots between its letters: U.S.
};

/// Cuts UAX #29 words into the pieces that this field's readers take for words. docs/analysis.md gives each rule with
/// its reason; in short:
///   - a possessive 's goes;
///   - C++, C#, F#, .NET and A+ keep their signs, R&D and its kin their ampersand, 24/7 its slash, $4.2M its dollar;
///   - initials lose their dots (U.S. is us, Ph.D. is phd); other dots, colons and underscores between letters split;
///   - commas inside a number go, and a sum's .00;
///   - a letter, a hyphen and a number are one code: A-123 is a123; a pay plan and its grade are two: GS15 is gs 15;
///   - a word broken by a hyphen at a line's end is made whole, unless the hyphen is its own (cross-/functional);
///   - the hyphen after a prefix that is no word goes: co-ordinate, e-mail.
///
/// Pieces follow the text and do not overlap. One object per thread; its buffers are reused.
class FieldRules {
  public:
    /// Replaces the pieces.
    /// \param source  what was folded; only asked for the case of letters after a line's end.
    void apply(std::string_view source, FoldedText const& folded, std::span<Word const> words);

    [[nodiscard]] std::span<Piece const> pieces() const { return {pieces_.data(), kept_}; }

    /// The piece's letters, to be looked up and stemmed. Holds until the next apply(). Behind it
    /// FoldedText::kPadding bytes may be read.
    [[nodiscard]] std::string_view text_of(Piece const& piece) const {
        if (piece.spelling == 0) { return {text_.data() + piece.begin, piece.end - piece.begin}; }
        std::uint32_t const first = spelling_ends_[piece.spelling - 1];
        return std::string_view{spellings_}.substr(first, spelling_ends_[piece.spelling] - first);
    }

  private:
    std::size_t cut(std::string_view source, FoldedText const& folded, std::span<Word const> words, std::size_t at);
    void keep(std::size_t begin, std::size_t end);
    void keep(Piece const& piece);
    void keep_as(std::size_t begin, std::size_t end, std::string_view spelling, bool initials = false);
    void split_inside(Word const& word);
    [[nodiscard]] char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
    [[nodiscard]] std::string_view slice(Word const& word) const {
        return text_.substr(word.begin, word.end - word.begin);
    }

    std::string_view text_;
    std::vector<Piece> pieces_;  ///< behind the first kept_ spare room
    std::size_t kept_ = 0;
    std::string spellings_;
    std::vector<std::uint32_t> spelling_ends_;
    std::string scratch_;
};

}  // namespace winnow
