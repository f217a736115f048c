#include "tools/winnow/report/plan_findings.hpp"

#include "engine/json/writer.hpp"
#include "engine/screening.hpp"
#include "engine/text/counted.hpp"
#include "tools/winnow/report/result_text.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace winnow {
namespace {

std::size_t count(std::span<PlanFinding const> findings, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [severity](PlanFinding const& finding) { return finding.rule->severity == severity; }));
}

/// "1 error", "2 errors".
std::string counted(std::span<PlanFinding const> findings, Severity severity) {
    std::size_t const number = count(findings, severity);
    return winnow::counted(number, name_of(severity));
}

void print_rule(PlanRule const& rule, TerminalStyle const& style, std::ostream& out) {
    std::string const text = fmt::format("{}: {}", rule.code, rule.summary);
    std::string const severity{name_of(rule.severity)};
    std::string const wrapped = wrap(severity + " " + text, style.width);
    out << '\n'
        << (rule.severity == Severity::error ? style.alert(severity) : style.bold(severity))
        << wrapped.substr(severity.size());
    out << wrap(std::string{rule.advice}, style.width, 2);
}

/// The findings of one rule, one line for what several requirements share: "SE1, SE2: ...".
void print_places(std::span<PlanFinding const> findings, TerminalStyle const& style, std::ostream& out) {
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (std::find(shown.begin(), shown.end(), findings[i].message) != shown.end()) { continue; }
        shown.push_back(findings[i].message);
        std::string where;
        for (PlanFinding const& finding : findings.subspan(i)) {
            if (finding.message != findings[i].message) { continue; }
            where += where.empty() ? "" : ", ";
            where += finding.requirement.empty() ? "plan" : printable(finding.requirement);
        }
        out << wrap(fmt::format("{}: {}", where, printable(findings[i].message)), style.width, 4);
    }
}

}  // namespace

void print_plan_findings_text(Plan const& plan, std::span<PlanFinding const> findings, TerminalStyle const& style,
                              std::ostream& out) {
    std::string const name = announcement_name(plan);
    out << style.bold(name.empty() ? "a plan without a name" : name)
        << fmt::format(", plan {}\n", plan.sha256.substr(0, 12));
    for (std::size_t begin = 0; begin < findings.size();) {
        PlanRule const* const rule = findings[begin].rule;
        std::size_t end = begin;
        while (end < findings.size() && findings[end].rule == rule) { ++end; }
        print_rule(*rule, style, out);
        print_places(findings.subspan(begin, end - begin), style, out);
        begin = end;
    }
    if (findings.empty()) {
        out << "nothing to report\n";
        return;
    }
    out << fmt::format("\n{}, {}, {}\n", counted(findings, Severity::error), counted(findings, Severity::warning),
                       counted(findings, Severity::suggestion));
}

void print_plan_findings_json(Plan const& plan, std::span<PlanFinding const> findings, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("schema", "winnow.plan-lint/1").member("engine", engine_version());
    json.key("announcement").inline_object().member("id", std::string_view{plan.announcement_id}).end();
    json.key("plan").inline_object().member("sha256", std::string_view{plan.sha256}).end();
    json.key("counts").inline_object();
    for (Severity const severity : {Severity::error, Severity::warning, Severity::suggestion}) {
        json.member(name_of(severity), std::uint64_t{count(findings, severity)});
    }
    json.end().key("findings").begin_array();
    for (PlanFinding const& finding : findings) {
        json.inline_object()
            .member("rule", finding.rule->code)
            .member("severity", name_of(finding.rule->severity))
            .member("place", std::string_view{finding.place})
            .member("requirement", std::string_view{finding.requirement})
            .member("keyword", std::string_view{finding.keyword})
            .member("message", std::string_view{finding.message})
            .member("advice", finding.rule->advice)
            .end();
    }
    json.end().end();
    out << '\n';
}

}  // namespace winnow
