#include "engine/text/counted.hpp"
#include "tools/winnow/report/plan_difference_report.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string>

namespace winnow {
namespace {

/// Longer texts are not shown; that they changed is said.
constexpr std::size_t kLongestValue = 60;

std::string number(Nano value) { return format_decimal_short(value, 9); }

struct ShowValue {
    std::string operator()(std::string const& text) const { return text.empty() ? "nothing" : printable(text); }
    std::string operator()(Nano weight) const { return number(weight); }
    std::string operator()(bool truth) const { return truth ? "yes" : "no"; }
};

std::string show(PlanChange const& change) {
    std::string const before = std::visit(ShowValue{}, change.before);
    std::string const after = std::visit(ShowValue{}, change.after);
    bool const is_hash = change.member.ends_with("sha256");
    if (is_hash) { return fmt::format("{}: {} -> {}", change.member, before.substr(0, 12), after.substr(0, 12)); }
    if (before.size() > kLongestValue || after.size() > kLongestValue) {
        return fmt::format("{}: reworded, {} bytes -> {}", change.member, before.size(), after.size());
    }
    return fmt::format("{}: {} -> {}", change.member, before, after);
}

std::string show(Keyword const& keyword) {
    std::string text = fmt::format("{} (weight {}", printable(keyword.keyword), number(keyword.weight));
    for (std::string const& alias : keyword.aliases) { text += ", or " + printable(alias); }
    return text + (keyword.required ? ", required)" : ")");
}

std::string show(KeywordChange const& change) {
    if (change.before == nullptr) { return "+ " + show(*change.after); }
    if (change.after == nullptr) { return "- " + show(*change.before); }
    std::string text = "~ " + printable(change.before->keyword);
    std::string_view separator = ": ";
    for (PlanChange const& member : change.members) {
        text += separator;
        text += show(member);
        separator = "; ";
    }
    return text;
}

void print_whole(char sign, Requirement const& requirement, TerminalStyle const& style, std::ostream& out) {
    out << '\n'
        << sign << ' ' << style.bold(printable(requirement.id))
        << fmt::format(": {}, weight {}, {}\n", name_of(requirement.kind), number(requirement.weight),
                       counted(requirement.keywords.size(), "keyword"));
}

void print_requirement(RequirementChange const& change, TerminalStyle const& style, std::ostream& out) {
    if (change.before == nullptr || change.after == nullptr) {
        print_whole(change.before == nullptr ? '+' : '-', change.before == nullptr ? *change.after : *change.before,
                    style, out);
        return;
    }
    out << "\n~ " << style.bold(printable(change.before->id)) << '\n';
    for (PlanChange const& member : change.members) { out << wrap("~ " + show(member), style.width, 4); }
    for (KeywordChange const& keyword : change.keywords) { out << wrap(show(keyword), style.width, 4); }
}

}  // namespace

void print_plan_difference_text(ComparedPlans const& plans, PlanDifference const& difference,
                                TerminalStyle const& style, std::ostream& out) {
    out << fmt::format("- {}, plan {}\n+ {}, plan {}\n", printable(plans.before_file),
                       plans.before.sha256.substr(0, 12), printable(plans.after_file),
                       plans.after.sha256.substr(0, 12));
    if (difference.empty()) {
        out << (plans.before.sha256 == plans.after.sha256
                    ? "the plans are the same\n"
                    : "the plans say the same; they differ in order or in spans, which change no score\n");
        return;
    }
    if (!difference.members.empty()) { out << '\n'; }
    for (PlanChange const& member : difference.members) { out << wrap("~ " + show(member), style.width); }
    for (RequirementChange const& change : difference.requirements) { print_requirement(change, style, out); }
    if (!difference.no_longer_listed.empty() || !difference.newly_listed.empty()) {
        out << '\n' << style.bold("not scored") << '\n';
    }
    for (NotScored const* entry : difference.no_longer_listed) {
        out << wrap(fmt::format("- {}: {}", printable(entry->kind), printable(entry->text)), style.width, 4);
    }
    for (NotScored const* entry : difference.newly_listed) {
        out << wrap(fmt::format("+ {}: {}", printable(entry->kind), printable(entry->text)), style.width, 4);
    }
}

}  // namespace winnow
