#include "tools/winnow/report/requirement_tables.hpp"

#include "tools/winnow/report/page_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace winnow {
namespace {

void write_places(KeywordResult const& result, HtmlPage& page) {
    page.open("td");
    for (TextSpan const& span : result.spans) {
        if (&span != result.spans.data()) { page.text(", "); }
        page.element("a", fmt::format("{} {}", span.section, span.begin),
                     {{"href", "#" + mark_anchor(span.section, span.begin)}});
    }
    page.close();
}

void write_requirement_row(Requirement const& requirement, RequirementResult const& result, HtmlPage& page) {
    page.open("tr");
    page.element("th", requirement_name(requirement), {{"scope", "row"}});
    if (result.exempt) {
        page.element("td", "exempt, not counted", {{"colspan", "5"}});
    } else {
        page.element("td",
                     result.answered_by.empty() ? "nothing" : fmt::format("{}", fmt::join(result.answered_by, ", ")));
        write_number(format_decimal_short(result.weight, 9), page);
        write_number(format_decimal_short(result.coverage, 6), page);
        write_number(format_decimal_short(result.similarity, 6), page);
        write_number(format_decimal(result.points, 6), page);
    }
    page.close();
}

}  // namespace

void write_requirements_table(Plan const& plan, ApplicationResult const& result, HtmlPage& page) {
    page.open_table("Points by requirement",
                    {"requirement", "answered by", "weight", "coverage", "similarity", "points"});
    for (std::size_t i = 0; i < result.requirements.size(); ++i) {
        write_requirement_row(plan.requirements[i], result.requirements[i], page);
    }
    page.close_table();
}

void write_keyword_table(Requirement const& requirement, RequirementResult const& result, HtmlPage& page) {
    page.open_table(fmt::format("Keywords of {}", requirement.id), {"keyword", "state", "found at", "points"});
    for (std::size_t k = 0; k < result.keywords.size(); ++k) {
        KeywordResult const& keyword = result.keywords[k];
        page.open("tr");
        page.element("th", requirement.keywords[k].keyword, {{"scope", "row"}});
        page.element("td", plain_name_of(keyword.state));
        write_places(keyword, page);
        write_number(format_decimal(keyword.points, 6), page);
        page.close();
    }
    page.close_table();
}

void write_term_table(Requirement const& requirement, RequirementResult const& result, HtmlPage& page) {
    page.open_table(fmt::format("Similarity to the text of {}: other words found", requirement.id),
                    {"word", "times", "points"});
    for (TermResult const& term : result.terms) {
        page.open("tr");
        page.element("th", term.word, {{"scope", "row"}});
        write_number(fmt::format("{}", term.count), page);
        write_number(format_decimal(term.points, 6), page);
        page.close();
    }
    page.close_table();
}

void collect_marks(Requirement const& requirement, RequirementResult const& result, MarksBySection& marks) {
    for (std::size_t k = 0; k < result.keywords.size(); ++k) {
        for (TextSpan const& span : result.keywords[k].spans) {
            marks[span.section].push_back(
                {span.begin, span.end, result.keywords[k].state, requirement.keywords[k].keyword});
        }
    }
}

void write_marks_legend(std::initializer_list<State> states, HtmlPage& page) {
    page.text("Marked are the keywords: ");
    for (State const state : states) {
        if (state != *states.begin()) { page.text(", "); }
        page.element("mark", plain_name_of(state), {{"class", name_of(state)}});
    }
    page.text(".");
}

}  // namespace winnow
