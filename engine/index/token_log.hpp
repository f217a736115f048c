#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/document_record.hpp"
#include "engine/index/index.hpp"
#include "engine/index/term_table.hpp"

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

/// The tokens of consecutive documents, in the order of documents and positions.
struct TokenLog {
    std::size_t analyst = 0;  ///< whose terms the tokens name
    std::vector<LoggedToken> tokens;
    std::vector<std::size_t> ends;  ///< by document, into tokens: one past its last
};

/// One document's tokens, by position.
struct DocumentTokens {
    std::span<LoggedToken const> tokens;
    std::size_t analyst = 0;  ///< whose terms they name
};

/// Analyses documents one after the other. Has an analyzer and a vocabulary of its own, so that several analysts need
/// no lock; the vocabularies become one when the logs are inverted.
class Analyst {
  public:
    explicit Analyst(Analyzer analyzer) : analyzer_(std::move(analyzer)) {}

    /// Appends a document to the log and sets the positions and lengths of its sections.
    /// \param records  [application.sections.size()]
    void analyze(Application const& application, std::span<SectionRecord> records, TokenLog& log);

    [[nodiscard]] TermTable const& terms() const { return terms_; }
    /// Begins another vocabulary. \pre no log that names the terms will be inverted.
    void forget_terms() {
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
    TermTable terms_;
    /// The term of each word that the analyzer has numbered: text repeats its words, so that few terms are looked up.
    std::vector<std::uint32_t> numbers_;
    std::uint64_t vocabulary_ = 0;  ///< of these numbers
};

}  // namespace winnow
