#pragma once

#include "engine/rank/frequency_columns.hpp"
#include "engine/rank/quantised_search.hpp"
#include "engine/rank/search.hpp"
#include "engine/rank/term_weight.hpp"

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
        FrequencyColumns::Column const* column = nullptr;
        double weight = 0.0;
        std::size_t next = 0;        ///< of the column's places: the first that is not passed
        std::size_t next_often = 0;  ///< the same of what stands often
    };
    /// Places [first, last) of a block, and which kNearPlaces they are among.
    struct Block {
        explicit Block(std::size_t first_row, std::size_t last_row)
            : first(first_row * kRowPlaces), last(last_row * kRowPlaces), near(first / FrequencyColumns::kNearPlaces) {}
        std::size_t first;
        std::size_t last;
        std::size_t near;
    };

    void take_terms(std::span<KnownTerm const> terms);
    void score(Block const& block);
    void append_hits(Block const& block, std::vector<Hit>& hits) const;
    void add_pending(Block const& block);
    [[nodiscard]] static bool has_postings(Term const& term, Block const& block);
    void add_postings(Term& term, Block const& block);
    void add(double weight, std::uint32_t frequency, std::size_t place, Block const& block) {
        sums_[place - block.first] += weight * bm25_saturation(frequency, columns_.norms()[place]);
        ++matched_[place - block.first];
    }

    FrequencyColumns const& columns_;
    std::vector<Term> terms_;
    std::vector<WeightedCodes> coded_;    ///< of the terms that have codes
    std::vector<WeightedCodes> pending_;  ///< seen in the block and not added
    std::vector<double> sums_;            ///< [places of a block]
    std::vector<std::uint32_t> matched_;  ///< [places of a block]
    std::vector<Hit> spare_;              ///< for keep_best
};

}  // namespace winnow
