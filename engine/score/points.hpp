#pragma once

#include "engine/number/fixed.hpp"
#include "engine/plan/plan.hpp"

#include <cstdint>
#include <vector>

namespace winnow {

/// How often a term occurs where it counts.
struct Occurrences {
    std::uint32_t prose = 0;
    std::uint32_t listed = 0;
    std::uint32_t negated = 0;

    [[nodiscard]] std::uint32_t total() const { return prose + listed + negated; }
};

/// k1·(1 - b + b·length/mean length) of the bm25 that is reported beside the score: k1 0.9, b 0.4.
/// \param mean_length  0 for an empty collection: every length is as good as the mean.
double bm25_length_factor(std::uint32_t length, double mean_length) noexcept;

/// s(t) = ln(1 + min(o, 3)) / ln 4 in millionths, o = prose + listed·listed_credit: the first mention
/// is worth half, the third the rest, a fourth nothing.
class Saturation {
  public:
    explicit Saturation(Nano listed_credit);

    [[nodiscard]] Micro of(Occurrences const& occurrences) const;

  private:
    [[nodiscard]] Micro compute(std::uint64_t prose, std::uint64_t listed) const;

    static constexpr std::uint32_t kFull = 3;
    static constexpr std::uint32_t kTabulated = 16;
    Nano listed_credit_;
    std::vector<Micro> table_;  ///< [kFull + 1][kTabulated], by prose and listed
};

/// What each requirement, keyword and term is worth to an applicant, once the requirements that the
/// applicant need not answer are left out and the other weights make up for them.
///
/// Every contribution is rounded here or in term_points, once, to 10⁻⁶ point (half-even); scores are
/// sums of these integers.
class Weighting {
  public:
    /// \param exempt  [R], requirements that do not count; empty: none.
    Weighting(Plan const& plan, std::vector<bool> const& exempt);

    /// Weight of a requirement; 0 if exempt.
    [[nodiscard]] Nano weight(std::size_t requirement) const { return weights_[requirement]; }

    /// Points of a keyword with that credit (0, listed_credit or 1).
    [[nodiscard]] MicroPoints keyword_points(std::size_t requirement, Nano keyword_weight, Nano credit) const;

    /// Points of a term of weight q in a requirement whose terms weigh `query_weight` in all.
    /// \pre query_weight > 0.
    [[nodiscard]] MicroPoints term_points(std::size_t requirement, std::int64_t q, Micro saturation,
                                          std::int64_t query_weight) const;

  private:
    std::vector<Nano> weights_;
    Micro coverage_share_;  ///< c
};

}  // namespace winnow
