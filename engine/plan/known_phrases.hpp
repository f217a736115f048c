#pragma once

#include "engine/analysis/analyzer.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Phrases of several words that say more than their words do: "test and evaluation", "program objective memorandum".
/// They are keywords even where their words are so common that none of them would be.
class KnownPhrases {
  public:
    /// The tokens [first, last] of a text.
    struct Match {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    /// \param analyzer  must outlive the phrases.
    explicit KnownPhrases(Analyzer& analyzer) : analyzer_(analyzer) {}

    /// One of a single word is left out.
    void add(std::string_view phrase);

    /// Where the phrases stand in an analyzed text, in its order: their terms one after the other, with as many stop
    /// words between them as the phrase has, not across punctuation.
    [[nodiscard]] std::vector<Match> find(std::string_view text, TokenBuffer const& tokens) const;

  private:
    struct Phrase {
        std::vector<std::string> terms;
        std::vector<std::size_t> offsets;  ///< of their positions from the first's
    };

    Analyzer& analyzer_;
    std::map<std::string, std::vector<Phrase>, std::less<>> phrases_;  ///< by first term
    TokenBuffer tokens_;
};

}  // namespace winnow
