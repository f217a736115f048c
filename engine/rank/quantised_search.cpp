#include "engine/rank/quantised_search.hpp"

#include "engine/rank/sum_kernels.hpp"
#include "engine/rank/sum_scale.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace winnow {
namespace {

constexpr std::uint32_t kLargestSum = std::numeric_limits<std::uint16_t>::max();
/// Documents whose sums stay in the nearest cache while columns are added.
constexpr std::size_t kTile = 8192;
/// Sums are counted in bins of 64.
constexpr std::size_t kBinBits = 6;
constexpr std::size_t kBins = (std::size_t{kLargestSum} + 1) >> kBinBits;
constexpr int kMostAttempts = 6;

double first_scale(ImpactColumns const& columns, std::span<KnownTerm const> terms) {
    SumScale scale;
    for (KnownTerm const& known : terms) {
        double const share =
            static_cast<double>(columns.document_frequency(known.term)) / static_cast<double>(columns.documents());
        scale.add(share, known.frequency * columns.greatest(known.term));
    }
    return scale.scale();
}

/// By how much a sum may exceed scale · score; see QuantisedSearch.
double most_above(ImpactColumns const& columns, std::span<KnownTerm const> terms, double scale) {
    double sum = 0.0;
    for (KnownTerm const& known : terms) {
        double const step = columns.greatest(known.term) / 255.0;
        // A step of the column and a unit for the multiplier; or less than a unit each for step and multiplier.
        sum += columns.is_dense(known.term) ? step * known.frequency * scale + 1.0 : 2.0;
    }
    return sum;
}

/// What one step of a term's impacts counts, in units of 1/2^bits of a sum's unit, rounded up.
std::uint16_t multiplier(double greatest, std::uint32_t frequency, double scale, double steps, int bits) {
    double const exact = std::ceil(std::ldexp(greatest * frequency * scale / steps, bits));
    return static_cast<std::uint16_t>(std::min(exact, static_cast<double>(kLargestSum)));
}

}  // namespace

QuantisedSearch::QuantisedSearch(ImpactColumns const& columns) : columns_(columns), sums_(columns.documents()) {}

void QuantisedSearch::add_up(std::span<KnownTerm const> terms, double scale) {
    std::fill(sums_.begin(), sums_.end(), std::uint16_t{0});
    std::vector<WeightedColumn> columns;
    for (KnownTerm const& known : terms) {
        if (!columns_.is_dense(known.term)) { continue; }
        columns.push_back(
            {columns_.column(known.term), multiplier(columns_.greatest(known.term), known.frequency, scale, 255.0, 8)});
    }
    for (std::size_t first = 0; first < sums_.size() && !columns.empty(); first += kTile) {
        add_columns(columns, first, std::span{sums_}.subspan(first, std::min(kTile, sums_.size() - first)));
    }
    for (std::size_t block = 0; block < columns_.blocks(); ++block) {
        std::uint16_t* const sums = sums_.data() + block * ImpactColumns::kBlock;
        for (KnownTerm const& known : terms) {
            if (columns_.is_dense(known.term)) { continue; }
            std::uint32_t const weight = multiplier(columns_.greatest(known.term), known.frequency, scale, 65535.0, 16);
            ImpactColumns::Postings const postings = columns_.postings(known.term, block);
            for (std::size_t i = 0; i < postings.documents.size(); ++i) {
                std::uint16_t& sum = sums[postings.documents[i]];
                sum = static_cast<std::uint16_t>(std::min(sum + ((postings.impacts[i] * weight) >> 16U), kLargestSum));
            }
        }
    }
}

/// The lower end of the bin in which the k-th largest sum lies; 0 if there are fewer documents.
std::size_t QuantisedSearch::sum_reached_by(std::size_t k) const {
    // Neighbours count in different tables: they are often alike, and would wait for each other.
    std::array<std::array<std::uint32_t, kBins>, 2> counts{};
    for (std::size_t d = 0; d < sums_.size(); ++d) { ++counts[d % 2][sums_[d] >> kBinBits]; }
    std::size_t reached = 0;
    for (std::size_t bin = kBins; bin-- > 0;) {
        reached += counts[0][bin] + counts[1][bin];
        if (reached >= k) { return bin << kBinBits; }
    }
    return 0;
}

std::optional<std::span<std::uint32_t const>> QuantisedSearch::candidates(std::span<KnownTerm const> terms,
                                                                          std::size_t k) {
    assert(k >= 1);
    if (terms.empty() || k > columns_.documents() / kWorthwhileShare) { return std::nullopt; }
    double scale = first_scale(columns_, terms);
    for (int attempt = 0; attempt < kMostAttempts; ++attempt, scale /= 2.0) {
        add_up(terms, scale);
        std::size_t const reached = sum_reached_by(k);
        // Sums that stop at the largest tell nothing of how far they would go.
        if (reached + (std::size_t{1} << kBinBits) > kLargestSum) { continue; }
        constexpr double kSlack = 2.0;  // far more than doubles lose in all these sums
        double const threshold = std::floor(static_cast<double>(reached) - most_above(columns_, terms, scale) -
                                            static_cast<double>(terms.size()) - kSlack);
        if (threshold < 1.0) { return std::nullopt; }
        candidates_.clear();
        find_at_least(sums_, static_cast<std::uint16_t>(threshold), 0, candidates_);
        if (candidates_.size() > columns_.documents() / kWorthwhileShare) { return std::nullopt; }
        return candidates_;
    }
    return std::nullopt;
}

}  // namespace winnow
