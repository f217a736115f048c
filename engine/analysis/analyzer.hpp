#pragma once

#include "engine/analysis/token.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct Stage;

/// Turns text into tokens: char filters, tokenizer, token filters, stemmer.
///
/// Named chains: `winnow`, the product's own (context of occurrences, field rules); `english` and
/// `porter`, the field's plain ones for experiments: lower case, UAX #29 words, trailing 's off,
/// Lucene's 33 English stop words, that Snowball stemmer; every token is prose.
///
/// Holds a stemmer and buffers, so use one per thread; clone() gives another of the same chain.
class Analyzer {
  public:
    /// \throws Error for a name that is none, naming those there are.
    static Analyzer named(std::string_view name, std::string_view language = "english");
    static std::vector<std::string> names();

    ~Analyzer();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;
    [[nodiscard]] Analyzer clone() const;

    /// What made a term, with versions and a probe: "winnow/1 language=english unicode=15.0 probe=3f…".
    /// The probe is SHA-256 (first 16 digits) of the tokens of a text that ships with winnow. Plans, indexes and
    /// background files of another description are refused.
    [[nodiscard]] std::string const& description() const;

    /// Replaces the buffer's content with the tokens of `text`.
    /// \pre text is valid UTF-8, under 1 GiB.
    /// \complexity O(text.size()).
    void analyze(std::string_view text, TokenBuffer& buffer);

  private:
    friend std::vector<Stage> analyze_stages(Analyzer& analyzer, std::string_view text);

    class Impl;
    explicit Analyzer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace winnow
