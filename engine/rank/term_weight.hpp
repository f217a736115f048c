#pragma once

#include "engine/index/index.hpp"
#include "engine/rank/search.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// The numbers that the models of plain search are made of.
namespace winnow {

/// \throws Error for k1 or b out of range.
void check(SearchOptions const& options);

/// Robertson and Spärck Jones's weight, plus 1 inside the logarithm: ln(1 + (N - df + ½)/(df + ½)).
double bm25_idf(std::size_t documents, std::size_t document_frequency) noexcept;

/// What so many occurrences are worth, of the weight of a term: tf / (tf + norm). Every way to a BM25 score multiplies
/// the weight by this quotient, so that all have the same bits.
inline double bm25_saturation(std::uint32_t frequency, double norm) noexcept {
    double const tf = frequency;
    return tf / (tf + norm);
}

/// ln((N + 1)/(df + 1)) + 1, as the product's scores have it.
double tfidf_idf(std::size_t documents, std::size_t document_frequency) noexcept;

/// 1 + ln tf. \pre frequency >= 1
double tfidf_tf(std::uint32_t frequency) noexcept;

/// A document's length after a stay in one byte of Lucene's norms: exact to 39, then four significant bits.
///
/// Source: Lucene's SmallFloat.intToByte4 and byte4ToInt.
std::uint32_t lucene_length(std::uint32_t exact) noexcept;

/// k1·(1 - b + b·length/mean length) of every document. The mean is of exact lengths, as in Lucene.
std::vector<double> bm25_norms(Index const& index, SearchOptions const& options);

/// A term of a query and how often it stands there.
struct CountedTerm {
    std::string_view term;
    std::uint32_t frequency;
};

/// The distinct terms of a text in the order of their first coming; they lie in the buffer.
std::vector<CountedTerm> query_terms(TokenBuffer const& buffer);

/// The best k hits (all, for k = 0) of those above 0, the best first, ties by document.
/// \param scores  [documents]
std::vector<Hit> best_hits(std::span<double const> scores, std::size_t k);

}  // namespace winnow
