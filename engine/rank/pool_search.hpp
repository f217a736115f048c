#pragma once

#include "engine/rank/frequency_columns.hpp"
#include "engine/rank/quantised_search.hpp"
#include "engine/rank/search.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// Scores all documents for one query by BM25, from FrequencyColumns: sums of doubles in the order of the query's
/// terms, bit for bit what passing the postings gives. One per thread.
///
/// A block of places at a time, whose sums stay in the nearest cache; up to four columns of codes at a time, and
/// between them, in the query's order, what has no code.
class PoolSearch {
  public:
    /// \param columns  must outlive this.
    explicit PoolSearch(FrequencyColumns const& columns);

    /// The k best documents (all, for k = 0) with a score above 0, ties by document.
    /// \pre the terms are distinct.
    /// \throws Error if the index is damaged.
    [[nodiscard]] std::vector<Hit> best(std::span<KnownTerm const> terms, std::size_t k);

  private:
    /// A term on its way through the blocks.
    struct Term {
        FrequencyColumns::Column const* column;
        double weight;
        std::size_t next;  ///< of the column's postings: the first that is not passed
    };

    void take_terms(std::span<KnownTerm const> terms);
    void score_block(std::size_t first_row, std::size_t last_row);
    void append_hits(std::size_t first_row, std::size_t places, std::vector<Hit>& hits) const;
    void add_pending(std::size_t first_row, std::span<double> sums);
    void add_postings(Term& term, std::size_t first_row, std::size_t last_row);

    FrequencyColumns const& columns_;
    std::vector<Term> terms_;
    std::vector<WeightedCodes> coded_;    ///< of the terms that have codes
    std::vector<WeightedCodes> pending_;  ///< seen in the block and not added
    std::vector<double> sums_;            ///< [places of a block]
    std::vector<std::uint32_t> matched_;  ///< [places of a block]
    std::vector<Hit> spare_;              ///< for keep_best
};

}  // namespace winnow
