#pragma once

#include "engine/analysis/context.hpp"
#include "engine/analysis/token.hpp"

#include <cstdint>
#include <cstring>
#include <span>

namespace winnow {

/// Fills a TokenBuffer with the words of a text, without a branch on whether a word is kept: every word is written, and
/// what a stop word left is written over by the next. Which words are stop words no processor can guess.
///
/// The buffer's vectors keep their length from text to text and are cut at the end, so that few of their bytes are set
/// before they are written.
class TokenWriter {
  public:
    /// Terms are copied so many bytes at a time; these must be readable whatever the term's size.
    static constexpr std::size_t kStep = 16;

    /// \param words,term_bytes  at most so many will be written.
    TokenWriter(TokenBuffer& buffer, std::size_t words, std::size_t term_bytes) : buffer_(buffer) {
        if (buffer.tokens.size() < words + 1) { buffer.tokens.resize(words + 1); }
        if (buffer.terms.size() < term_bytes + kStep) { buffer.terms.resize(term_bytes + kStep); }
        next_ = buffer.tokens.data();
        next_term_ = buffer.terms.data();
    }
    TokenWriter(TokenWriter const&) = delete;
    TokenWriter& operator=(TokenWriter const&) = delete;
    ~TokenWriter() {
        buffer_.tokens.resize(static_cast<std::size_t>(next_ - buffer_.tokens.data()));
        buffer_.terms.resize(static_cast<std::size_t>(next_term_ - buffer_.terms.data()));
        buffer_.positions = position_;
    }

    /// Takes a position for each word, and keeps a token if there is a term and it does not overlap the last one: one
    /// letter of the source may fold to two words (the sign for "care of").
    void write(std::span<ContextWord const> words) {
        // In registers: the compiler must believe that a term's bytes could land in the writer itself.
        Token* next = next_;
        char* next_term = next_term_;
        char* const terms = buffer_.terms.data();
        std::uint32_t position = position_;
        std::uint32_t last_end = last_end_;
        for (ContextWord const& word : words) {
            std::size_t const size = word.term.size();
            char const* const term = word.term.data();
            next->begin = word.begin;
            next->end = word.end;
            next->position = position++;
            next->term_begin = static_cast<std::uint32_t>(next_term - terms);
            next->word = word.number;
            next->term_size = static_cast<std::uint16_t>(size);
            next->context = word.context;
            std::memcpy(next_term, term, kStep);
            if (size > kStep) { std::memcpy(next_term + kStep, term + kStep, size - kStep); }
            // Sums and products: g++ would make branches of conditions.
            auto const kept =
                static_cast<std::uint32_t>(size != 0) & static_cast<std::uint32_t>(word.begin >= last_end);
            next += kept;
            next_term += kept * size;
            last_end += kept * (word.end - last_end);
        }
        next_ = next;
        next_term_ = next_term;
        position_ = position;
        last_end_ = last_end;
    }

    /// Leaves positions out, if any was taken.
    void skip(std::uint32_t positions) { position_ += position_ > 0 ? positions : 0; }

  private:
    TokenBuffer& buffer_;
    Token* next_;
    char* next_term_;
    std::uint32_t position_ = 0;
    std::uint32_t last_end_ = 0;
};

}  // namespace winnow
