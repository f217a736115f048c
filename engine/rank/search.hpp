#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
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
    /// Work out impacts of all terms first (ImpactColumns), which takes about as long as thirty queries; then BM25 with
    /// a small k takes a fraction of the time. Changes no hit and no score.
    bool prepare = false;
};

class ImpactColumns;

struct Hit {
    DocId document{};
    double score = 0.0;
};

/// Searches one index with many queries. Immutable; shared between threads.
///
/// - bm25: Σ qtf·idf·tf / (tf + k1·(1 - b + b·length/mean length)), idf = ln(1 + (N - df + ½)/(df + ½)): Lucene's
///   BM25Similarity. Its idf cannot turn negative, and the constant factor k1 + 1 is left out.
/// - tfidf: cosine of vectors of (1 + ln tf)·idf, idf = ln((N + 1)/(df + 1)) + 1; a query's terms that no document has
///   lengthen its vector.
///
/// Exhaustive and term at a time: queries are whole announcements, on which dynamic pruning loses. Where impacts are
/// prepared, they choose the documents that are scored (QuantisedSearch). Sums are of doubles in the order in which the
/// query first names its terms, so every run gives the same bits.
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
    [[nodiscard]] std::vector<std::vector<Hit>> search_all(std::span<std::string const> queries,
                                                           Analyzer const& analyzer) const;

  private:
    [[nodiscard]] bool search_candidates(Scratch& scratch, std::vector<Hit>& hits) const;
    [[nodiscard]] std::vector<Hit> search_all_documents(Scratch& scratch) const;
    void add_term(TermId term, std::uint32_t query_frequency, std::vector<double>& scores) const;

    Index const& index_;
    SearchOptions options_;
    /// [documents] bm25: k1·(1 - b + b·length/mean length); tfidf: Euclidean length of the document's vector
    std::vector<double> norms_;
    std::unique_ptr<ImpactColumns const> impacts_;  ///< where prepared
};

}  // namespace winnow
