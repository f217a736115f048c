#include "tools/winnow/report/check_report.hpp"
#include "tools/winnow/report/draft_facts.hpp"
#include "tools/winnow/report/result_text.hpp"

#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <span>

namespace winnow {
namespace {

constexpr std::size_t kShown = 4;  ///< findings of one rule in one section; the rest is counted

/// The findings of one rule in one section.
void print_group(DraftSection const& section, std::span<Finding const* const> group, TerminalStyle const& style,
                 std::ostream& out) {
    Finding const& first = *group.front();
    out << "  " << style.alert(pad_right(name_of(first.severity), 10)) << "  " << first.rule << '\n';
    for (Finding const* finding : group.first(std::min(group.size(), kShown))) {
        std::string const line = printable(message_with_quote(section, *finding));
        out << std::string(14, ' ') << wrap(line, style.width, 14).substr(14);
    }
    if (group.size() > kShown) { out << fmt::format("              and {} more\n", group.size() - kShown); }
    out << std::string(14, ' ') << style.faint(wrap(first.advice, style.width, 14).substr(14));
}

}  // namespace

void print_findings_text(CheckReport const& report, TerminalStyle const& style, std::ostream& out) {
    out << '\n' << style.bold("What a reader would criticise") << '\n';
    if (report.findings.empty()) { out << "  nothing that the rules know of\n"; }
    for (DraftSection const& section : report.reviewed.sections) {
        std::map<std::string_view, std::vector<Finding const*>> groups;
        std::vector<std::string_view> order;
        for (Finding const& finding : report.findings) {
            if (finding.section != section.id) { continue; }
            if (groups[finding.rule].empty()) { order.push_back(finding.rule); }
            groups[finding.rule].push_back(&finding);
        }
        if (order.empty()) { continue; }
        out << '\n' << style.bold(printable(section.id)) << fmt::format(", read as {}", name_of(section.kind));
        if (section.is_narrative()) { out << ": " << story_balance(section); }
        out << '\n';
        for (Severity const severity : {Severity::error, Severity::warning, Severity::suggestion}) {
            for (std::string_view const rule : order) {
                if (groups[rule].front()->severity == severity) { print_group(section, groups[rule], style, out); }
            }
        }
    }
}

}  // namespace winnow
