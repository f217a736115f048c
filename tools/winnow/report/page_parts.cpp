#include "tools/winnow/report/page_parts.hpp"

#include "engine/screening.hpp"
#include "tools/winnow/report/plan_warning.hpp"
#include "tools/winnow/report/result_text.hpp"

#include <fmt/format.h>

#include <limits>

namespace winnow {

std::string requirement_name(Requirement const& requirement) {
    if (requirement.label == requirement.id) { return requirement.id; }
    return fmt::format("{} ({})", requirement.id, requirement.label);
}

void write_plan_warning(std::string_view code, HtmlPage& page) {
    page.element("p", describe_plan_warning(code), {{"class", "flag"}});
}

void write_plan_heading(Plan const& plan, HtmlPage& page) {
    if (std::string const name = announcement_name(plan); !name.empty()) { page.element("p", name); }
    for (std::string const& code : plan.warnings) { write_plan_warning(code, page); }
}

void write_flags(std::span<Flag const> flags, HtmlPage& page) {
    if (flags.empty()) { return; }
    page.open("ul");
    for (Flag const& flag : flags) {
        page.open("li");
        page.element("span", flag.code, {{"class", "flag"}});
        if (!flag.detail.empty()) { page.text(": " + flag.detail); }
        page.close();
    }
    page.close();
}

void write_number(std::string_view number, HtmlPage& page) { page.element("td", number, {{"class", "number"}}); }

void write_provenance(Plan const& plan, Background const& background, std::string_view analyzer, IdfSource idf,
                      HtmlPage& page) {
    page.open("footer", {{"class", "quiet"}});
    page.element("p", about_scores(plan, std::numeric_limits<std::size_t>::max()));
    page.element("p", fmt::format("winnow {}; plan {}; background {}{}; analyzer {}", engine_version(), plan.sha256,
                                  background.sha256, idf == IdfSource::pool ? " (idf from this pool)" : "", analyzer));
    page.close();
}

void write_provenance(RankingReport const& report, HtmlPage& page) {
    write_provenance(report.plan(), report.background, report.index().analyzer(), report.scorer.idf_source(), page);
}

}  // namespace winnow
