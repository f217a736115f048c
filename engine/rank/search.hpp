#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Plain retrieval over a collection, for experiments: whole documents, statistics of the pool.
struct SearchOptions {
    enum class Model : std::uint8_t { bm25, tfidf };
    enum class Lengths : std::uint8_t { exact, lucene };

    Model model = Model::bm25;
    double k1 = 0.9;                   ///< >= 0
    double b = 0.4;                    ///< in [0, 1]
    Lengths lengths = Lengths::exact;  ///< lucene: lengths as Lucene's one-byte norms keep them
    std::size_t k = 1000;              ///< hits wanted of a query; 0 gives all
    std::size_t threads = 1;           ///< >= 1, for search_all and preparing; the hits do not depend on it

    /// What is worked out first, so that BM25 with a small k takes a fraction of the time. Changes no hit and no score.
    enum class Prepare : std::uint8_t {
        nothing,
        impacts,     ///< of all terms (ImpactColumns), for one query after another
        batches,     ///< the terms of each document (ForwardPostings), for many long queries at a time by search_all
        frequencies  ///< of the queries' terms (FrequencyColumns), where most of the pool is wanted; as they are asked
                     ///< for
    };
    Prepare prepare = Prepare::nothing;
};

class ForwardPostings;
class FrequencyColumns;
class ImpactColumns;

struct Hit {
    DocId document{};
    std::uint32_t matched = 0;  ///< distinct terms of the query that the document has: its unigram coverage
    double score = 0.0;
};

/// Searches one index with many queries. Immutable; shared between threads.
///
/// - bm25: Σ qtf·idf·tf / (tf + k1·(1 - b + b·length/mean length)), idf = ln(1 + (N - df + ½)/(df + ½)): Lucene's
///   BM25Similarity. Its idf cannot turn negative, and the constant factor k1 + 1 is left out.
/// - tfidf: cosine of vectors of (1 + ln tf)·idf, idf = ln((N + 1)/(df + 1)) + 1; a query's terms that no document has
///   lengthen its vector.
///
/// Exhaustive and term at a time: queries are whole announcements, on which dynamic pruning loses. Where something was
/// prepared, it chooses the documents that are scored (QuantisedSearch, BatchSearch), or scores all in less time
/// (PoolSearch). Sums are of doubles in the order in which the query first names its terms, each of them the term's
/// weight times a quotient (bm25_saturation), so every run gives the same bits.
class Searcher {
  public:
    /// \param index  must outlive the searcher.
    /// \throws Error for k1 or b out of range.
    Searcher(Index const& index, SearchOptions const& options);
    ~Searcher();
    Searcher(Searcher&&) noexcept;

    /// What one thread works with; reused from query to query.
    class Scratch;
    struct ScratchDeleter {
        void operator()(Scratch* scratch) const;
    };
    using ScratchPointer = std::unique_ptr<Scratch, ScratchDeleter>;
    /// \param analyzer  of the index's description; must outlive the scratch.
    [[nodiscard]] ScratchPointer scratch(Analyzer& analyzer) const;

    /// The k best documents with a score above 0, ties by id. Repeated query terms count as often as they stand there.
    /// \param analyzer  of the index's description.
    [[nodiscard]] std::vector<Hit> search(std::string_view query, Analyzer& analyzer) const;
    /// The same without allocating what the scratch holds.
    [[nodiscard]] std::vector<Hit> search(std::string_view query, Scratch& scratch) const;

    /// The hits of each query, by options.threads threads.
    /// \param advance  called from any thread with how many queries were done since the last call.
    [[nodiscard]] std::vector<std::vector<Hit>> search_all(std::span<std::string const> queries,
                                                           Analyzer const& analyzer,
                                                           std::function<void(std::size_t)> const& advance = {}) const;

    /// What to prepare, if search_all is to be called once, with these queries.
    [[nodiscard]] static SearchOptions::Prepare best_preparation(Index const& index, SearchOptions const& options,
                                                                 std::span<std::string const> queries,
                                                                 Analyzer const& analyzer);

  private:
    [[nodiscard]] std::vector<std::optional<std::vector<Hit>>> search_batches(
        std::span<std::string const> queries, Analyzer const& analyzer,
        std::function<void(std::size_t)> const& advance) const;
    [[nodiscard]] bool search_candidates(Scratch& scratch, std::vector<Hit>& hits) const;
    [[nodiscard]] std::vector<Hit> search_all_documents(Scratch& scratch) const;
    void add_term(TermId term, std::uint32_t query_frequency, Scratch& scratch) const;

    Index const& index_;
    SearchOptions options_;
    /// [documents] bm25: k1·(1 - b + b·length/mean length); tfidf: Euclidean length of the document's vector
    std::vector<double> norms_;
    std::unique_ptr<ImpactColumns const> impacts_;     ///< where prepared
    std::unique_ptr<ForwardPostings const> forward_;   ///< where prepared
    std::unique_ptr<FrequencyColumns const> columns_;  ///< where prepared
};

}  // namespace winnow
