#include "engine/score/points.hpp"

#include "engine/number/logarithm.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr double kBm25K1 = 0.9;
constexpr double kBm25B = 0.4;

}  // namespace

double bm25_length_factor(std::uint32_t length, double mean_length) noexcept {
    double const relative_length = mean_length > 0.0 ? length / mean_length : 1.0;
    return kBm25K1 * (1.0 - kBm25B + kBm25B * relative_length);
}

Saturation::Saturation(Nano listed_credit) : listed_credit_(listed_credit) {
    for (std::uint32_t prose = 0; prose <= kFull; ++prose) {
        for (std::uint32_t listed = 0; listed < kTabulated; ++listed) { table_.push_back(compute(prose, listed)); }
    }
}

Micro Saturation::compute(std::uint64_t prose, std::uint64_t listed) const {
    Wide const sum = Wide{kNano} * prose + Wide{listed_credit_} * listed;
    auto const capped = static_cast<double>(static_cast<std::int64_t>(std::min(sum, Wide{kFull} * kNano)));
    double const occurrences = capped / static_cast<double>(kNano);
    return to_fixed(natural_logarithm(1.0 + occurrences) / natural_logarithm(1.0 + kFull), kMicro);
}

Micro Saturation::of(Occurrences const& occurrences) const {
    std::uint32_t const prose = std::min(occurrences.prose, kFull);
    if (occurrences.listed >= kTabulated) { return compute(prose, occurrences.listed); }
    return table_[prose * kTabulated + occurrences.listed];
}

Weighting::Weighting(Plan const& plan, std::vector<bool> const& exempt)
    : weights_(plan.requirements.size()), coverage_share_(divide_half_even(plan.composite.coverage, kNano / kMicro)) {
    auto const counts = [&exempt](std::size_t r) { return exempt.empty() || !exempt[r]; };
    Nano sum = 0;
    for (std::size_t r = 0; r < weights_.size(); ++r) {
        if (counts(r)) { sum += plan.requirements[r].weight; }
    }
    for (std::size_t r = 0; r < weights_.size(); ++r) {
        Nano const weight = plan.requirements[r].weight;
        if (!counts(r) || sum == 0) { continue; }
        // Without exemptions the plan's weights stand as they are written.
        weights_[r] = exempt.empty() ? weight : divide_half_even(Wide{weight} * kNano, sum);
    }
}

MicroPoints Weighting::keyword_points(std::size_t requirement, Nano keyword_weight, Nano credit) const {
    Wide const product = Wide{weights_[requirement]} * coverage_share_ * keyword_weight * credit;
    constexpr Wide kUnit = Wide{kNano} * kMicro * kNano * kNano / kHundredPoints;
    return divide_half_even(product, kUnit);
}

MicroPoints Weighting::term_points(std::size_t requirement, std::int64_t q, Micro saturation,
                                   std::int64_t query_weight) const {
    // At most 10⁹·10⁶·2.2·10¹⁴·10⁶: inside 128 bits.
    Wide const product = Wide{weights_[requirement]} * (kMicro - coverage_share_) * q * saturation;
    constexpr Wide kUnit = Wide{kNano} * kMicro * kMicro / kHundredPoints;
    return divide_half_even(product, kUnit * query_weight);
}

}  // namespace winnow
