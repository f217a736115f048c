#pragma once

#include "engine/number/fixed.hpp"
#include "engine/plan/plan.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// Shares of one, in proportion to `claims`, as multiples of 10⁻⁶ that sum to one exactly: largest
/// remainders (Hamilton's method), ties to the earlier claim. Claims that are all zero share equally.
/// \return [claims.size()]; empty for no claims.
/// \pre each claim < 2^63.
std::vector<Nano> apportion(std::span<std::uint64_t const> claims);

/// The sum of the weights of requirements or keywords, in billionths.
template <typename Weighted>
Nano sum_of_weights(std::vector<Weighted> const& parts) {
    Nano sum = 0;
    for (Weighted const& part : parts) { sum += part.weight; }
    return sum;
}

/// Whether the weights of requirements or keywords sum to one, give or take a millionth.
template <typename Weighted>
bool weights_sum_to_one(std::vector<Weighted> const& parts) {
    constexpr Nano kTolerance = kNano / 1'000'000;
    Nano const sum = sum_of_weights(parts);
    return sum >= kNano - kTolerance && sum <= kNano + kTolerance;
}

/// Sets the requirements' weights as they are where nobody says otherwise: technical qualifications and
/// specialized experience share 0.60, ECQs 0.25, duties, task questions and general qualifications 0.15; groups without
/// a requirement leave their share to the others; equal within a group.
void set_default_weights(std::vector<Requirement>& requirements);

/// Equal weights for a requirement's keywords.
void set_equal_weights(std::vector<Keyword>& keywords);

/// Doubles the share of keywords that have aliases, and puts the heavier first. Of a keyword without aliases only one
/// wording counts, which few who have done the work use.
void favour_keywords_with_aliases(std::vector<Keyword>& keywords);

}  // namespace winnow
