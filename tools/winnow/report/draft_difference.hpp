#pragma once

#include "tools/winnow/report/check_report.hpp"

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// A keyword whose state is another in the second draft.
struct KeywordShift {
    std::string keyword;
    State before = State::absent;
    State after = State::absent;
};

/// A requirement whose points or keywords are others.
struct RequirementShift {
    std::string id;
    MicroPoints before = 0;
    MicroPoints after = 0;
    std::vector<KeywordShift> keywords;
};

/// What is different between two drafts for the same announcement.
struct DraftDifference {
    CheckReport const& before;
    CheckReport const& after;
    std::vector<RequirementShift> requirements;  ///< in the plan's order
    std::vector<Finding const*> gone;            ///< of the first draft, by section and place
    std::vector<Finding const*> added;           ///< of the second
    std::size_t kept = 0;                        ///< findings that both have
};

/// A finding is kept where the other draft has one of the same rule in the same section about the same words, whatever
/// the white space; or else of the same rule in the same section, however the words were changed.
/// \pre both were checked under the same plan, or both without.
/// \complexity O(findings · log findings).
DraftDifference compare_drafts(CheckReport const& before, CheckReport const& after);

void print_draft_difference_text(DraftDifference const& difference, TerminalStyle const& style, std::ostream& out);

/// `winnow.diff/1` (docs/schemas/diff.schema.json).
void print_draft_difference_json(DraftDifference const& difference, std::ostream& out);

}  // namespace winnow
