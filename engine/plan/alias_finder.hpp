#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/plan/plan.hpp"
#include "engine/record/synonyms.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// Finds what counts as a keyword besides the keyword itself.
class AliasFinder {
  public:
    /// Both must outlive the finder.
    AliasFinder(std::span<Synonyms const> thesaurus, Analyzer& analyzer);

    /// Synonyms of the announcement's own, beside the thesaurus'. \param synonyms  must outlive the finder.
    void add(std::span<Synonyms const> synonyms);

    /// Gives each keyword of a requirement its aliases: forms with other terms than the keyword's. An entry of the
    /// thesaurus is a keyword's if both are forms of the same words, not just of one stem. What is a keyword of
    /// the requirement, or an alias of one before, is no alias: an occurrence would count twice.
    void add_aliases(std::vector<Keyword>& keywords);

  private:
    using Terms = std::vector<std::string>;

    [[nodiscard]] Terms terms_of(std::string_view phrase);

    Analyzer& analyzer_;
    TokenBuffer tokens_;
    std::map<Terms, std::vector<Synonyms const*>> aliases_;
};

}  // namespace winnow
