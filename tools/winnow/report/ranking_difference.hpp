#pragma once

#include "engine/number/fixed.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// What an applicant has of one requirement.
struct RequirementShares {
    std::string id;
    Micro coverage = 0;
    Micro similarity = 0;

    bool operator==(RequirementShares const&) const = default;
};

/// A line of a ranking that was written down.
struct RankedApplicant {
    std::uint64_t rank = 0;
    std::string id;
    std::int64_t score = 0;  ///< hundredths of a point
    std::vector<RequirementShares> requirements;
};

/// Something in the pool that could not be read.
struct UnreadEntry {
    std::string id;
    std::string reason;
};

/// A ranking that was written down.
struct RankingFile {
    std::string name;
    std::string announcement;
    std::uint64_t applicants = 0;                               ///< of the pool; with -k not all are listed
    std::vector<std::pair<std::string, std::string>> settings;  ///< what scores depend on: name, value
    std::vector<RankedApplicant> results;                       ///< in the ranking's order
    std::vector<UnreadEntry> unreadable;
};

/// An applicant whose rank, score or share of a requirement is another. Views of the rankings.
struct ApplicantShift {
    RankedApplicant const* before = nullptr;
    RankedApplicant const* after = nullptr;
    /// Those that differ, in the second ranking's order; one that only one of them has has nothing on the other side.
    std::vector<std::pair<RequirementShares const*, RequirementShares const*>> requirements;
};

/// What is different between two rankings, which must outlive this.
struct RankingDifference {
    RankingFile const& before;
    RankingFile const& after;
    std::vector<std::string> settings;               ///< names of those that differ
    std::vector<ApplicantShift> changed;             ///< in the second ranking's order
    std::vector<RankedApplicant const*> gone;        ///< listed in the first only, in its order
    std::vector<RankedApplicant const*> added;       ///< listed in the second only
    std::vector<UnreadEntry const*> readable;        ///< unreadable in the first only
    std::vector<UnreadEntry const*> now_unreadable;  ///< in the second only
    std::size_t as_before = 0;                       ///< applicants in whom nothing changed

    /// Whether scores of one can be compared with those of the other: all that they depend on is the same.
    [[nodiscard]] bool comparable() const;
};

/// \complexity O(applicants · requirements), expected.
RankingDifference compare_rankings(RankingFile const& before, RankingFile const& after);

void print_ranking_difference_text(RankingDifference const& difference, TerminalStyle const& style, std::ostream& out);

/// `winnow.rank-diff/1` (docs/schemas/rank-diff.schema.json).
void print_ranking_difference_json(RankingDifference const& difference, std::ostream& out);

}  // namespace winnow
