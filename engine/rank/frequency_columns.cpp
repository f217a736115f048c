#include "engine/rank/frequency_columns.hpp"

#include "engine/index/posting_cursor.hpp"
#include "engine/rank/term_weight.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <numeric>

namespace winnow {
namespace {

SaturationGroup group_of(double norm, std::size_t end_row) {
    SaturationGroup group;
    group.end_row = end_row;
    for (std::uint32_t frequency = 1; frequency < kFrequencyCodes; ++frequency) {
        group.saturations[frequency] = bm25_saturation(frequency, norm);
    }
    return group;
}

/// \param postings  by place.
void take_postings(std::span<FrequencyColumns::Posting const> postings, FrequencyColumns::Column& column) {
    column.places.reserve(postings.size());
    column.frequencies.reserve(postings.size());
    for (auto const [place, frequency] : postings) {
        if (frequency > std::numeric_limits<std::uint8_t>::max()) {
            column.often.push_back({place, frequency});
            continue;
        }
        column.ends.resize(place / FrequencyColumns::kNearPlaces, static_cast<std::uint32_t>(column.places.size()));
        column.places.push_back(static_cast<std::uint16_t>(place % FrequencyColumns::kNearPlaces));
        column.frequencies.push_back(static_cast<std::uint8_t>(frequency));
    }
}

}  // namespace

FrequencyColumns::FrequencyColumns(Index const& index, std::span<double const> norms)
    : index_(index), places_(norms.size()), columns_(index.terms()) {
    std::vector<std::uint32_t> by_norm(norms.size());
    std::iota(by_norm.begin(), by_norm.end(), std::uint32_t{0});
    std::sort(by_norm.begin(), by_norm.end(),
              [norms](std::uint32_t a, std::uint32_t b) { return norms[a] != norms[b] ? norms[a] < norms[b] : a < b; });
    for (auto first = by_norm.begin(); first != by_norm.end();) {
        double const norm = norms[*first];
        auto const last = std::find_if(first, by_norm.end(), [&](std::uint32_t d) { return norms[d] != norm; });
        for (; first != last; ++first) {
            places_[*first] = static_cast<std::uint32_t>(documents_.size());
            documents_.push_back(DocId{*first});
        }
        documents_.resize((documents_.size() + kRowPlaces - 1) / kRowPlaces * kRowPlaces, kNoDocument);
        norms_.resize(documents_.size(), norm);
        groups_.push_back(group_of(norm, rows()));
    }
}

FrequencyColumns::~FrequencyColumns() {
    for (auto const& column : columns_) { delete column.load(std::memory_order_relaxed); }
}

FrequencyColumns::Column const& FrequencyColumns::column(TermId term) const {
    std::atomic<Column const*>& slot = columns_[static_cast<std::size_t>(term)];
    Column const* found = slot.load(std::memory_order_acquire);
    if (found == nullptr) {
        // Two threads may make the same column; one of the two stays.
        auto made = std::make_unique<Column const>(make_column(term));
        if (slot.compare_exchange_strong(found, made.get(), std::memory_order_acq_rel)) { found = made.release(); }
    }
    return *found;
}

FrequencyColumns::Column FrequencyColumns::make_column(TermId term) const {
    Column column;
    column.document_frequency = index_.document_frequency(term);
    bool const coded = column.document_frequency > index_documents() / kCodedShare;
    if (coded) { column.codes.resize(rows()); }
    std::vector<Posting> others;
    for (PostingCursor cursor{index_, term}; cursor.next();) {
        for (std::size_t i = 0; i < cursor.documents().size(); ++i) {
            std::uint32_t const place = places_[static_cast<std::size_t>(cursor.documents()[i])];
            std::uint32_t const frequency = cursor.frequencies()[i];
            if (coded && frequency < kFrequencyCodes) {
                set_code(column.codes[place / kRowPlaces], place % kRowPlaces, frequency);
            } else {
                others.push_back({place, frequency});
            }
        }
    }
    std::sort(others.begin(), others.end(), [](Posting const& a, Posting const& b) { return a.place < b.place; });
    take_postings(others, column);
    column.ends.resize((documents_.size() + kNearPlaces - 1) / kNearPlaces,
                       static_cast<std::uint32_t>(column.places.size()));
    return column;
}

std::size_t FrequencyColumns::Column::bytes() const {
    return sizeof(Column) + codes.size() * sizeof(CodedRow) + places.size() * sizeof(std::uint16_t) +
           frequencies.size() + ends.size() * sizeof(std::uint32_t) + often.size() * sizeof(Posting);
}

}  // namespace winnow
