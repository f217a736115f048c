#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// How a passage speaks of what it mentions; it decides what an occurrence counts (docs/scoring.md).
enum class Context : std::uint8_t {
    prose,    ///< in a sentence, or in a bullet with a verb and an object: counts 1
    listed,   ///< in a list-like run: counts the plan's listed_credit
    negated,  ///< negated or merely hoped for: counts 0
};

/// "prose", "listed", "negated".
std::string_view name_of(Context context);

/// Stands for a word that has no number.
inline constexpr std::uint32_t kNoWord = 0xffffffffU;

/// One kept occurrence of a term.
struct Token {
    std::uint32_t begin;       ///< first byte in the text
    std::uint32_t end;         ///< one past the last byte
    std::uint32_t position;    ///< ordinal; stop words take one too, and sentences are set apart by a gap
    std::uint32_t term_begin;  ///< into TokenBuffer::terms
    std::uint32_t word;        ///< number of the word that it comes from, which always gives this term; or kNoWord
    std::uint16_t term_size;
    Context context;
};

/// The tokens of one text. Reused from text to text, so that analysis does not allocate.
struct TokenBuffer {
    std::vector<Token> tokens;    ///< by position, strictly increasing
    std::string terms;            ///< the normalised terms, one behind the other
    std::uint32_t positions = 0;  ///< one past the last position taken, stop words included
    /// Words keep their numbers from text to text of one analyzer, as long as this stays the same. They are small, and
    /// frequent words have the smallest.
    std::uint64_t vocabulary = 0;

    [[nodiscard]] std::string_view term(Token const& token) const {
        return std::string_view{terms}.substr(token.term_begin, token.term_size);
    }
    void clear() {
        tokens.clear();
        terms.clear();
        positions = 0;
    }
};

/// Positions skipped between two sentences, and between two sections of a document, so that no phrase
/// reaches across, not even one that spans a few stop words.
inline constexpr std::uint32_t kSentenceGap = 8;

}  // namespace winnow
