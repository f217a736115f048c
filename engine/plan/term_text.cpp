#include "engine/plan/term_text.hpp"

#include <algorithm>

namespace winnow {

TermPhrase::TermPhrase(std::string_view phrase, Analyzer& analyzer) {
    TokenBuffer buffer;
    analyzer.analyze(phrase, buffer);
    for (Token const& token : buffer.tokens) {
        terms.emplace_back(buffer.term(token));
        offsets.push_back(token.position - buffer.tokens.front().position);
    }
}

TermText::TermText(std::string_view text, Analyzer& analyzer) {
    TokenBuffer buffer;
    analyzer.analyze(text, buffer);
    for (Token const& token : buffer.tokens) {
        places_[std::string{buffer.term(token)}].push_back(terms_.size());
        terms_.emplace_back(buffer.term(token));
        ranges_.emplace_back(token.begin, token.end);
        positions_.push_back(token.position);
    }
}

std::optional<std::pair<std::size_t, std::size_t>> TermText::find(TermPhrase const& phrase) const {
    if (phrase.terms.empty()) { return std::nullopt; }
    auto const places = places_.find(phrase.terms.front());
    if (places == places_.end()) { return std::nullopt; }
    std::size_t const size = phrase.terms.size();
    for (std::size_t const first : places->second) {
        if (first + size > terms_.size()) { break; }
        auto const stands = [&](std::size_t i) {
            return terms_[first + i] == phrase.terms[i] &&
                   positions_[first + i] - positions_[first] == phrase.offsets[i];
        };
        std::size_t i = 1;
        while (i < size && stands(i)) { ++i; }
        if (i == size) { return std::pair{ranges_[first].first, ranges_[first + size - 1].second}; }
    }
    return std::nullopt;
}

std::optional<std::size_t> TermText::find_terms(TermPhrase const& phrase) const {
    auto const at = std::search(terms_.begin(), terms_.end(), phrase.terms.begin(), phrase.terms.end());
    if (phrase.terms.empty() || at == terms_.end()) { return std::nullopt; }
    return static_cast<std::size_t>(at - terms_.begin());
}

}  // namespace winnow
