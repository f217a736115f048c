#include "tools/winnow/report/ranking_difference.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace winnow {
namespace {

using Entries = std::vector<UnreadEntry>;

std::vector<UnreadEntry const*> missing_from(Entries const& others, Entries const& entries) {
    std::set<std::pair<std::string_view, std::string_view>> known;
    for (UnreadEntry const& entry : others) { known.emplace(entry.id, entry.reason); }
    std::vector<UnreadEntry const*> missing;
    for (UnreadEntry const& entry : entries) {
        if (!known.contains({entry.id, entry.reason})) { missing.push_back(&entry); }
    }
    return missing;
}

RequirementShares const* find(std::vector<RequirementShares> const& requirements, std::string_view id) {
    auto const found = std::find_if(requirements.begin(), requirements.end(),
                                    [id](RequirementShares const& requirement) { return requirement.id == id; });
    return found == requirements.end() ? nullptr : &*found;
}

ApplicantShift shift_of(RankedApplicant const& before, RankedApplicant const& after) {
    ApplicantShift shift{&before, &after, {}};
    for (RequirementShares const& now : after.requirements) {
        RequirementShares const* const then = find(before.requirements, now.id);
        if (then == nullptr || *then != now) { shift.requirements.emplace_back(then, &now); }
    }
    for (RequirementShares const& then : before.requirements) {
        if (find(after.requirements, then.id) == nullptr) { shift.requirements.emplace_back(&then, nullptr); }
    }
    return shift;
}

std::vector<std::string> different_settings(RankingFile const& before, RankingFile const& after) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < before.settings.size(); ++i) {
        if (before.settings[i] != after.settings[i]) { names.push_back(before.settings[i].first); }
    }
    return names;
}

}  // namespace

bool RankingDifference::comparable() const {
    return std::all_of(settings.begin(), settings.end(), [](std::string const& name) { return name == "by"; });
}

RankingDifference compare_rankings(RankingFile const& before, RankingFile const& after) {
    RankingDifference difference{before, after, different_settings(before, after), {}, {}, {}, {}, {}, 0};
    std::unordered_map<std::string_view, RankedApplicant const*> by_id;
    for (RankedApplicant const& applicant : before.results) { by_id.emplace(applicant.id, &applicant); }
    for (RankedApplicant const& now : after.results) {
        auto const then = by_id.find(now.id);
        if (then == by_id.end()) {
            difference.added.push_back(&now);
            continue;
        }
        ApplicantShift shift = shift_of(*then->second, now);
        by_id.erase(then);
        if (shift.before->rank == now.rank && shift.before->score == now.score && shift.requirements.empty()) {
            ++difference.as_before;
        } else {
            difference.changed.push_back(std::move(shift));
        }
    }
    for (RankedApplicant const& then : before.results) {
        if (by_id.contains(then.id)) { difference.gone.push_back(&then); }
    }
    difference.readable = missing_from(after.unreadable, before.unreadable);
    difference.now_unreadable = missing_from(before.unreadable, after.unreadable);
    return difference;
}

}  // namespace winnow
