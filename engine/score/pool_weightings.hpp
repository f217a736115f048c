#pragma once

#include "engine/score/contributions.hpp"
#include "engine/score/evaluator.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace winnow {

/// The weightings of a pool under a plan: that of everybody, and those of applicants who are exempt from something.
/// Immutable; shared between threads.
class PoolWeightings {
  public:
    /// \pre Contributions::fit(context.compiled).
    /// \complexity O(documents), plus O(plan) for each weighting.
    explicit PoolWeightings(ScoringContext const& context);

    /// Of a document that is scored by itself: one of extreme length, or one whose exemptions hardly anybody shares.
    static constexpr std::uint8_t kAlone = 0xff;

    /// Weightings that are kept; their numbers are the lowest.
    [[nodiscard]] std::size_t size() const { return contributions_.size(); }
    /// Number of a document's weighting, into contributions; 0 without exemptions.
    [[nodiscard]] std::uint8_t number(DocId document) const {
        return numbers_.empty() ? std::uint8_t{0} : numbers_[static_cast<std::size_t>(document)];
    }
    [[nodiscard]] Contributions const& contributions(std::uint8_t number) const { return contributions_[number]; }

  private:
    std::vector<std::uint8_t> numbers_;  ///< [documents]; empty: all 0
    std::deque<Contributions> contributions_;
};

}  // namespace winnow
