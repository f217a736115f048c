#include "tools/winnow/report/plan_html.hpp"

#include "engine/screening.hpp"
#include "tools/winnow/report/html_page.hpp"
#include "tools/winnow/report/page_parts.hpp"
#include "tools/winnow/report/result_text.hpp"
#include "tools/winnow/report/snippet.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ostream>
#include <string>

namespace winnow {
namespace {

std::string weight_text(Nano weight) { return format_decimal(divide_half_even(weight, kNano / 1000), 3); }

/// "QualificationSummary, bytes 310 to 420".
std::string place_text(std::optional<SourceSpan> const& span) {
    if (!span) { return "not in the text of the announcement"; }
    return fmt::format("{}, bytes {} to {}", span->field, span->begin, span->end);
}

void write_introduction(Plan const& plan, HtmlPage& page) {
    page.element("p",
                 "A plan says which words winnow looks for in applications. It was drawn from the announcement and is "
                 "meant to be changed by people who know the job, before anybody reads an application. Ask of each "
                 "keyword: does the job need it? Would somebody who has done this work write it? Who has done it and "
                 "would call it something else? Who could be kept out by it, and why?");
    std::string text =
        fmt::format("Answers are {}.", plan.mode == Mode::narrative ? "narratives, one for each requirement"
                                                                    : "résumés, which answer all requirements");
    if (plan.framework != "none") { text += fmt::format(" Executive Core Qualifications: {}.", plan.framework); }
    for (Limit const& limit : plan.limits) {
        text += fmt::format(" Limit of {}: {}.", limit.applies_to, length_of(limit));
    }
    page.element("p", text);
}

void write_overview(Plan const& plan, HtmlPage& page) {
    page.element("h2", "Requirements");
    page.open_table("Requirements and their weights", {"requirement", "kind", "weight", "keywords", "grades", "limit"});
    for (Requirement const& requirement : plan.requirements) {
        page.open("tr");
        page.element("th", requirement_name(requirement), {{"scope", "row"}});
        page.element("td", fmt::format("{}{}", name_of(requirement.kind), requirement.mandatory ? "" : ", desired"));
        write_number(weight_text(requirement.weight), page);
        write_number(fmt::format("{}", requirement.keywords.size()), page);
        page.element("td", requirement.grades.empty() ? "all" : fmt::format("{}", fmt::join(requirement.grades, ", ")));
        page.element("td", requirement.limit ? length_of(*requirement.limit) : "none");
        page.close();
    }
    page.close_table();
}

void write_keyword(Keyword const& keyword, HtmlPage& page) {
    page.open("tr");
    page.element("th", keyword.keyword + (keyword.required ? " (required)" : ""), {{"scope", "row"}});
    page.element("td", fmt::format("{}", fmt::join(keyword.aliases, ", ")));
    write_number(weight_text(keyword.weight), page);
    page.element("td", place_text(keyword.span), {{"class", "quiet"}});
    page.element("td", "");
    page.close();
}

void write_requirement(Requirement const& requirement, HtmlPage& page) {
    page.element("h2", requirement_name(requirement));
    for (std::string const& line : lines_of(requirement.text)) { page.element("p", line); }
    if (requirement.keywords.empty()) {
        page.element("p", "No keyword: nobody gets points for coverage.", {{"class", "flag"}});
        return;
    }
    page.open_table("Keywords of " + requirement.id, {"keyword", "counted as the same", "weight",
                                                      "place in the announcement", "keep, change or delete"});
    for (Keyword const& keyword : requirement.keywords) { write_keyword(keyword, page); }
    page.close_table();
}

void write_not_scored(Plan const& plan, HtmlPage& page) {
    if (plan.not_scored.empty()) { return; }
    page.element("h2", "Not scored");
    page.element("p", "The announcement asks for these, too. winnow scores none of them; a person checks them.");
    page.open("ul");
    for (NotScored const& entry : plan.not_scored) { page.element("li", entry.kind + ": " + entry.text); }
    page.close();
}

}  // namespace

void print_plan_html(Plan const& plan, std::ostream& out) {
    std::string const name = announcement_name(plan);
    HtmlPage page(out, name.empty() ? "Plan" : "Plan: " + name);
    for (std::string const& code : plan.warnings) { write_plan_warning(code, page); }
    write_introduction(plan, page);
    write_overview(plan, page);
    for (Requirement const& requirement : plan.requirements) { write_requirement(requirement, page); }
    write_not_scored(plan, page);
    page.open("footer", {{"class", "quiet"}});
    std::string const sealed = plan.sealed ? "sealed at " + plan.sealed->at : "not sealed";
    page.element("p", fmt::format("winnow {}; plan {}, {}; background {}; analyzer {}", engine_version(), plan.sha256,
                                  sealed, plan.background_sha256, plan.analyzer));
    page.close();
}

}  // namespace winnow
