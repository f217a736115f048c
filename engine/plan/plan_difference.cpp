#include "engine/plan/plan_difference.hpp"

#include "engine/plan/plain_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

std::string joined(std::vector<std::string> const& texts) { return fmt::format("{}", fmt::join(texts, ", ")); }

std::string text_of(Limit const& limit) { return fmt::format("{}: {}", limit.applies_to, length_of(limit)); }

std::string text_of(std::optional<Limit> const& limit) { return limit ? text_of(*limit) : std::string{}; }

std::string text_of(std::vector<Limit> const& limits) {
    std::vector<std::string> texts;
    for (Limit const& limit : limits) { texts.push_back(text_of(limit)); }
    return fmt::format("{}", fmt::join(texts, "; "));
}

/// Collects the members that differ.
class Members {
  public:
    template <typename Value>
    void compare(std::string_view member, Value const& before, Value const& after) {
        if (before != after) { changes_.push_back({std::string{member}, PlanValue{before}, PlanValue{after}}); }
    }
    [[nodiscard]] std::vector<PlanChange> take() { return std::move(changes_); }

  private:
    std::vector<PlanChange> changes_;
};

std::vector<PlanChange> compare_members(Keyword const& before, Keyword const& after) {
    Members members;
    members.compare("keyword", before.keyword, after.keyword);
    members.compare("weight", before.weight, after.weight);
    members.compare("required", before.required, after.required);
    members.compare("aliases", joined(before.aliases), joined(after.aliases));
    return members.take();
}

std::vector<PlanChange> compare_members(Requirement const& before, Requirement const& after) {
    Members members;
    members.compare("label", before.label, after.label);
    members.compare("kind", std::string{name_of(before.kind)}, std::string{name_of(after.kind)});
    members.compare("mandatory", before.mandatory, after.mandatory);
    members.compare("grades", joined(before.grades), joined(after.grades));
    members.compare("weight", before.weight, after.weight);
    members.compare("limit", text_of(before.limit), text_of(after.limit));
    members.compare("text", before.text, after.text);
    return members.take();
}

std::string mode_of(Plan const& plan) { return plan.mode == Mode::narrative ? "narrative" : "resume"; }
std::string seal_of(Plan const& plan) { return plan.sealed ? plan.sealed->at : std::string{}; }

std::vector<PlanChange> compare_members(Plan const& before, Plan const& after) {
    Members members;
    members.compare("announcement.id", before.announcement_id, after.announcement_id);
    members.compare("announcement.title", before.title, after.title);
    members.compare("announcement.series", joined(before.series), joined(after.series));
    members.compare("announcement.grades", joined(before.grades), joined(after.grades));
    members.compare("announcement.closes", before.closes, after.closes);
    members.compare("announcement.sha256", before.announcement_sha256, after.announcement_sha256);
    members.compare("mode", mode_of(before), mode_of(after));
    members.compare("framework", before.framework, after.framework);
    members.compare("analyzer", before.analyzer, after.analyzer);
    members.compare("background.sha256", before.background_sha256, after.background_sha256);
    members.compare("composite.coverage", before.composite.coverage, after.composite.coverage);
    members.compare("composite.listed_credit", before.composite.listed_credit, after.composite.listed_credit);
    members.compare("limits", text_of(before.limits), text_of(after.limits));
    members.compare("beyond_limit", std::string{before.ignore_beyond_limit ? "ignore" : "score"},
                    std::string{after.ignore_beyond_limit ? "ignore" : "score"});
    members.compare("warnings", joined(before.warnings), joined(after.warnings));
    members.compare("sealed", seal_of(before), seal_of(after));
    return members.take();
}

std::string key_of(Keyword const& keyword) { return keyword_key(keyword.keyword); }
std::string const& key_of(Requirement const& requirement) { return requirement.id; }

/// The element of the same key; null if there is none.
template <typename Part>
Part const* counterpart(Part const& part, std::vector<Part> const& others) {
    auto const key = key_of(part);
    auto const found =
        std::find_if(others.begin(), others.end(), [&key](Part const& other) { return key_of(other) == key; });
    return found == others.end() ? nullptr : &*found;
}

std::vector<KeywordChange> compare_keywords(std::vector<Keyword> const& before, std::vector<Keyword> const& after) {
    std::vector<KeywordChange> changes;
    for (Keyword const& keyword : before) {
        Keyword const* const now = counterpart(keyword, after);
        auto members = now == nullptr ? std::vector<PlanChange>{} : compare_members(keyword, *now);
        if (now == nullptr || !members.empty()) { changes.push_back({&keyword, now, std::move(members)}); }
    }
    for (Keyword const& keyword : after) {
        if (counterpart(keyword, before) == nullptr) { changes.push_back({nullptr, &keyword, {}}); }
    }
    return changes;
}

std::vector<RequirementChange> compare_requirements(std::vector<Requirement> const& before,
                                                    std::vector<Requirement> const& after) {
    std::vector<RequirementChange> changes;
    for (Requirement const& requirement : before) {
        Requirement const* const now = counterpart(requirement, after);
        if (now == nullptr) {
            changes.push_back({&requirement, nullptr, {}, {}});
            continue;
        }
        RequirementChange change{&requirement, now, compare_members(requirement, *now),
                                 compare_keywords(requirement.keywords, now->keywords)};
        if (!change.members.empty() || !change.keywords.empty()) { changes.push_back(std::move(change)); }
    }
    for (Requirement const& requirement : after) {
        if (counterpart(requirement, before) == nullptr) { changes.push_back({nullptr, &requirement, {}, {}}); }
    }
    return changes;
}

/// Entries of one list that the other does not have.
std::vector<NotScored const*> missing_from(std::vector<NotScored> const& others, std::vector<NotScored> const& list) {
    std::vector<NotScored const*> missing;
    for (NotScored const& entry : list) {
        bool const there = std::any_of(others.begin(), others.end(), [&entry](NotScored const& other) {
            return other.kind == entry.kind && other.text == entry.text;
        });
        if (!there) { missing.push_back(&entry); }
    }
    return missing;
}

}  // namespace

PlanDifference compare_plans(Plan const& before, Plan const& after) {
    return {compare_members(before, after), compare_requirements(before.requirements, after.requirements),
            missing_from(after.not_scored, before.not_scored), missing_from(before.not_scored, after.not_scored)};
}

}  // namespace winnow
