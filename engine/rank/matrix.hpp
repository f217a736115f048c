#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"
#include "engine/rank/search.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// Plain search written as linear algebra: a batch of queries as a sparse matrix [queries × terms] times the pool as
/// one [terms × documents], whose cells are the model's weights. The obvious form, which Searcher is compared with, and
/// a way to score many queries against one pool at once.
///
/// Gives the scores of Searcher but for rounding: the sums run in byte order of the terms. Immutable; shared between
/// threads.
class MatrixSearcher {
  public:
    /// \param index  must outlive the searcher.
    /// \throws Error for k1 or b out of range.
    /// \complexity O(postings) time; 12 bytes of memory a posting.
    MatrixSearcher(Index const& index, SearchOptions const& options);
    ~MatrixSearcher();
    MatrixSearcher(MatrixSearcher&&) noexcept;
    MatrixSearcher& operator=(MatrixSearcher&&) noexcept;

    /// The hits of each query, as Searcher::search gives them.
    [[nodiscard]] std::vector<std::vector<Hit>> search_all(std::span<std::string const> queries,
                                                           Analyzer const& analyzer) const;

  private:
    class Impl;
    std::unique_ptr<Impl const> impl_;
};

}  // namespace winnow
