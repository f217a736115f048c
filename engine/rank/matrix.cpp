#include "engine/rank/matrix.hpp"

#include "engine/index/posting_cursor.hpp"
#include "engine/rank/term_weight.hpp"

#include <Eigen/Sparse>

#include <cmath>
#include <utility>

namespace winnow {
namespace {

using Matrix = Eigen::SparseMatrix<double, Eigen::RowMajor, std::ptrdiff_t>;
using Cell = Eigen::Triplet<double, std::ptrdiff_t>;
using Model = SearchOptions::Model;

/// [terms × documents]: how often each term stands in each document.
Matrix frequencies(Index const& index) {
    std::vector<Cell> cells;
    cells.reserve(index.postings());
    for (std::size_t t = 0; t < index.terms(); ++t) {
        for (PostingCursor cursor{index, static_cast<TermId>(t)}; cursor.next();) {
            for (std::size_t i = 0; i < cursor.documents().size(); ++i) {
                cells.emplace_back(static_cast<std::ptrdiff_t>(t), static_cast<std::ptrdiff_t>(cursor.documents()[i]),
                                   cursor.frequencies()[i]);
            }
        }
    }
    Matrix matrix(static_cast<std::ptrdiff_t>(index.terms()), static_cast<std::ptrdiff_t>(index.documents()));
    matrix.setFromTriplets(cells.begin(), cells.end());
    return matrix;
}

/// Calls weigh(row, column, value) for every cell and puts the result there.
template <class Weigh>
void reweigh(Matrix& matrix, Weigh weigh) {
    for (std::ptrdiff_t row = 0; row < matrix.outerSize(); ++row) {
        for (Matrix::InnerIterator cell{matrix, row}; cell; ++cell) {
            cell.valueRef() = weigh(cell.row(), cell.col(), cell.value());
        }
    }
}

std::size_t document_frequency(Matrix const& matrix, std::ptrdiff_t term) {
    return static_cast<std::size_t>(matrix.outerIndexPtr()[term + 1] - matrix.outerIndexPtr()[term]);
}

/// [terms × documents]: BM25's contribution of a term that a query names once.
Matrix bm25_weights(Index const& index, SearchOptions const& options) {
    Matrix matrix = frequencies(index);
    std::vector<double> const norms = bm25_norms(index, options);
    reweigh(matrix, [&](std::ptrdiff_t term, std::ptrdiff_t document, double tf) {
        double const idf = bm25_idf(index.documents(), document_frequency(matrix, term));
        return idf * tf / (tf + norms[static_cast<std::size_t>(document)]);
    });
    return matrix;
}

/// [terms × documents]: TF-IDF, every document's vector of length 1.
Matrix tfidf_weights(Index const& index) {
    Matrix matrix = frequencies(index);
    reweigh(matrix, [&](std::ptrdiff_t term, std::ptrdiff_t, double tf) {
        return tfidf_tf(static_cast<std::uint32_t>(tf)) *
               tfidf_idf(index.documents(), document_frequency(matrix, term));
    });
    Eigen::VectorXd const squares = matrix.cwiseProduct(matrix).transpose() * Eigen::VectorXd::Ones(matrix.rows());
    reweigh(matrix, [&](std::ptrdiff_t, std::ptrdiff_t document, double weight) {
        return weight / std::sqrt(squares[document]);
    });
    return matrix;
}

}  // namespace

class MatrixSearcher::Impl {
  public:
    Impl(Index const& index_of_pool, SearchOptions const& search_options)
        : index(index_of_pool),
          options(search_options),
          weights(options.model == Model::bm25 ? bm25_weights(index, options) : tfidf_weights(index)) {}

    /// The query's row: its terms' frequencies, or its TF-IDF vector of length 1.
    void append_cells(std::ptrdiff_t row, TokenBuffer const& buffer, std::vector<Cell>& cells) const {
        double square = 0.0;
        std::vector<std::pair<TermId, double>> known;
        for (CountedTerm const& term : query_terms(buffer)) {
            auto const number = index.find_term(term.term);
            std::size_t const df = number ? index.document_frequency(*number) : 0;
            double const weight = options.model == Model::bm25
                                      ? term.frequency
                                      : tfidf_tf(term.frequency) * tfidf_idf(index.documents(), df);
            square += weight * weight;
            if (number) { known.emplace_back(*number, weight); }
        }
        double const length = options.model == Model::bm25 ? 1.0 : std::sqrt(square);
        for (auto const& [term, weight] : known) {
            cells.emplace_back(row, static_cast<std::ptrdiff_t>(term), weight / length);
        }
    }

    /// Counts the terms that query and document share, row by row.
    void count_matched(Matrix const& batch, std::ptrdiff_t query, std::vector<Hit>& hits) const {
        std::vector<std::uint32_t> matched(index.documents());
        for (Matrix::InnerIterator term{batch, query}; term; ++term) {
            for (Matrix::InnerIterator cell{weights, term.col()}; cell; ++cell) {
                ++matched[static_cast<std::size_t>(cell.col())];
            }
        }
        for (Hit& hit : hits) { hit.matched = matched[static_cast<std::size_t>(hit.document)]; }
    }

    Index const& index;
    SearchOptions options;
    Matrix weights;
};

MatrixSearcher::MatrixSearcher(Index const& index, SearchOptions const& options) {
    check(options);
    impl_ = std::make_unique<Impl const>(index, options);
}
MatrixSearcher::~MatrixSearcher() = default;
MatrixSearcher::MatrixSearcher(MatrixSearcher&&) noexcept = default;
MatrixSearcher& MatrixSearcher::operator=(MatrixSearcher&&) noexcept = default;

std::vector<std::vector<Hit>> MatrixSearcher::search_all(std::span<std::string const> queries,
                                                         Analyzer const& analyzer) const {
    Analyzer own_analyzer = analyzer.clone();
    TokenBuffer buffer;
    std::vector<Cell> cells;
    for (std::size_t query = 0; query < queries.size(); ++query) {
        own_analyzer.analyze(queries[query], buffer);
        impl_->append_cells(static_cast<std::ptrdiff_t>(query), buffer, cells);
    }
    Matrix batch(static_cast<std::ptrdiff_t>(queries.size()), impl_->weights.rows());
    batch.setFromTriplets(cells.begin(), cells.end());
    Matrix const product = batch * impl_->weights;

    std::vector<std::vector<Hit>> hits;
    std::vector<double> scores;
    for (std::ptrdiff_t query = 0; query < product.outerSize(); ++query) {
        scores.assign(impl_->index.documents(), 0.0);
        for (Matrix::InnerIterator cell{product, query}; cell; ++cell) {
            scores[static_cast<std::size_t>(cell.col())] = cell.value();
        }
        hits.push_back(best_hits(scores, impl_->options.k));
        impl_->count_matched(batch, query, hits.back());
    }
    return hits;
}

}  // namespace winnow
