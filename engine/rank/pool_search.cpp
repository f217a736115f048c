#include "engine/rank/pool_search.hpp"

#include "engine/rank/hit_order.hpp"
#include "engine/rank/term_weight.hpp"

#include <algorithm>

namespace winnow {

PoolSearch::PoolSearch(FrequencyColumns const& columns)
    : columns_(columns), sums_(kBlockRows * kRowPlaces), matched_(kBlockRows * kRowPlaces) {}

std::vector<Hit> PoolSearch::best(std::span<KnownTerm const> terms, std::size_t k) {
    take_terms(terms);
    std::vector<Hit> hits;
    hits.reserve(columns_.documents().size());
    for (std::size_t first = 0; first < columns_.rows(); first += kBlockRows) {
        std::size_t const last = std::min(first + kBlockRows, columns_.rows());
        score_block(first, last);
        append_hits(first, (last - first) * kRowPlaces, hits);
    }
    keep_best(hits, k, spare_);
    return hits;
}

/// Every place is written, and what is no hit is written over: no branch that would be guessed.
void PoolSearch::append_hits(std::size_t first_row, std::size_t places, std::vector<Hit>& hits) const {
    std::size_t end = hits.size();
    hits.resize(end + places);
    std::span<DocId const> const documents = columns_.documents().subspan(first_row * kRowPlaces);
    for (std::size_t i = 0; i < places; ++i) {
        hits[end] = {documents[i], matched_[i], sums_[i]};
        end += sums_[i] > 0.0 ? 1U : 0U;
    }
    hits.resize(end);
}

void PoolSearch::take_terms(std::span<KnownTerm const> terms) {
    terms_.clear();
    coded_.clear();
    for (KnownTerm const& known : terms) {
        FrequencyColumns::Column const& column = columns_.column(known.term);
        double const weight = known.frequency * bm25_idf(columns_.index_documents(), column.document_frequency);
        terms_.push_back({&column, weight, 0});
        if (!column.codes.empty()) { coded_.push_back({column.codes.data(), weight}); }
    }
}

void PoolSearch::score_block(std::size_t first_row, std::size_t last_row) {
    std::fill(sums_.begin(), sums_.end(), 0.0);
    std::fill(matched_.begin(), matched_.end(), 0U);
    std::size_t const places = (last_row - first_row) * kRowPlaces;
    std::span<double> const sums = std::span{sums_}.first(places);
    for (Term& term : terms_) {
        if (!term.column->codes.empty()) { pending_.push_back({term.column->codes.data(), term.weight}); }
        auto const& postings = term.column->postings;
        bool const has_postings = term.next < postings.size() && postings[term.next].place < last_row * kRowPlaces;
        if (has_postings || pending_.size() == kColumnsAtOnce) { add_pending(first_row, sums); }
        if (has_postings) { add_postings(term, first_row, last_row); }
    }
    add_pending(first_row, sums);
    count_coded(coded_, first_row, std::span{matched_}.first(places));
}

void PoolSearch::add_pending(std::size_t first_row, std::span<double> sums) {
    add_coded(pending_, columns_.groups(), first_row, sums);
    pending_.clear();
}

void PoolSearch::add_postings(Term& term, std::size_t first_row, std::size_t last_row) {
    std::span<FrequencyColumns::Posting const> const postings = term.column->postings;
    double const* const norms = columns_.norms().data();
    double* const sums = sums_.data();
    std::uint32_t* const matched = matched_.data();
    double const weight = term.weight;
    std::size_t next = term.next;
    for (; next < postings.size() && postings[next].place < last_row * kRowPlaces; ++next) {
        auto const [place, frequency] = postings[next];
        std::size_t const i = place - first_row * kRowPlaces;
        sums[i] += weight * bm25_saturation(frequency, norms[place]);
        ++matched[i];
    }
    term.next = next;
}

}  // namespace winnow
