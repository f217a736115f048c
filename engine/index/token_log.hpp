#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/document_record.hpp"
#include "engine/index/index.hpp"
#include "engine/index/term_table.hpp"
#include "engine/index/unset_array.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// One occurrence on its way from the text into the posting lists.
struct LoggedToken {
    std::uint32_t term = 0;  ///< number in the analyst's table of terms
    Occurrence at;
};

/// One document's tokens, by position.
struct DocumentTokens {
    std::span<LoggedToken const> tokens;
    std::size_t analyst = 0;  ///< whose terms they name
};

/// Memory for the tokens of documents, one document after the other, which stay where they are.
class TokenSpace {
  public:
    /// Room for so many more tokens of the document under way, whose earlier ones may move.
    /// \return where they go.
    LoggedToken* extend(std::size_t tokens);
    /// Ends the document.
    std::span<LoggedToken const> end_document();

  private:
    std::vector<UnsetArray<LoggedToken>> blocks_;
    std::size_t capacity_ = 0;  ///< of the last block
    std::size_t begin_ = 0;     ///< of the document, in the last block
    std::size_t end_ = 0;
};

/// Analyses documents one after the other. Has an analyzer and a vocabulary of its own, so that several analysts need
/// no lock; the vocabularies become one when the tokens are inverted.
class Analyst {
  public:
    explicit Analyst(Analyzer analyzer) : analyzer_(std::move(analyzer)) {}

    /// Sets the positions and lengths of a document's sections.
    /// \param records  [application.sections.size()]
    /// \return its tokens, which hold until forget().
    std::span<LoggedToken const> analyze(Application const& application, std::span<SectionRecord> records);

    [[nodiscard]] TermTable const& terms() const { return terms_; }
    /// Drops all tokens and begins another vocabulary.
    void forget() {
        space_ = TokenSpace{};
        terms_ = TermTable{};
        numbers_.clear();
    }

  private:
    [[nodiscard]] std::uint32_t term_of(Token const& token) {
        bool const known = token.word < numbers_.size() && numbers_[token.word] != kUnknown;
        return known ? numbers_[token.word] : learn_term(token);
    }
    std::uint32_t learn_term(Token const& token);

    static constexpr std::uint32_t kUnknown = 0xffffffffU;

    Analyzer analyzer_;
    TokenBuffer buffer_;
    TokenSpace space_;
    TermTable terms_;
    /// The term of each word that the analyzer has numbered: text repeats its words, so that few terms are looked up.
    std::vector<std::uint32_t> numbers_;
    std::uint64_t vocabulary_ = 0;  ///< of these numbers
};

}  // namespace winnow
