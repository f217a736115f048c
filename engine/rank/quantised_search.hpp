#pragma once

#include "engine/rank/impact_columns.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace winnow {

/// A term of a query that the index has.
struct KnownTerm {
    TermId term{};
    std::uint32_t frequency = 0;  ///< in the query
};

/// Chooses, by quantised impacts, the few documents among which the k best by BM25 are.
///
/// Every document gets a sum of 16 bits, of the terms' impacts in whole units of 1/scale. What rounding may add to a
/// sum or take from it is bounded: a sum exceeds scale · score by less than `most_above`, and falls short of it by less
/// than one unit a term. So if k documents have a sum of at least s, the k-th best score is above (s -
/// most_above)/scale, and a document whose sum is below s - most_above - terms has a lower score. Nothing else is left
/// out. The choice is scored anew in doubles: quantisation changes no hit and no bit of a score.
///
/// Exhaustive, because queries are whole announcements, on which dynamic pruning loses. One per thread.
class QuantisedSearch {
  public:
    /// Choosing more than this share of the documents saves nothing.
    static constexpr std::size_t kWorthwhileShare = 8;

    /// \param columns  must outlive this.
    explicit QuantisedSearch(ImpactColumns const& columns);

    /// Documents, rising, among which the k best are; among equal scores all are there that could be one of them.
    /// \pre k >= 1; the terms are distinct.
    /// \return nothing where the bound leaves out too little: score all documents then.
    std::optional<std::span<std::uint32_t const>> candidates(std::span<KnownTerm const> terms, std::size_t k);

  private:
    void add_up(std::span<KnownTerm const> terms, double scale);
    [[nodiscard]] std::size_t sum_reached_by(std::size_t k) const;

    ImpactColumns const& columns_;
    std::vector<std::uint16_t> sums_;  ///< [documents]
    std::vector<std::uint32_t> candidates_;
};

}  // namespace winnow
