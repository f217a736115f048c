#include "engine/rank/term_weight.hpp"

#include "engine/number/logarithm.hpp"
#include "engine/rank/hit_order.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace winnow {
namespace {

// One byte has 24 values more than its short floats need up to 2^31 - 1; they hold the first lengths exactly.
constexpr std::uint32_t kExactLengths = 24;

/// Drops all but the four leading bits.
std::uint32_t four_significant_bits(std::uint32_t value) noexcept {
    int const dropped = std::max(0, static_cast<int>(std::bit_width(value)) - 4);
    return value >> dropped << dropped;
}

}  // namespace

void check(SearchOptions const& options) {
    if (!std::isfinite(options.k1) || options.k1 < 0.0) {
        throw Error{fmt::format("k1 is {}: give a number that is not negative", options.k1)};
    }
    if (!(options.b >= 0.0 && options.b <= 1.0)) {
        throw Error{fmt::format("b is {}: give a number from 0 to 1", options.b)};
    }
}

double bm25_idf(std::size_t documents, std::size_t document_frequency) noexcept {
    auto const n = static_cast<double>(documents);
    auto const df = static_cast<double>(document_frequency);
    return natural_logarithm(1.0 + (n - df + 0.5) / (df + 0.5));
}

double tfidf_idf(std::size_t documents, std::size_t document_frequency) noexcept {
    return natural_logarithm((static_cast<double>(documents) + 1.0) / (static_cast<double>(document_frequency) + 1.0)) +
           1.0;
}

double tfidf_tf(std::uint32_t frequency) noexcept {
    assert(frequency >= 1);
    return 1.0 + natural_logarithm(static_cast<double>(frequency));
}

std::uint32_t lucene_length(std::uint32_t exact) noexcept {
    return exact < kExactLengths ? exact : kExactLengths + four_significant_bits(exact - kExactLengths);
}

std::vector<double> bm25_norms(Index const& index, SearchOptions const& options) {
    auto const lengths = index.lengths();
    auto const total = std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0});
    if (total == 0) { return std::vector<double>(lengths.size(), options.k1); }
    double const mean = static_cast<double>(total) / static_cast<double>(lengths.size());
    std::vector<double> norms;
    norms.reserve(lengths.size());
    for (std::uint32_t const length : lengths) {
        auto const kept =
            static_cast<double>(options.lengths == SearchOptions::Lengths::lucene ? lucene_length(length) : length);
        norms.push_back(options.k1 * (1.0 - options.b + options.b * kept / mean));
    }
    return norms;
}

std::vector<CountedTerm> query_terms(TokenBuffer const& buffer) {
    std::vector<CountedTerm> terms;
    std::unordered_map<std::string_view, std::size_t> places;
    for (Token const& token : buffer.tokens) {
        auto const [place, fresh] = places.emplace(buffer.term(token), terms.size());
        if (fresh) { terms.push_back({place->first, 0}); }
        ++terms[place->second].frequency;
    }
    return terms;
}

std::vector<Hit> best_hits(std::span<double const> scores, std::size_t k) {
    std::vector<Hit> hits;
    for (std::size_t document = 0; document < scores.size(); ++document) {
        if (scores[document] > 0.0) { hits.push_back({static_cast<DocId>(document), 0, scores[document]}); }
    }
    keep_best(hits, k);
    return hits;
}

}  // namespace winnow
