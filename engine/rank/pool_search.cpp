#include "engine/rank/pool_search.hpp"

#include "engine/rank/hit_order.hpp"

#include <algorithm>

namespace winnow {

PoolSearch::PoolSearch(FrequencyColumns const& columns)
    : columns_(columns), sums_(kBlockRows * kRowPlaces), matched_(kBlockRows * kRowPlaces) {}

std::vector<Hit> PoolSearch::best(std::span<KnownTerm const> terms, std::size_t k) {
    take_terms(terms);
    std::vector<Hit> hits;
    hits.reserve(columns_.documents().size());
    for (std::size_t row = 0; row < columns_.rows(); row += kBlockRows) {
        Block const block{row, std::min(row + kBlockRows, columns_.rows())};
        score(block);
        append_hits(block, hits);
    }
    keep_best(hits, k, spare_);
    return hits;
}

void PoolSearch::take_terms(std::span<KnownTerm const> terms) {
    terms_.clear();
    coded_.clear();
    for (KnownTerm const& known : terms) {
        FrequencyColumns::Column const& column = columns_.column(known.term);
        double const weight = known.frequency * bm25_idf(columns_.index_documents(), column.document_frequency);
        terms_.push_back({&column, weight});
        if (!column.codes.empty()) { coded_.push_back({column.codes.data(), weight}); }
    }
}

void PoolSearch::score(Block const& block) {
    std::fill(sums_.begin(), sums_.end(), 0.0);
    std::fill(matched_.begin(), matched_.end(), 0U);
    for (Term& term : terms_) {
        if (!term.column->codes.empty()) { pending_.push_back({term.column->codes.data(), term.weight}); }
        bool const has_more = has_postings(term, block);
        if (has_more || pending_.size() == kColumnsAtOnce) { add_pending(block); }
        if (has_more) { add_postings(term, block); }
    }
    add_pending(block);
    count_coded(coded_, block.first / kRowPlaces, std::span{matched_}.first(block.last - block.first));
}

/// Every place is written, and what is no hit is written over: no branch that would be guessed.
void PoolSearch::append_hits(Block const& block, std::vector<Hit>& hits) const {
    std::size_t end = hits.size();
    hits.resize(end + block.last - block.first);
    std::span<DocId const> const documents = columns_.documents().subspan(block.first);
    for (std::size_t i = 0; i < block.last - block.first; ++i) {
        hits[end] = {documents[i], matched_[i], sums_[i]};
        end += sums_[i] > 0.0 ? 1U : 0U;
    }
    hits.resize(end);
}

void PoolSearch::add_pending(Block const& block) {
    add_coded(pending_, columns_.groups(), block.first / kRowPlaces, std::span{sums_}.first(block.last - block.first));
    pending_.clear();
}

bool PoolSearch::has_postings(Term const& term, Block const& block) {
    FrequencyColumns::Column const& column = *term.column;
    bool const has_places = term.next < column.ends[block.near] &&
                            column.places[term.next] < block.last - block.near * FrequencyColumns::kNearPlaces;
    return has_places || (term.next_often < column.often.size() && column.often[term.next_often].place < block.last);
}

void PoolSearch::add_postings(Term& term, Block const& block) {
    FrequencyColumns::Column const& column = *term.column;
    std::size_t const near_begin = block.near * FrequencyColumns::kNearPlaces;
    std::size_t const end = column.ends[block.near];
    std::size_t next = term.next;
    for (; next < end && column.places[next] < block.last - near_begin; ++next) {
        add(term.weight, column.frequencies[next], near_begin + column.places[next], block);
    }
    term.next = next;
    for (auto const& often = column.often; term.next_often < often.size(); ++term.next_often) {
        auto const [place, frequency] = often[term.next_often];
        if (place >= block.last) { break; }
        add(term.weight, frequency, place, block);
    }
}

}  // namespace winnow
