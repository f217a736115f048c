#include "engine/review/rule.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace winnow {
namespace {

bool is_silenced(DraftSection const& section, std::string_view rule) {
    return std::any_of(section.ignored.begin(), section.ignored.end(),
                       [rule](std::string const& name) { return name == rule || name == "*"; });
}

}  // namespace

RuleRun::RuleRun(Rule const& rule, Draft const& draft, std::span<RuleSetting const> settings, Spelling const* spelling)
    : rule_(rule), draft_(draft), settings_(settings), spelling_(spelling), severity_(rule.severity) {
    for (RuleSetting const& setting : settings_) {
        if (setting.rule == rule.id && setting.key == "severity") {
            severity_ = severity_named(setting.value).value_or(severity_);
        }
    }
    for (DraftSection const& section : draft.sections) {
        if (rule.kinds.contains(section.kind) && !is_silenced(section, rule.id)) { sections_.push_back(&section); }
    }
}

double RuleRun::parameter(std::string_view name) const {
    for (RuleSetting const& setting : settings_) {
        if (setting.rule == rule_.id && setting.key == name) { return std::strtod(setting.value.c_str(), nullptr); }
    }
    auto const found = std::find_if(rule_.parameters.begin(), rule_.parameters.end(),
                                    [name](RuleParameter const& parameter) { return parameter.name == name; });
    assert(found != rule_.parameters.end());
    return found->value;
}

void RuleRun::report(DraftSection const& section, std::size_t begin, std::size_t end, std::string message) {
    findings_.push_back({rule_.id, severity_, section.id, begin, end, std::move(message), rule_.advice, rule_.source});
}

void RuleRun::report_words(DraftSection const& section, std::size_t first, std::size_t last, std::string message) {
    assert(first < last);
    report(section, section.words[first].begin, section.words[last - 1].end, std::move(message));
}

void RuleRun::report_all(DraftSection const& section, std::string message) {
    if (section.sentences.empty()) {
        report(section, 0, 0, std::move(message));
        return;
    }
    report(section, section.sentences.front().begin, section.sentences.back().end, std::move(message));
}

std::vector<Finding> RuleRun::take() { return std::move(findings_); }

}  // namespace winnow
