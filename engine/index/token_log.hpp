#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"
#include "engine/index/index_parts.hpp"
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
    std::size_t first_document = 0;
    std::vector<LoggedToken> tokens;
    std::vector<std::size_t> ends;  ///< by document, into tokens: one past its last
};

/// Analyses documents one after the other. Has an analyzer and a vocabulary of its own, so that several analysts need
/// no lock; the vocabularies become one when the logs are inverted.
class Analyst {
  public:
    explicit Analyst(Analyzer analyzer) : analyzer_(std::move(analyzer)) {}

    /// Appends a document to the log and sets the positions and lengths of its sections.
    /// \param rows  [application.sections.size()]
    void analyze(Application const& application, std::span<SectionRow> rows, TokenLog& log);

    [[nodiscard]] TermTable const& terms() const { return terms_; }

  private:
    Analyzer analyzer_;
    TokenBuffer buffer_;
    TermTable terms_;
};

}  // namespace winnow
