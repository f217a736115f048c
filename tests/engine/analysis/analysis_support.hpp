#pragma once

#include "engine/analysis/analyzer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace winnow::testing {

inline TokenBuffer analyzed(Analyzer& analyzer, std::string_view text) {
    TokenBuffer buffer;
    analyzer.analyze(text, buffer);
    return buffer;
}

inline std::vector<std::string> terms_of(TokenBuffer const& buffer) {
    std::vector<std::string> terms;
    for (Token const& token : buffer.tokens) { terms.emplace_back(buffer.term(token)); }
    return terms;
}

/// The stretches of the source that the tokens stand for.
inline std::vector<std::string> slices_of(TokenBuffer const& buffer, std::string_view text) {
    std::vector<std::string> slices;
    for (Token const& token : buffer.tokens) { slices.emplace_back(text.substr(token.begin, token.end - token.begin)); }
    return slices;
}

/// "prose", "listed" or "negated" for the first token whose source is `word`; "absent" without one.
inline std::string context_of(Analyzer& analyzer, std::string_view text, std::string_view word) {
    TokenBuffer const buffer = analyzed(analyzer, text);
    for (Token const& token : buffer.tokens) {
        if (text.substr(token.begin, token.end - token.begin) != word) { continue; }
        switch (token.context) {
            case Context::prose: return "prose";
            case Context::listed: return "listed";
            case Context::negated: return "negated";
        }
    }
    return "absent";
}

}  // namespace winnow::testing
