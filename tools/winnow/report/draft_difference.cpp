#include "tools/winnow/report/draft_difference.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace winnow {
namespace {

/// Rule and section; with the words, all that makes a finding the same.
using Subject = std::tuple<std::string_view, std::string_view, std::string>;

std::string words_of(CheckReport const& report, Finding const& finding) {
    DraftSection const* const section = report.reviewed.section(finding.section);
    std::string words;
    for (char const c : section->slice(finding.begin, finding.end)) {
        if (!is_ascii_space(c)) { words += c; }
    }
    return words;
}

/// Takes out of both lists, pair by pair, what is the same by `subject_of`. \return the number of pairs.
template <typename SubjectOf>
std::size_t take_pairs(std::vector<Finding const*>& before, std::vector<Finding const*>& after,
                       SubjectOf const& subject_of) {
    std::map<Subject, std::size_t> left;
    for (Finding const* finding : after) { ++left[subject_of(true, *finding)]; }
    std::map<Subject, std::size_t> paired;
    std::erase_if(before, [&](Finding const* finding) {
        Subject const subject = subject_of(false, *finding);
        auto const found = left.find(subject);
        if (found == left.end() || found->second == 0) { return false; }
        --found->second;
        ++paired[subject];
        return true;
    });
    return std::erase_if(after, [&](Finding const* finding) {
        auto const found = paired.find(subject_of(true, *finding));
        if (found == paired.end() || found->second == 0) { return false; }
        --found->second;
        return true;
    });
}

void compare_findings(DraftDifference& difference) {
    for (Finding const& finding : difference.before.findings) { difference.gone.push_back(&finding); }
    for (Finding const& finding : difference.after.findings) { difference.added.push_back(&finding); }
    difference.kept =
        take_pairs(difference.gone, difference.added, [&difference](bool is_after, Finding const& finding) {
            CheckReport const& report = is_after ? difference.after : difference.before;
            return Subject{finding.rule, finding.section, words_of(report, finding)};
        });
    difference.kept += take_pairs(difference.gone, difference.added, [](bool, Finding const& finding) {
        return Subject{finding.rule, finding.section, {}};
    });
}

void compare_requirements(DraftDifference& difference) {
    if (!difference.before.result || !difference.after.result) { return; }
    for (std::size_t r = 0; r < difference.before.plan->requirements.size(); ++r) {
        Requirement const& requirement = difference.before.plan->requirements[r];
        RequirementResult const& before = difference.before.result->requirements[r];
        RequirementResult const& after = difference.after.result->requirements[r];
        RequirementShift change{requirement.id, before.points, after.points, {}};
        for (std::size_t k = 0; k < before.keywords.size(); ++k) {
            State const was = before.keywords[k].state;
            State const is = after.keywords[k].state;
            if (was != is) { change.keywords.push_back({requirement.keywords[k].keyword, was, is}); }
        }
        if (change.before != change.after || !change.keywords.empty()) {
            difference.requirements.push_back(std::move(change));
        }
    }
}

}  // namespace

DraftDifference compare_drafts(CheckReport const& before, CheckReport const& after) {
    DraftDifference difference{before, after, {}, {}, {}, 0};
    compare_requirements(difference);
    compare_findings(difference);
    return difference;
}

}  // namespace winnow
