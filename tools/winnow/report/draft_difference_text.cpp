#include "tools/winnow/report/draft_difference.hpp"
#include "tools/winnow/report/draft_facts.hpp"
#include "tools/winnow/report/result_text.hpp"

#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>

#include <ostream>

namespace winnow {
namespace {

constexpr std::size_t kNameWidth = 12;

void print_scores(DraftDifference const& difference, TerminalStyle const& style, std::ostream& out) {
    Scores const& before = difference.before.result->scores;
    Scores const& after = difference.after.result->scores;
    out << fmt::format("score {} -> {} ({})  coverage {} -> {}  similarity {} -> {}\n",
                       format_decimal(before.hundredths(), 2), style.bold(format_decimal(after.hundredths(), 2)),
                       signed_change(after.hundredths() - before.hundredths(), 2),
                       format_decimal_short(before.coverage, 6), format_decimal_short(after.coverage, 6),
                       format_decimal_short(before.similarity, 6), format_decimal_short(after.similarity, 6));
}

void print_requirement(RequirementShift const& change, TerminalStyle const& style, std::ostream& out) {
    out << '\n' << style.bold(printable(change.id));
    out << fmt::format(": {} -> {} points\n", format_decimal(change.before, 6), format_decimal(change.after, 6));
    for (KeywordShift const& keyword : change.keywords) {
        out << fmt::format("  {}: {} -> {}\n", printable(keyword.keyword), plain_name_of(keyword.before),
                           plain_name_of(keyword.after));
    }
}

void print_findings(std::string_view name, CheckReport const& report, std::vector<Finding const*> const& findings,
                    TerminalStyle const& style, std::ostream& out) {
    if (findings.empty()) { return; }
    out << '\n' << style.bold(name) << '\n';
    for (Finding const* finding : findings) {
        std::string const message = message_with_quote(*report.reviewed.section(finding->section), *finding);
        std::string const line = printable(fmt::format("{} {}: {}", finding->section, finding->rule, message));
        out << "  " << pad_right(name_of(finding->severity), kNameWidth)
            << wrap(line, style.width, kNameWidth + 2).substr(kNameWidth + 2);
    }
}

}  // namespace

void print_draft_difference_text(DraftDifference const& difference, TerminalStyle const& style, std::ostream& out) {
    Plan const* const plan = difference.before.plan;
    std::string const announcement = plan == nullptr ? "" : announcement_name(*plan);
    out << style.bold(printable(fmt::format("{} -> {}", difference.before.draft.id, difference.after.draft.id)))
        << (announcement.empty() ? "" : " for " + announcement) << "\nas of " << difference.before.as_of << '\n';
    if (plan != nullptr) {
        print_scores(difference, style, out);
    } else {
        out << "no announcement or plan was given, so there is no score\n";
    }
    for (RequirementShift const& change : difference.requirements) { print_requirement(change, style, out); }
    print_findings("Findings that are gone", difference.before, difference.gone, style, out);
    print_findings("New findings", difference.after, difference.added, style, out);
    out << fmt::format("\nfindings: {} gone, {} new, {} as before\n", difference.gone.size(), difference.added.size(),
                       difference.kept);
}

}  // namespace winnow
