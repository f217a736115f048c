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

}  // namespace

void print_plan_text(Plan const& plan, TerminalStyle const& style, std::ostream& out) {
    print_heading(plan, style, out);
    out << fmt::format("{} mode, framework {}, plan {}\n", plan.mode == Mode::narrative ? "narrative" : "resume",
                       printable(plan.framework), plan.sha256.substr(0, 12));
    for (Requirement const& requirement : plan.requirements) {
        out << '\n' << style.bold(printable(requirement.id));
        if (requirement.label != requirement.id) { out << " (" << printable(requirement.label) << ')'; }
        out << fmt::format(": {}, weight {}{}\n", name_of(requirement.kind),
                           format_decimal_short(requirement.weight, 9), requirement.mandatory ? "" : ", desired");
        if (!requirement.grades.empty()) { out << fmt::format("  for {}\n", fmt::join(requirement.grades, ", ")); }
        if (requirement.limit) {
            out << fmt::format("  answer of at most {} {}\n", requirement.limit->value, requirement.limit->unit);
        }
        out << wrap(one_line(requirement.text), style.width, 2);
        out << wrap("keywords: " + keyword_list(requirement.keywords), style.width, 4);
    }
    if (!plan.not_scored.empty()) { out << '\n' << style.bold("Not scored; for a person to check") << '\n'; }
    for (NotScored const& entry : plan.not_scored) {
        out << wrap(entry.kind + ": " + one_line(entry.text), style.width, 2);
    }
}

}  // namespace winnow
