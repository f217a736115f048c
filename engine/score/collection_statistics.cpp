#include "engine/score/collection_statistics.hpp"

#include "engine/number/logarithm.hpp"

namespace winnow {
namespace {

/// ln(1 + (N - df + ½)/(df + ½)), which cannot turn negative.
double bm25_idf(std::uint64_t texts, std::uint64_t df) {
    double const n = static_cast<double>(texts);
    double const d = static_cast<double>(df);
    return natural_logarithm(1.0 + (n - d + 0.5) / (d + 0.5));
}

std::uint64_t pool_frequency(Index const& index, std::string_view term) {
    auto const id = index.find_term(term);
    return id ? index.document_frequency(*id) : 0;
}

double pool_mean_length(Index const& index) {
    std::uint64_t tokens = 0;
    for (std::uint32_t const length : index.lengths()) { tokens += length; }
    return index.documents() == 0 ? 0.0 : static_cast<double>(tokens) / static_cast<double>(index.documents());
}

}  // namespace

Micro CollectionStatistics::idf(std::string_view term) const {
    return source_ == IdfSource::background ? background_.idf(term)
                                            : smoothed_idf(index_.documents(), pool_frequency(index_, term));
}

TermStatistics CollectionStatistics::statistics(std::string_view term) const {
    double const bm25 = source_ == IdfSource::background
                            ? bm25_idf(background_.applicants.texts(), background_.applicants.df(term))
                            : bm25_idf(index_.documents(), pool_frequency(index_, term));
    return {idf(term), bm25};
}

double CollectionStatistics::mean_length() const {
    return source_ == IdfSource::background ? background_.applicants.mean_length() : pool_mean_length(index_);
}

}  // namespace winnow
