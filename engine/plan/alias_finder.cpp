#include "engine/plan/alias_finder.hpp"

#include <set>

namespace winnow {

AliasFinder::AliasFinder(std::span<Synonyms const> thesaurus, Analyzer& analyzer) : analyzer_(analyzer) {
    for (Synonyms const& synonyms : thesaurus) {
        auto& aliases = aliases_[terms_of(synonyms.keyword)];
        aliases.insert(aliases.end(), synonyms.aliases.begin(), synonyms.aliases.end());
    }
}

AliasFinder::Terms AliasFinder::terms_of(std::string_view phrase) {
    analyzer_.analyze(phrase, tokens_);
    Terms terms;
    for (Token const& token : tokens_.tokens) { terms.emplace_back(tokens_.term(token)); }
    return terms;
}

void AliasFinder::add_aliases(std::vector<Keyword>& keywords) {
    if (aliases_.empty()) { return; }
    std::set<Terms> taken;
    for (Keyword const& keyword : keywords) { taken.insert(terms_of(keyword.keyword)); }
    for (Keyword& keyword : keywords) {
        auto const found = aliases_.find(terms_of(keyword.keyword));
        if (found == aliases_.end()) { continue; }
        for (std::string const& alias : found->second) {
            if (taken.insert(terms_of(alias)).second) { keyword.aliases.push_back(alias); }
        }
    }
}

}  // namespace winnow
