#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

/// Plain retrieval over a collection, for experiments: whole documents, statistics of the pool.
struct SearchOptions {
    enum class Model : std::uint8_t { bm25, tfidf };
    enum class Lengths : std::uint8_t { exact, lucene };

    Model model = Model::bm25;
    double k1 = 0.9;  ///< >= 0
    double b = 0.4;   ///< in [0, 1]
    Lengths lengths = Lengths::exact;  ///< lucene: lengths as Lucene's one-byte norms keep them
    std::size_t k = 1000;
    std::size_t threads = 1;
};

struct Hit {
    DocId document{};
    double score = 0.0;
};

/// Searches one index with many queries. Immutable; shared between threads.
class Searcher {
  public:
    /// \throws Error for k1 or b out of range.
    Searcher(Index const& index, SearchOptions const& options);

    /// The k best documents with a score above 0, ties by id. Repeated query terms count as often as they stand there;
    /// sums run in the order in which the query first names its terms.
    /// \param analyzer  of the index's description.
    [[nodiscard]] std::vector<Hit> search(std::string_view query, Analyzer& analyzer) const;

  private:
    Index const& index_;
    SearchOptions options_;
    std::vector<float> lengths_;
    double mean_length_ = 0.0;
};

}  // namespace winnow
