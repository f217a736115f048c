#pragma once

#include "engine/index/index.hpp"
#include "engine/rank/impact_columns.hpp"
#include "engine/rank/quantised_search.hpp"
#include "engine/rank/term_weight.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// Scores a few chosen documents by BM25 in doubles, summed in the order of the query's terms: bit for bit what scoring
/// all documents gives. One per thread.
///
/// What is slow is to find out how often a term stands in a document. In a dense column the impact tells: it is back at
/// the frequency by one division, unless several frequencies share a step. The postings of a rarer term are passed
/// once, beside a bit set of the documents; only where they are many is each document sought.
class Rescoring {
  public:
    /// \param norms  [documents], those of the impacts. All must outlive this.
    Rescoring(Index const& index, ImpactColumns const& impacts, std::span<double const> norms);

    /// \param documents  rising.
    void score(std::span<std::uint32_t const> documents, std::span<KnownTerm const> terms);

    /// What the last call found: [documents] scores, and how many of the terms each has.
    [[nodiscard]] std::span<double const> scores() const { return scores_; }
    [[nodiscard]] std::span<std::uint32_t const> matched() const { return matched_; }

  private:
    void prefetch(KnownTerm const& term) const;
    void add_dense(KnownTerm const& term);
    void add_passing(KnownTerm const& term);
    void add_seeking(KnownTerm const& term);
    void add(std::size_t place, double weight, std::uint32_t frequency) {
        scores_[place] += weight * bm25_saturation(frequency, norms_[documents_[place]]);
        ++matched_[place];
    }

    Index const& index_;
    ImpactColumns const& impacts_;
    std::span<double const> norms_;
    std::span<std::uint32_t const> documents_;
    std::vector<double> scores_;
    std::vector<std::uint32_t> matched_;
    std::vector<std::uint64_t> marks_;  ///< a bit for each document of the index; all 0 between calls
};

}  // namespace winnow
