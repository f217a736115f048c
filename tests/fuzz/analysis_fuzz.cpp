// The fast path beside the definition, on whatever bytes: the same tokens, and tokens that lie in the text in order.

#include "engine/analysis/winnow_chain.hpp"
#include "engine/text/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
    if (!holds) { std::abort(); }
}

bool same(winnow::Token const& a, winnow::Token const& b) {
    return a.begin == b.begin && a.end == b.end && a.position == b.position && a.term_begin == b.term_begin &&
           a.term_size == b.term_size && a.context == b.context;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using winnow::AnalysisPath;
    static auto const fast = winnow::make_winnow_chain("english", AnalysisPath::fast);
    static auto const definition = winnow::make_winnow_chain("english", AnalysisPath::definition);
    static winnow::TokenBuffer by_fast;
    static winnow::TokenBuffer by_definition;

    std::string const text = winnow::repair_utf8({reinterpret_cast<char const*>(data), size});
    fast->analyze(text, by_fast);
    definition->analyze(text, by_definition);
    require(by_fast.terms == by_definition.terms);
    require(by_fast.positions == by_definition.positions);
    require(by_fast.tokens.size() == by_definition.tokens.size());
    for (std::size_t i = 0; i < by_fast.tokens.size(); ++i) {
        winnow::Token const& token = by_fast.tokens[i];
        require(same(token, by_definition.tokens[i]));
        require(token.begin < token.end && token.end <= text.size());
        require(i == 0 || by_fast.tokens[i - 1].end <= token.begin);
        require(i == 0 || by_fast.tokens[i - 1].position < token.position);
        require(token.position < by_fast.positions && token.term_size > 0);
    }
    return 0;
}
