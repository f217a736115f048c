#pragma once

#include "engine/index/index.hpp"
#include "engine/rank/forward_postings.hpp"
#include "engine/rank/quantised_search.hpp"
#include "engine/rank/search.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace winnow {

/// Many queries against one pool: the documents are passed once for every 64 queries.
///
/// Each term of a document is worth something in each of 64 sums of 16 bits, at the cost of two or four vector
/// instructions for all of them (LaneGroup). The sums choose documents as in QuantisedSearch, with the same proof, and
/// the choice is scored in doubles in the query's order: hits and scores have the bits of one query at a time.
///
/// One query at a time reads only the postings of its terms; this reads all, but for 64. Immutable; shared between
/// threads.
class BatchSearch {
  public:
    using Hits = std::vector<Hit>;

    /// \param norms  [documents], as bm25_norms gives them. All must outlive this.
    BatchSearch(Index const& index, ForwardPostings const& postings, std::span<double const> norms);

    /// \param queries  the terms of each that the index has, distinct.
    /// \param advance  called from any thread with how many queries were done since.
    /// \pre k >= 1
    /// \return [queries] the k best; nothing for a query of which the bound cannot tell: score all documents then.
    [[nodiscard]] std::vector<std::optional<Hits>> search(std::span<std::vector<KnownTerm> const> queries,
                                                          std::size_t k, std::size_t threads,
                                                          std::function<void(std::size_t)> const& advance) const;

    /// Whether preparing and passing all postings for every 64 queries takes less time than preparing impacts and
    /// searching one query after another.
    [[nodiscard]] static bool pays(Index const& index, std::span<std::vector<KnownTerm> const> queries);

  private:
    struct Task;
    void run(std::span<Task> tasks, std::size_t k, std::size_t threads) const;
    void score(Task& task, std::size_t threads) const;
    static void take_hits(Task const& task, std::size_t k, std::span<std::optional<Hits>> hits);

    Index const& index_;
    ForwardPostings const& postings_;
    std::span<double const> norms_;
};

}  // namespace winnow
