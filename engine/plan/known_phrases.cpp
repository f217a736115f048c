#include "engine/plan/known_phrases.hpp"

#include "engine/plan/plain_text.hpp"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

/// Whether only words, blanks and what joins words stand between two tokens: not a comma, a colon or a full stop.
bool is_unbroken(std::string_view between) {
    return std::all_of(between.begin(), between.end(), [](char c) {
        return is_word_byte(c) || c == ' ' || c == '\n' || c == '-' || c == '/' || c == '&' || c == '\'';
    });
}

}  // namespace

void KnownPhrases::add(std::string_view phrase) {
    analyzer_.analyze(phrase, tokens_);
    if (tokens_.tokens.size() < 2) { return; }
    Phrase known;
    for (Token const& token : tokens_.tokens) {
        known.terms.emplace_back(tokens_.term(token));
        known.offsets.push_back(token.position - tokens_.tokens.front().position);
    }
    phrases_[known.terms.front()].push_back(std::move(known));
}

std::vector<KnownPhrases::Match> KnownPhrases::find(std::string_view text, TokenBuffer const& tokens) const {
    std::vector<Match> matches;
    auto const& all = tokens.tokens;
    auto const stands_at = [&](Phrase const& phrase, std::size_t first) {
        if (first + phrase.terms.size() > all.size()) { return false; }
        for (std::size_t i = 1; i < phrase.terms.size(); ++i) {
            Token const& token = all[first + i];
            Token const& before = all[first + i - 1];
            std::size_t const gap = std::max(token.begin, before.end) - before.end;
            if (token.position - all[first].position != phrase.offsets[i] || tokens.term(token) != phrase.terms[i] ||
                !is_unbroken(text.substr(before.end, gap))) {
                return false;
            }
        }
        return true;
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const found = phrases_.find(tokens.term(all[i]));
        if (found == phrases_.end()) { continue; }
        for (Phrase const& phrase : found->second) {
            if (stands_at(phrase, i)) { matches.push_back({i, i + phrase.terms.size() - 1}); }
        }
    }
    return matches;
}

}  // namespace winnow
