#include "tools/winnow/report/plan_text.hpp"

#include "tools/winnow/report/result_text.hpp"
#include "tools/winnow/report/snippet.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <ostream>
#include <string>
#include <vector>

namespace winnow {
namespace {

std::string keyword_list(std::vector<Keyword> const& keywords) {
    std::vector<std::size_t> order(keywords.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&keywords](std::size_t a, std::size_t b) {
        return keywords[a].weight != keywords[b].weight ? keywords[a].weight > keywords[b].weight : a < b;
    });
    std::vector<std::string> words;
    for (std::size_t const i : order) {
        Keyword const& keyword = keywords[i];
        std::string const share = format_decimal(divide_half_even(keyword.weight, kNano / 1000), 3);
        std::string const aliases =
            keyword.aliases.empty() ? "" : fmt::format(" (or {})", fmt::join(keyword.aliases, ", "));
        words.push_back(printable(fmt::format("{}{} {}", keyword.keyword, aliases, share)));
    }
    return fmt::format("{}", fmt::join(words, "; "));
}

/// What the plan takes from the announcement as a whole: "Grades GS-12, GS-13; series 0343; closes 2026-01-31."
std::string facts_text(Plan const& plan) {
    std::vector<std::string> facts;
    if (!plan.grades.empty()) { facts.push_back(fmt::format("grades {}", fmt::join(plan.grades, ", "))); }
    if (!plan.series.empty()) { facts.push_back(fmt::format("series {}", fmt::join(plan.series, ", "))); }
    if (!plan.closes.empty()) { facts.push_back("closes " + plan.closes); }
    for (Limit const& limit : plan.limits) {
        facts.push_back(fmt::format("{} of at most {}", limit.applies_to, length_of(limit)));
    }
    return facts.empty() ? std::string{} : printable(fmt::format("{}", fmt::join(facts, "; ")));
}

std::string answers_text(Plan const& plan) {
    return fmt::format("Applicants answer with {}; ECQ framework: {}; plan {}",
                       plan.mode == Mode::narrative ? "narratives, one for each requirement (narrative mode)"
                                                    : "a r\u00E9sum\u00E9 (r\u00E9sum\u00E9 mode)",
                       printable(plan.framework), plan.sha256.substr(0, 12));
}

}  // namespace

void print_plan_text(Plan const& plan, TerminalStyle const& style, std::ostream& out) {
    print_heading(plan, style, out);
    if (std::string const facts = facts_text(plan); !facts.empty()) { out << wrap(facts, style.width); }
    out << wrap(answers_text(plan), style.width);
    for (Requirement const& requirement : plan.requirements) {
        out << '\n' << style.bold(printable(requirement.id));
        if (requirement.label != requirement.id) { out << " (" << printable(requirement.label) << ')'; }
        out << fmt::format(": {}, weight {}{}\n", name_of(requirement.kind),
                           format_decimal_short(requirement.weight, 9), requirement.mandatory ? "" : ", desired");
        if (!requirement.grades.empty()) { out << fmt::format("  for {}\n", fmt::join(requirement.grades, ", ")); }
        if (requirement.limit) { out << "  answer of at most " << length_of(*requirement.limit) << '\n'; }
        for (std::string const& line : lines_of(requirement.text)) { out << wrap(line, style.width, 2); }
        out << wrap("keywords: " + keyword_list(requirement.keywords), style.width, 4);
    }
    if (!plan.not_scored.empty()) { out << '\n' << style.bold("Not scored; for a person to check") << '\n'; }
    for (NotScored const& entry : plan.not_scored) {
        out << wrap(entry.kind + ": " + one_line(entry.text), style.width, 2);
    }
}

}  // namespace winnow
