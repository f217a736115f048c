#include "engine/rank/forward_postings.hpp"

#include "engine/index/parallel.hpp"
#include "engine/index/posting_cursor.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>

namespace winnow {
namespace {

/// Documents that are filled at a time: their entries stay near.
constexpr std::size_t kTile = 2048;
constexpr std::size_t kTermsOfTask = 256;

}  // namespace

/// All posting lists one after another in the order of their terms' places, decoded.
struct ForwardPostings::Lists {
    Lists(Index const& index, std::span<TermId const> terms, std::span<std::uint32_t const> document_frequencies,
          std::size_t threads)
        : starts(terms.size() + 1), documents(index.postings()), frequencies(index.postings()) {
        std::inclusive_scan(document_frequencies.begin(), document_frequencies.end(), starts.begin() + 1, std::plus<>{},
                            std::size_t{0});
        run_parallel(threads, (terms.size() + kTermsOfTask - 1) / kTermsOfTask, [&](std::size_t, std::size_t task) {
            std::size_t const last = std::min((task + 1) * kTermsOfTask, terms.size());
            for (std::size_t t = task * kTermsOfTask; t < last; ++t) { decode(index, terms[t], starts[t]); }
        });
    }

    void decode(Index const& index, TermId term, std::size_t start) {
        std::size_t place = start;
        for (PostingCursor cursor{index, term}; cursor.next();) {
            for (std::size_t i = 0; i < cursor.documents().size(); ++i, ++place) {
                documents[place] = static_cast<std::uint32_t>(cursor.documents()[i]);
                frequencies[place] = static_cast<std::uint8_t>(std::min(cursor.frequencies()[i], kMostFrequency));
            }
        }
    }

    /// Where each term's postings of documents from `first` on begin.
    [[nodiscard]] std::vector<std::size_t> places_from(std::size_t first) const {
        std::vector<std::size_t> places(starts.begin(), starts.end() - 1);
        if (first == 0) { return places; }
        for (std::size_t t = 0; t < places.size(); ++t) {
            auto const begin = documents.begin() + static_cast<std::ptrdiff_t>(starts[t]);
            auto const end = documents.begin() + static_cast<std::ptrdiff_t>(starts[t + 1]);
            places[t] = static_cast<std::size_t>(std::lower_bound(begin, end, first) - documents.begin());
        }
        return places;
    }

    std::vector<std::size_t> starts;       ///< [terms + 1], into the others
    std::vector<std::uint32_t> documents;  ///< [postings]
    std::vector<std::uint8_t> frequencies;
};

ForwardPostings::ForwardPostings(Index const& index, std::size_t threads)
    : terms_(index.terms()), places_(index.terms()), starts_(index.documents() + 1), most_(index.documents()) {
    assert(can_hold(index));
    std::vector<std::uint32_t> by_term(index.terms());
    for (std::size_t t = 0; t < terms_.size(); ++t) {
        terms_[t] = static_cast<TermId>(t);
        by_term[t] = static_cast<std::uint32_t>(index.document_frequency(terms_[t]));
    }
    std::sort(terms_.begin(), terms_.end(), [&](TermId a, TermId b) {
        std::uint32_t const of_a = by_term[static_cast<std::size_t>(a)];
        std::uint32_t const of_b = by_term[static_cast<std::size_t>(b)];
        return of_a != of_b ? of_a > of_b : a < b;
    });
    for (std::size_t place = 0; place < terms_.size(); ++place) {
        places_[static_cast<std::size_t>(terms_[place])] = static_cast<std::uint32_t>(place);
        document_frequencies_.push_back(by_term[static_cast<std::size_t>(terms_[place])]);
    }
    Lists const lists{index, terms_, document_frequencies_, threads};
    std::size_t const tiles = (documents() + kTile - 1) / kTile;
    std::size_t const share = (tiles + threads - 1) / threads * kTile;
    auto const for_each_share = [&](auto const& work) {
        run_parallel(threads, threads, [&](std::size_t, std::size_t part) {
            std::size_t const first = std::min(part * share, documents());
            work(first, std::min(first + share, documents()));
        });
    };
    for_each_share([&](std::size_t first, std::size_t last) { count(lists, first, last); });
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    entries_.resize(starts_.back());
    for_each_share([&](std::size_t first, std::size_t last) { fill(lists, first, last); });
}

void ForwardPostings::count(Lists const& lists, std::size_t first, std::size_t last) {
    std::vector<std::size_t> places = lists.places_from(first);
    for (std::size_t t = 0; t < places.size(); ++t) {
        for (std::size_t i = places[t]; i < lists.starts[t + 1] && lists.documents[i] < last; ++i) {
            ++starts_[lists.documents[i] + 1];
        }
    }
}

void ForwardPostings::fill(Lists const& lists, std::size_t first, std::size_t last) {
    std::vector<std::size_t> places = lists.places_from(first);
    std::vector<std::size_t> next;
    for (std::size_t tile = first; tile < last; tile += kTile) {
        std::size_t const end = std::min(tile + kTile, last);
        next.assign(starts_.begin() + static_cast<std::ptrdiff_t>(tile),
                    starts_.begin() + static_cast<std::ptrdiff_t>(end));
        std::size_t* const next_of = next.data();
        Entry* const entries = entries_.data();
        for (std::size_t t = 0; t < places.size(); ++t) {
            std::size_t i = places[t];
            for (; i < lists.starts[t + 1] && lists.documents[i] < end; ++i) {
                entries[next_of[lists.documents[i] - tile]++] = static_cast<Entry>(t) << 8U | lists.frequencies[i];
            }
            places[t] = i;
        }
        for (std::size_t document = tile; document < end; ++document) {
            std::uint32_t most = 0;
            for (Entry const entry : of(document)) { most = std::max(most, frequency(entry)); }
            most_[document] = static_cast<std::uint8_t>(most);
        }
    }
}

}  // namespace winnow
