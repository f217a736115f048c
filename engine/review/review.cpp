#include "engine/review/review.hpp"

#include "engine/record/error.hpp"
#include "engine/review/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <tuple>

namespace winnow {
namespace {

bool is_off(std::string_view rule, std::span<RuleSetting const> settings) {
    return std::any_of(settings.begin(), settings.end(), [rule](RuleSetting const& setting) {
        return setting.rule == rule && setting.key == "off" && setting.value == "true";
    });
}

bool is_number(std::string const& text) {
    char* end = nullptr;
    double const value = std::strtod(text.c_str(), &end);
    return !text.empty() && *end == '\0' && value >= 0 && value < 1e9;
}

/// By section, place and rule.
std::vector<Finding> in_order(std::vector<Finding> findings, Draft const& draft) {
    using Key = std::tuple<DraftSection const*, std::size_t, std::size_t, Rule const*, std::size_t>;
    std::vector<Key> keys;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        Finding const& finding = findings[i];
        keys.emplace_back(draft.section(finding.section), finding.begin, finding.end, find_rule(finding.rule), i);
    }
    std::sort(keys.begin(), keys.end());
    std::vector<Finding> sorted;
    sorted.reserve(findings.size());
    for (Key const& key : keys) { sorted.push_back(std::move(findings[std::get<4>(key)])); }
    return sorted;
}

}  // namespace

std::vector<Finding> review(Draft const& draft, std::span<RuleSetting const> settings, Spelling const* spelling) {
    std::vector<Finding> findings;
    for (Rule const& rule : all_rules()) {
        if (is_off(rule.id, settings)) { continue; }
        RuleRun run{rule, draft, settings, spelling};
        if (run.sections().empty()) { continue; }
        rule.review(run);
        std::vector<Finding> found = run.take();
        std::move(found.begin(), found.end(), std::back_inserter(findings));
    }
    return in_order(std::move(findings), draft);
}

void check_setting(RuleSetting const& setting, std::string_view place) {
    Rule const* const rule = find_rule(setting.rule);
    if (rule == nullptr) {
        throw Error(fmt::format("{}: there is no rule \"{}\"; winnow rules lists them", place, setting.rule));
    }
    if (setting.key == "severity") {
        if (severity_named(setting.value)) { return; }
        throw Error(fmt::format("{}: severity is error, warning or suggestion, not \"{}\"", place, setting.value));
    }
    if (setting.key == "off") {
        if (setting.value == "true" || setting.value == "false") { return; }
        throw Error(fmt::format("{}: off is true or false, not \"{}\"", place, setting.value));
    }
    bool const known =
        std::any_of(rule->parameters.begin(), rule->parameters.end(),
                    [&setting](RuleParameter const& parameter) { return parameter.name == setting.key; });
    if (!known) {
        throw Error(fmt::format("{}: the rule {} has no \"{}\"; winnow rules {} shows what it has", place, setting.rule,
                                setting.key, setting.rule));
    }
    if (!is_number(setting.value)) {
        throw Error(
            fmt::format("{}: {} of {} must be a number, not \"{}\"", place, setting.key, setting.rule, setting.value));
    }
}

}  // namespace winnow
