#include "engine/text/counted.hpp"
#include "tools/winnow/report/ranking_difference.hpp"
#include "tools/winnow/report/result_text.hpp"

#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

namespace winnow {
namespace {

constexpr std::size_t kIndent = 2;

std::string scores_of(ApplicantShift const& shift) {
    return fmt::format("{} -> {} ({})", format_decimal(shift.before->score, 2), format_decimal(shift.after->score, 2),
                       signed_change(shift.after->score - shift.before->score, 2));
}

std::string coverage_of(RequirementShares const* shares) {
    return shares == nullptr ? "none" : short_share(shares->coverage);
}

/// "ECQ1 0.08 -> 0.40", where the two decimals or the requirement itself are others.
std::vector<std::string> coverages_of(ApplicantShift const& shift) {
    std::vector<std::string> shown;
    for (auto const& [then, now] : shift.requirements) {
        std::string const before = coverage_of(then);
        std::string const after = coverage_of(now);
        if (before != after) {
            shown.push_back(fmt::format("{} {} -> {}", printable(now != nullptr ? now->id : then->id), before, after));
        }
    }
    return shown;
}

void print_changed(RankingDifference const& difference, TerminalStyle const& style, std::ostream& out) {
    if (difference.changed.empty()) { return; }
    std::size_t rank_width = 0;
    std::size_t score_width = 0;
    auto const ranks_of = [](ApplicantShift const& shift) {
        return fmt::format("{} -> {}", shift.before->rank, shift.after->rank);
    };
    for (ApplicantShift const& shift : difference.changed) {
        rank_width = std::max(rank_width, ranks_of(shift).size());
        score_width = std::max(score_width, scores_of(shift).size());
    }
    out << '\n'
        << style.bold("Changed, by the second ranking: rank, score, applicant; below, coverage of requirements")
        << '\n';
    for (ApplicantShift const& shift : difference.changed) {
        out << fmt::format("  {:<{}}  {:<{}}  {}\n", ranks_of(shift), rank_width, scores_of(shift), score_width,
                           style.bold(printable(shift.after->id)));
        if (std::vector<std::string> const coverages = coverages_of(shift); !coverages.empty()) {
            constexpr std::size_t kDeeper = 3 * kIndent;
            out << std::string(kDeeper, ' ')
                << wrap(fmt::format("{}", fmt::join(coverages, ", ")), style.width, kDeeper).substr(kDeeper);
        }
    }
}

void print_listed(std::string_view title, std::vector<RankedApplicant const*> const& lines, TerminalStyle const& style,
                  std::ostream& out) {
    if (lines.empty()) { return; }
    out << '\n' << style.bold(title) << '\n';
    for (RankedApplicant const* const line : lines) {
        out << fmt::format("  {}  {}  {}\n", line->rank, format_decimal(line->score, 2), printable(line->id));
    }
}

void print_unread(std::string_view title, std::vector<UnreadEntry const*> const& entries, TerminalStyle const& style,
                  std::ostream& out) {
    if (entries.empty()) { return; }
    out << '\n' << style.bold(title) << '\n';
    for (UnreadEntry const* const entry : entries) {
        out << fmt::format("  {}: {}\n", printable(entry->id), printable(entry->reason));
    }
}

void print_warnings(RankingDifference const& difference, TerminalStyle const& style, std::ostream& out) {
    if (!difference.comparable()) {
        std::string const warning =
            fmt::format("! the scores cannot be compared: the two differ in {}", fmt::join(difference.settings, ", "));
        out << style.alert(warning) << '\n';
    } else if (!difference.settings.empty()) {
        out << style.alert("! the two are ranked by different columns") << '\n';
    }
    for (RankingFile const* const file : {&difference.before, &difference.after}) {
        if (file->results.size() < file->applicants) {
            out << style.alert(fmt::format("! {} lists {} of {}", printable(file->name), file->results.size(),
                                           counted(file->applicants, "applicant")))
                << '\n';
        }
    }
}

}  // namespace

void print_ranking_difference_text(RankingDifference const& difference, TerminalStyle const& style, std::ostream& out) {
    out << style.bold(printable(fmt::format("{} -> {}", difference.before.name, difference.after.name))) << '\n';
    print_warnings(difference, style, out);
    auto const higher = [](ApplicantShift const& shift) { return shift.after->score > shift.before->score; };
    auto const lower = [](ApplicantShift const& shift) { return shift.after->score < shift.before->score; };
    out << fmt::format(
        "scores: {} rose, {} fell; applicants: {} as before, {} only in the first, {} only in the second\n",
        std::count_if(difference.changed.begin(), difference.changed.end(), higher),
        std::count_if(difference.changed.begin(), difference.changed.end(), lower), difference.as_before,
        difference.gone.size(), difference.added.size());
    print_changed(difference, style, out);
    print_listed("Only in the first: rank, score, applicant", difference.gone, style, out);
    print_listed("Only in the second: rank, score, applicant", difference.added, style, out);
    print_unread("Unreadable in the first only", difference.readable, style, out);
    print_unread("Unreadable in the second only", difference.now_unreadable, style, out);
}

}  // namespace winnow
