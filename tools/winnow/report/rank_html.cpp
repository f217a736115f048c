#include "tools/winnow/report/rank_html.hpp"

#include "tools/winnow/report/html_page.hpp"
#include "tools/winnow/report/page_parts.hpp"
#include "tools/winnow/report/result_text.hpp"

#include <fmt/format.h>

namespace winnow {
namespace {

/// Columns for "not found".
constexpr std::size_t kKeywordsWidth = 160;

std::string title_of(RankingReport const& report) {
    std::string const name = announcement_name(report.plan());
    return name.empty() ? "Ranking" : "Ranking: " + name;
}

void write_row(RankingReport const& report, Ranked const& line, ApplicationResult const& result, HtmlPage& page) {
    page.open("tr");
    write_number(fmt::format("{}", line.rank), page);
    page.element("th", result.id, {{"scope", "row"}});
    if (report.by != Column::score) { write_number(report.ranked_value(line.scores), page); }
    write_number(format_decimal(line.scores.hundredths(), 2), page);
    write_number(short_share(line.scores.coverage), page);
    write_number(short_share(line.scores.similarity), page);
    for (RequirementResult const& requirement : result.requirements) {
        write_number(requirement.exempt ? "exempt" : short_share(requirement.coverage), page);
    }
    page.close();
}

/// What numbers do not say, across the table below the applicant's row.
void write_remarks(RankingReport const& report, ApplicationResult const& result, std::string_view columns,
                   HtmlPage& page) {
    std::string const missing = list_within(keywords_in_state(report.plan(), result, State::absent), kKeywordsWidth);
    if (missing.empty() && result.flags.empty()) { return; }
    page.open("tr", {{"class", "quiet"}});
    page.element("td", "");
    page.open("td", {{"colspan", columns}});
    page.open("div", {{"class", "remarks"}});
    if (!missing.empty()) { page.text("not found: " + missing); }
    write_flags(result.flags, page);
    page.close();
    page.close();
    page.close();
}

void write_ranking(RankingReport const& report, HtmlPage& page) {
    std::vector<std::string> heads{"rank", "applicant"};
    if (report.by != Column::score) { heads.push_back(fmt::format("by {}", name_of(report.by))); }
    heads.insert(heads.end(), {"score", "coverage", "similarity"});
    for (Requirement const& requirement : report.plan().requirements) { heads.push_back(requirement.id); }
    page.open_table("Ranking", heads);
    std::string const columns = fmt::format("{}", heads.size() - 1);
    report.for_each_result([&](Ranked const& line, ApplicationResult const& result) {
        write_row(report, line, result, page);
        write_remarks(report, result, columns, page);
    });
    page.close_table();
    page.element(
        "p",
        "A requirement's column gives its coverage: 1.00 if every keyword stands in a sentence, 0.00 if none was "
        "found. \"not found\" lists the weightiest keywords that are not there. Equal scores share a rank.",
        {{"class", "quiet"}});
}

void write_unreadable(std::span<Unreadable const> entries, HtmlPage& page) {
    if (entries.empty()) { return; }
    page.element("h2", "Could not be read");
    page.open_table("Entries that could not be read", {"entry", "reason"});
    for (Unreadable const& entry : entries) {
        page.open("tr");
        page.element("th", entry.id, {{"scope", "row"}});
        page.element("td", entry.reason);
        page.close();
    }
    page.close_table();
}

}  // namespace

void print_rank_html(RankingReport const& report, std::ostream& out) {
    HtmlPage page(out, title_of(report));
    for (std::string const& code : report.plan().warnings) { write_plan_warning(code, page); }
    page.element("p", report.summary() + ".");
    write_ranking(report, page);
    write_unreadable(report.index().unreadable(), page);
    write_provenance(report, page);
}

}  // namespace winnow
