#pragma once

#include "engine/plan/plan.hpp"

#include <string>
#include <variant>
#include <vector>

namespace winnow {

/// A value of a plan: a text, a weight or share, a yes or no.
using PlanValue = std::variant<std::string, Nano, bool>;

/// A member that two plans have with different values.
struct PlanChange {
    std::string member;  ///< as the plan's JSON calls it: "mode", "composite.coverage", "weight"
    PlanValue before;
    PlanValue after;
};

/// A keyword that is not the same in both plans. Keywords that differ in case only are one keyword.
struct KeywordChange {
    Keyword const* before;            ///< null where it was added
    Keyword const* after;             ///< null where it was removed
    std::vector<PlanChange> members;  ///< empty where it was added or removed
};

/// A requirement that is not the same in both plans. Requirements are told apart by their ids.
struct RequirementChange {
    Requirement const* before;  ///< null where it was added
    Requirement const* after;   ///< null where it was removed
    std::vector<PlanChange> members;
    std::vector<KeywordChange> keywords;
};

/// What changed from one plan to another, in the order of the first, what was added behind it. Spans and the order of
/// entries do not count: no score depends on them.
struct PlanDifference {
    std::vector<PlanChange> members;  ///< of the plan and its announcement
    std::vector<RequirementChange> requirements;
    std::vector<NotScored const*> no_longer_listed;  ///< entries of `not_scored` that are gone
    std::vector<NotScored const*> newly_listed;      ///< entries of `not_scored` that were added

    [[nodiscard]] bool empty() const {
        return members.empty() && requirements.empty() && no_longer_listed.empty() && newly_listed.empty();
    }
};

/// The plans must outlive the result.
PlanDifference compare_plans(Plan const& before, Plan const& after);

}  // namespace winnow
