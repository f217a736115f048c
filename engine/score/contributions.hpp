#pragma once

#include "engine/score/compiled_plan.hpp"
#include "engine/score/points.hpp"
#include "engine/score/result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace winnow {

/// What a term of a requirement's text is worth to an applicant. The similarity's share q·s is kept as quotient and
/// remainder of its division by Σ q, so that sums stay exact in 64 bits.
struct TermWorth {
    MicroPoints points = 0;
    std::int64_t quotient = 0;   ///< q·s / Σ q, rounded down: millionths
    std::int64_t remainder = 0;  ///< of that division
};

/// What a keyword is worth.
struct KeywordWorth {
    MicroPoints points = 0;
    std::int64_t covered = 0;  ///< w·credit, 10⁻¹⁸
};

/// Points and shares under one weighting, worked out once for every count of occurrences that matters, so that scoring
/// a pool is looking up and adding. Immutable; shared between threads.
class Contributions {
  public:
    Contributions(CompiledPlan const& plan, Saturation const& saturation, Weighting const& weighting,
                  Nano listed_credit);

    /// \param query_term  index into CompiledRequirement::query.
    /// \param room        takes what stands in no table.
    [[nodiscard]] TermWorth const& term(std::size_t requirement, std::size_t query_term, Occurrences const& occurrences,
                                        TermWorth& room) const {
        if (occurrences.listed >= kTabulated) { return room = work_out(requirement, query_term, occurrences); }
        std::uint32_t const prose = occurrences.prose < kFull ? occurrences.prose : kFull;
        return terms_[first_term_[requirement] + query_term][prose * kTabulated + occurrences.listed];
    }
    [[nodiscard]] KeywordWorth keyword(std::size_t requirement, std::size_t keyword, State state) const {
        return keywords_[first_keyword_[requirement] + keyword][static_cast<std::size_t>(state)];
    }
    [[nodiscard]] Weighting const& weighting() const { return weighting_; }

    /// Terms whose remainders sum to less than 2⁶²: so many may be added before the sum has to be reduced.
    [[nodiscard]] std::size_t terms_between_reductions(std::size_t requirement) const;

    /// Whether the sums of a plan fit 64 bits: so with every plan whose weights sum to about one.
    static bool fit(CompiledPlan const& plan);

  private:
    [[nodiscard]] TermWorth work_out(std::size_t requirement, std::size_t query_term,
                                     Occurrences const& occurrences) const;

    static constexpr std::uint32_t kFull = 3;
    static constexpr std::uint32_t kTabulated = 16;

    CompiledPlan const& plan_;
    Saturation saturation_;
    Weighting weighting_;
    std::vector<std::size_t> first_term_;                                 ///< [R]
    std::vector<std::size_t> first_keyword_;                              ///< [R]
    std::vector<std::array<TermWorth, (kFull + 1) * kTabulated>> terms_;  ///< by prose and listed
    std::vector<std::array<KeywordWorth, kStates>> keywords_;
};

}  // namespace winnow
