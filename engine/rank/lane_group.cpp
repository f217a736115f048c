#include "engine/rank/lane_group.hpp"

#include "engine/rank/frequency_finder.hpp"
#include "engine/rank/term_weight.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <utility>

namespace winnow {
namespace {

constexpr double kSteps = 65535.0;
constexpr double kLargestWeight = 65535.0;
/// Far more than doubles lose in all these sums.
constexpr double kSlack = 2.0;

/// The saturation tf/(tf + norm) for frequencies 1 to `most`, in steps: not below it, and above by at most a step.
void saturations(double norm, std::uint32_t most, std::span<std::uint16_t> values) {
    for (std::uint32_t frequency = 1; frequency <= most; ++frequency) {
        auto const steps = static_cast<std::int32_t>(kSteps * frequency / (frequency + norm)) + 1;
        values[frequency] = static_cast<std::uint16_t>(std::min(steps, std::int32_t{65535}));
    }
}

}  // namespace

LaneGroup::LaneGroup(ForwardPostings const& postings, std::span<ScaledQuery const> queries) : rows_(postings.terms()) {
    assert(queries.size() <= kQueryLanes);
    give_rows(postings, queries);
    for (std::size_t lane = 0; lane < queries.size(); ++lane) {
        Query query;
        double width = kSlack;
        for (KnownTerm const& known : queries[lane].terms) {
            std::uint32_t const place = postings.place_of(known.term);
            double const idf = bm25_idf(postings.documents(), postings.document_frequency(place));
            double const weight = known.frequency * idf;
            double const units = std::ceil(weight * queries[lane].scale * 65536.0 / kSteps);
            assert(units <= kLargestWeight);
            weights_[rows_[place]].of[lane] = static_cast<std::uint16_t>(units);
            width += 2.0 + units / 65536.0;
            query.terms.push_back({rows_[place], weight});
        }
        query.width = static_cast<std::uint32_t>(std::ceil(width));
        queries_.push_back(std::move(query));
    }
}

/// Rows go by places, so that those that are often needed lie together.
void LaneGroup::give_rows(ForwardPostings const& postings, std::span<ScaledQuery const> queries) {
    std::vector<std::uint32_t> places;
    for (ScaledQuery const& query : queries) {
        for (KnownTerm const& known : query.terms) { places.push_back(postings.place_of(known.term)); }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    assert(places.size() <= kMostTerms);
    weights_.resize(places.size() + 1);
    for (std::size_t i = 0; i < places.size(); ++i) { rows_[places[i]] = static_cast<std::uint16_t>(i + 1); }
}

std::vector<BestSums> LaneGroup::choose(ForwardPostings const& postings, std::span<double const> norms,
                                        std::size_t first, std::size_t last, std::size_t k) const {
    std::vector<BestSums> best;
    LaneNumbers thresholds;
    thresholds.of.fill(BestSums::kLargest);
    for (std::size_t lane = 0; lane < queries_.size(); ++lane) {
        best.emplace_back(k, queries_[lane].width);
        thresholds.of[lane] = best.back().threshold();
    }
    LaneWeights const weights{rows_.data(), weights_.data()};
    std::array<std::uint16_t, ForwardPostings::kMostFrequency + 1> values{};
    LaneNumbers sums;
    for (std::size_t document = first; document < last; ++document) {
        std::uint32_t const most = postings.most_frequency(document);
        if (most == ForwardPostings::kMostFrequency) {
            // Its frequencies may be greater than what is kept of them, and then its sums are too small.
            for (BestSums& sums_of_query : best) { sums_of_query.keep(static_cast<std::uint32_t>(document)); }
        }
        saturations(norms[document], most, values);
        std::uint64_t reached = add_document(postings.of(document), values.data(), weights, thresholds, sums);
        for (; reached != 0; reached &= reached - 1) {
            auto const lane = static_cast<std::size_t>(std::countr_zero(reached));
            if (lane >= queries_.size()) { break; }
            if (best[lane].add({static_cast<std::uint32_t>(document), sums.of[lane]})) {
                thresholds.of[lane] = best[lane].threshold();
            }
        }
    }
    return best;
}

LaneGroup::Scorer::Scorer(LaneGroup const& group, Index const& index, ForwardPostings const& postings,
                          std::span<double const> norms)
    : group_(group), index_(index), postings_(postings), norms_(norms), frequencies_(group.weights_.size()) {}

void LaneGroup::Scorer::take(std::uint32_t document) {
    for (std::uint16_t const row : used_) { frequencies_[row] = 0; }
    used_.clear();
    document_ = document;
    for (ForwardPostings::Entry const entry : postings_.of(document)) {
        std::uint32_t const place = ForwardPostings::place(entry);
        std::uint16_t const row = group_.rows_[place];
        if (row == 0) { continue; }
        std::uint32_t frequency = ForwardPostings::frequency(entry);
        if (frequency == ForwardPostings::kMostFrequency) {
            frequency = FrequencyFinder{index_, postings_.term_at(place)}.at(DocId{document});
        }
        frequencies_[row] = frequency;
        used_.push_back(row);
    }
}

LaneGroup::Scorer::Result LaneGroup::Scorer::score(std::size_t query) const {
    Result result;
    double const norm = norms_[document_];
    for (Term const& term : group_.queries_[query].terms) {
        std::uint32_t const frequency = frequencies_[term.row];
        // Without a branch: to add 0 changes no bit.
        result.score += term.weight * bm25_saturation(frequency, frequency == 0 ? 1.0 : norm);
        result.matched += frequency == 0 ? 0U : 1U;
    }
    return result;
}

}  // namespace winnow
