#pragma once

#include "engine/index/term_encoder.hpp"
#include "engine/index/token_log.hpp"
#include "engine/index/unset_array.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// Turns documents' tokens into posting lists by a counting sort: one pass over the tokens counts what each term needs,
/// a second puts every occurrence at its place. Because it goes by document and position, the lists come out in order
/// without a comparison.
///
/// The threads share the documents between them in consecutive stretches; each has its own count, and so its own
/// stretch of every posting list. The result does not depend on their number, nor on who analysed what.
class Inversion {
  public:
    /// \param documents  by number.
    /// \param analysts   by DocumentTokens::analyst; outlive this.
    /// \param threads    >= 1.
    /// \complexity O(tokens + terms·(log terms + threads)) time; 8 bytes of memory a token and a term and thread.
    Inversion(std::span<DocumentTokens const> documents, std::span<Analyst const* const> analysts, std::size_t threads);

    /// Gives all terms, encoded, to the sink, in byte order.
    /// \param limits  [documents]
    /// \throws Error for a term that occurs 2^32 times or more.
    void encode(std::span<std::uint32_t const> limits, std::function<void(EncodedTerms const&)> const& sink) const;

  private:
    void sort(std::span<DocumentTokens const> documents);
    void encode_term(std::size_t term, TermEncoder& encoder) const;

    std::size_t threads_;
    std::vector<std::string_view> terms_;              ///< in byte order
    std::vector<std::vector<std::uint32_t>> numbers_;  ///< [analysts][terms of the analyst], into terms_
    std::vector<std::uint64_t> starts_;                ///< [terms+1], into places_
    UnsetArray<std::uint64_t> places_;                 ///< document and Occurrence of each token
};

/// Calls encode(i, encoder) for each of `count` terms, several threads sharing them in consecutive pieces, and gives
/// the pieces to the sink in order. Never are more than a few pieces in memory. \param sizes  some measure of the
/// terms' work, rising: term i is sizes(i+1) - sizes(i) of it.
void encode_in_order(std::size_t threads, std::size_t count, std::span<std::uint32_t const> limits,
                     std::function<std::uint64_t(std::size_t)> const& sizes,
                     std::function<void(std::size_t, TermEncoder&)> const& encode,
                     std::function<void(EncodedTerms const&)> const& sink);

}  // namespace winnow
