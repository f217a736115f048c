#pragma once

#include "engine/index/index.hpp"
#include "engine/rank/best_sums.hpp"
#include "engine/rank/forward_postings.hpp"
#include "engine/rank/lane_kernels.hpp"
#include "engine/rank/quantised_search.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// A query whose terms were looked up, and how many units of a sum a score of 1 is worth in it.
struct ScaledQuery {
    std::span<KnownTerm const> terms;  ///< distinct
    double scale = 0.0;
};

/// At most 64 queries that are added up together, document by document.
///
/// A sum is Σ floor(value · weight / 65536) over the terms of query and document: value the saturation tf/(tf + norm)
/// in steps of 1/65535, weight = scale · idf · frequency in the query, both rounded up. So a term's part falls short
/// of scale · score by less than one unit, and exceeds it by less than 1 + weight/65536: the width of BestSums.
class LaneGroup {
  public:
    /// Rows that a group may have.
    static constexpr std::size_t kMostTerms = 65'000;

    /// \param postings  whose places the group's tables go by.
    /// \pre at most kQueryLanes queries, with kMostTerms terms in all; scales of SumScale.
    LaneGroup(ForwardPostings const& postings, std::span<ScaledQuery const> queries);

    [[nodiscard]] std::size_t size() const { return queries_.size(); }

    /// Chooses among the documents [first, last).
    /// \param norms  [documents], as bm25_norms gives them.
    /// \return [size()] those that may be among the k best of each query.
    [[nodiscard]] std::vector<BestSums> choose(ForwardPostings const& postings, std::span<double const> norms,
                                               std::size_t first, std::size_t last, std::size_t k) const;

    /// Scores some documents for one query by BM25 in doubles, in the order of its terms.
    class Scorer;

  private:
    struct Term {
        std::uint16_t row = 0;
        double weight = 0.0;  ///< idf · frequency in the query
    };
    struct Query {
        std::vector<Term> terms;
        std::uint32_t width = 0;
    };

    void give_rows(ForwardPostings const& postings, std::span<ScaledQuery const> queries);

    std::vector<std::uint16_t> rows_;   ///< [terms of the index], by place; 0 for those of no query
    std::vector<LaneNumbers> weights_;  ///< [rows]
    std::vector<Query> queries_;
};

/// One per thread. What a document has is looked up once for all queries that want its score.
class LaneGroup::Scorer {
  public:
    struct Result {
        double score = 0.0;
        std::uint32_t matched = 0;
    };

    /// All must outlive this.
    Scorer(LaneGroup const& group, Index const& index, ForwardPostings const& postings, std::span<double const> norms);

    /// Turns to a document.
    void take(std::uint32_t document);
    /// Its score for a query of the group: bit for bit what scoring all documents gives.
    [[nodiscard]] Result score(std::size_t query) const;

  private:
    LaneGroup const& group_;
    Index const& index_;
    ForwardPostings const& postings_;
    std::span<double const> norms_;
    std::uint32_t document_ = 0;
    std::vector<std::uint32_t> frequencies_;  ///< [rows], in the document; row 0 has no meaning
    std::vector<std::uint16_t> used_;         ///< rows that are not 0
};

}  // namespace winnow
