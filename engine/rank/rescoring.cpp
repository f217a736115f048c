#include "engine/rank/rescoring.hpp"

#include "engine/rank/frequency_finder.hpp"

#include <algorithm>

namespace winnow {
namespace {

/// Postings that are passed in the time in which one document is sought.
constexpr std::size_t kPassedWhileSeeking = 100;

}  // namespace

Rescoring::Rescoring(Index const& index, ImpactColumns const& impacts, std::span<double const> norms)
    : index_(index), impacts_(impacts), norms_(norms), marks_((index.documents() + 63) / 64) {}

void Rescoring::score(std::span<std::uint32_t const> documents, std::span<KnownTerm const> terms) {
    documents_ = documents;
    scores_.assign(documents.size(), 0.0);
    matched_.assign(documents.size(), 0);
    for (std::uint32_t const document : documents) { marks_[document / 64] |= std::uint64_t{1} << (document % 64); }
    for (std::size_t t = 0; t < terms.size(); ++t) {
        KnownTerm const& term = terms[t];
        if (t + 1 < terms.size()) { prefetch(terms[t + 1]); }
        if (impacts_.is_dense(term.term)) {
            add_dense(term);
        } else if (impacts_.document_frequency(term.term) < kPassedWhileSeeking * documents.size()) {
            add_passing(term);
        } else {
            add_seeking(term);
        }
    }
    for (std::uint32_t const document : documents) { marks_[document / 64] = 0; }
}

void Rescoring::prefetch(KnownTerm const& term) const {
    if (!impacts_.is_dense(term.term)) { return; }
    std::uint8_t const* const column = impacts_.column(term.term);
    for (std::uint32_t const document : documents_) { __builtin_prefetch(column + document); }
}

void Rescoring::add_dense(KnownTerm const& term) {
    double const idf = bm25_idf(impacts_.documents(), impacts_.document_frequency(term.term));
    double const weight = term.frequency * idf;
    std::uint8_t const* const column = impacts_.column(term.term);
    FrequencyFinder finder{index_, term.term};
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        std::uint8_t const steps = column[documents_[i]];
        if (steps == 0) { continue; }
        std::uint32_t frequency = impacts_.frequency_of(term.term, idf, norms_[documents_[i]], steps);
        if (frequency == 0) { frequency = finder.at(DocId{documents_[i]}); }
        add(i, weight, frequency);
    }
}

void Rescoring::add_passing(KnownTerm const& term) {
    PostingList const list = index_.postings(term.term);
    double const weight = term.frequency * bm25_idf(impacts_.documents(), list.documents.size());
    std::size_t place = 0;
    for (std::size_t i = 0; i < list.documents.size(); ++i) {
        auto const document = static_cast<std::uint32_t>(list.documents[i]);
        if ((marks_[document / 64] >> (document % 64) & 1U) == 0) { continue; }
        auto const found =
            std::lower_bound(documents_.begin() + static_cast<std::ptrdiff_t>(place), documents_.end(), document);
        place = static_cast<std::size_t>(found - documents_.begin());
        add(place, weight, list.starts[i + 1] - list.starts[i]);
    }
}

void Rescoring::add_seeking(KnownTerm const& term) {
    FrequencyFinder finder{index_, term.term};
    double const weight = term.frequency * bm25_idf(impacts_.documents(), finder.document_frequency());
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        std::uint32_t const frequency = finder.at(DocId{documents_[i]});
        if (frequency > 0) { add(i, weight, frequency); }
    }
}

}  // namespace winnow
