#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/synonyms.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace winnow {

/// Finds what counts as a keyword besides the keyword itself.
class AliasFinder {
  public:
    /// Both must outlive the finder.
    AliasFinder(std::span<Synonyms const> thesaurus, Analyzer& analyzer);

    /// Synonyms of the announcement's own, beside the thesaurus'. \param synonyms  must outlive the finder.
    void add(std::span<Synonyms const> synonyms);

    /// What people of the announcement's occupation write. An alias here counts for each keyword that has it: who
    /// writes "bedside" tells of nursing and of patient care. \param synonyms  must outlive the finder.
    void add_of_occupation(std::span<Synonyms const> synonyms);

    /// Gives each keyword of a requirement its aliases: forms with other terms than the keyword's. An entry of the
    /// thesaurus is a keyword's if both are forms of the same words, not just of one stem. What is a keyword of
    /// the requirement is no alias; nor is, but for the occupation's, what is an alias of a keyword before.
    void add_aliases(std::vector<Keyword>& keywords);

  private:
    using Terms = std::vector<std::string>;

    using Entries = std::map<Terms, std::vector<Synonyms const*>>;

    /// Remembered: the requirements of a plan have many keywords, and so aliases, in common.
    [[nodiscard]] Terms const& terms_of(std::string const& phrase);
    void add(Entries& entries, std::span<Synonyms const> synonyms);
    /// Those of the keyword's aliases that are no keywords, and that `taken` does not hold, which they join.
    /// \param terms  the keyword's.
    void take(Entries const& entries, Keyword& keyword, Terms const& terms, std::set<Terms> const& keywords,
              std::set<Terms>& taken);

    Analyzer& analyzer_;
    TokenBuffer tokens_;
    Entries aliases_;
    Entries of_occupation_;
    std::unordered_map<std::string, Terms> terms_;  ///< by phrase
};

}  // namespace winnow
