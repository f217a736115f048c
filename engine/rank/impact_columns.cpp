#include "engine/rank/impact_columns.hpp"

#include "engine/index/parallel.hpp"
#include "engine/rank/term_weight.hpp"

#include <algorithm>
#include <cmath>

namespace winnow {
namespace {

constexpr std::size_t kDenseShare = 8;
constexpr std::size_t kTermsOfTask = 256;
constexpr std::uint32_t kColumnSteps = 255;
constexpr std::uint32_t kPostingSteps = 65535;

/// The least number of steps that is not below the impact; rounding errors of doubles are far below a step.
/// \param per_impact  steps of an impact of 1.
std::uint32_t steps(double impact, double per_impact, std::uint32_t most) {
    return std::clamp(static_cast<std::uint32_t>(std::ceil(impact * per_impact)), std::uint32_t{1}, most);
}

}  // namespace

ImpactColumns::ImpactColumns(Index const& index, std::span<double const> norms, std::size_t threads)
    : documents_(index.documents()), blocks_((documents_ + kBlock - 1) / kBlock), terms_(index.terms()) {
    std::size_t dense = 0;
    std::size_t sparse = 0;
    std::size_t ends = 0;
    for (std::size_t t = 0; t < terms_.size(); ++t) {
        Term& term = terms_[t];
        term.frequency = static_cast<std::uint32_t>(index.postings(static_cast<TermId>(t)).documents.size());
        term.dense = term.frequency > documents_ / kDenseShare;
        term.offset = term.dense ? dense : sparse;
        term.ends = ends;
        (term.dense ? dense : sparse) += term.dense ? documents_ : term.frequency;
        ends += term.dense ? 0 : blocks_;
    }
    columns_.resize(dense);
    places_.resize(sparse);
    impacts_.resize(sparse);
    block_ends_.resize(ends);
    run_parallel(threads, (terms_.size() + kTermsOfTask - 1) / kTermsOfTask, [&](std::size_t, std::size_t task) {
        std::size_t const last = std::min((task + 1) * kTermsOfTask, terms_.size());
        for (std::size_t t = task * kTermsOfTask; t < last; ++t) { fill(index, static_cast<TermId>(t), norms); }
    });
}

void ImpactColumns::fill(Index const& index, TermId id, std::span<double const> norms) {
    Term& term = terms_[static_cast<std::size_t>(id)];
    PostingList const list = index.postings(id);
    double const idf = bm25_idf(documents_, list.documents.size());
    auto const impact = [&](std::size_t i) {
        double const tf = list.starts[i + 1] - list.starts[i];
        return idf * tf / (tf + norms[static_cast<std::size_t>(list.documents[i])]);
    };
    for (std::size_t i = 0; i < list.documents.size(); ++i) { term.greatest = std::max(term.greatest, impact(i)); }
    std::uint32_t const most = term.dense ? kColumnSteps : kPostingSteps;
    double const per_impact = most / term.greatest;
    for (std::size_t i = 0; i < list.documents.size(); ++i) {
        auto const document = static_cast<std::size_t>(list.documents[i]);
        if (term.dense) {
            columns_[term.offset + document] = static_cast<std::uint8_t>(steps(impact(i), per_impact, most));
        } else {
            places_[term.offset + i] = static_cast<std::uint16_t>(document % kBlock);
            impacts_[term.offset + i] = static_cast<std::uint16_t>(steps(impact(i), per_impact, most));
            block_ends_[term.ends + document / kBlock] = static_cast<std::uint32_t>(i + 1);
        }
    }
    if (term.dense) { return; }
    for (std::size_t block = 1; block < blocks_; ++block) {
        std::uint32_t& end = block_ends_[term.ends + block];
        end = std::max(end, block_ends_[term.ends + block - 1]);
    }
}

std::uint32_t ImpactColumns::frequency_of(TermId term, double idf, double norm, std::uint8_t of) const {
    double const greatest = terms_[static_cast<std::size_t>(term)].greatest;
    double const per_impact = kColumnSteps / greatest;
    auto const steps_of = [&](double frequency) {
        return steps(idf * frequency / (frequency + norm), per_impact, kColumnSteps);
    };
    // Backwards from the upper end of the step; a little above it, because of rounding.
    double const part = greatest * of / kColumnSteps / idf;
    double const guess = part < 1.0 ? std::floor(part * norm / (1.0 - part) + 1e-6) : 0.0;
    constexpr double kMostGuessed = 1000.0;
    if (!(guess >= 1.0 && guess <= kMostGuessed)) { return 0; }
    bool const alone =
        steps_of(guess) == of && steps_of(guess + 1.0) != of && (guess < 2.0 || steps_of(guess - 1.0) != of);
    return alone ? static_cast<std::uint32_t>(guess) : 0;
}

ImpactColumns::Postings ImpactColumns::postings(TermId id, std::size_t block) const {
    Term const& term = terms_[static_cast<std::size_t>(id)];
    std::size_t const begin = block == 0 ? 0 : block_ends_[term.ends + block - 1];
    std::size_t const count = block_ends_[term.ends + block] - begin;
    return {std::span{places_}.subspan(term.offset + begin, count),
            std::span{impacts_}.subspan(term.offset + begin, count)};
}

std::size_t ImpactColumns::bytes() const {
    return terms_.size() * sizeof(Term) + columns_.size() + 2 * (places_.size() + impacts_.size()) +
           sizeof(std::uint32_t) * block_ends_.size();
}

}  // namespace winnow
