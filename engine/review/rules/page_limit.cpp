#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"narrative", 10, "pages of ECQ narratives, where the announcement is silent"},
    RuleParameter{"ses-resume", 2, "pages of an executive résumé since 2025"}};

/// Columns and lines of a page in 12 points with margins of an inch.
constexpr std::size_t kColumns = 90;
constexpr std::size_t kLines = 54;

/// Pages that a text without looks would take.
std::size_t lines_of(std::string_view text) {
    std::size_t lines = 0;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        lines += std::max<std::size_t>((end + kColumns - 1) / kColumns, 1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

struct Pages {
    double count = 0;
    bool estimated = false;
};

/// Sections of one document share its pages; a text without looks is estimated.
Pages pages_of(std::span<DraftSection const* const> sections) {
    Pages pages;
    std::size_t lines = 0;
    std::vector<std::size_t> counted;
    for (DraftSection const* section : sections) {
        bool const has_pages = section->layout && section->layout->pages != 0;
        if (!has_pages) {
            lines += lines_of(section->text);
        } else if (std::find(counted.begin(), counted.end(), section->document) == counted.end()) {
            counted.push_back(section->document);
            pages.count += static_cast<double>(section->layout->pages);
        }
    }
    pages.estimated = lines != 0;
    pages.count += static_cast<double>(lines) / static_cast<double>(kLines);
    return pages;
}

std::optional<double> announced(DraftContext const& context, std::string_view id) {
    std::optional<double> least;
    for (Limit const& limit : context.limits) {
        if (limit.unit != "pages" || (limit.applies_to != id && limit.applies_to != "all")) { continue; }
        auto const value = static_cast<double>(limit.value);
        least = std::min(least.value_or(value), value);
    }
    return least;
}

void compare(RuleRun& run, std::span<DraftSection const* const> sections, std::optional<double> limit) {
    if (!limit || sections.empty()) { return; }
    Pages const pages = pages_of(sections);
    // Half a page of doubt where the pages are estimated.
    if (pages.count <= *limit + (pages.estimated ? 0.5 : 0)) { return; }
    DraftSection const& last = *sections.back();
    run.report(
        last, 0, 0,
        fmt::format("{}{:.0f} pages where {:.0f} are allowed", pages.estimated ? "about " : "", pages.count, *limit));
}

void find_long(RuleRun& run) {
    std::vector<DraftSection const*> narratives;
    for (DraftSection const* section : run.sections()) {
        if (section->kind == DraftKind::ecq_narrative) { narratives.push_back(section); }
    }
    DraftContext const& context = run.draft().context;
    auto const of_ecqs = announced(context, "ECQ");
    compare(run, narratives, of_ecqs ? of_ecqs : std::optional{run.parameter("narrative")});
    for (DraftSection const*& section : narratives) { compare(run, {&section, 1}, announced(context, section->id)); }
    for (DraftSection const* section : run.sections()) {
        if (section->kind == DraftKind::ecq_narrative) { continue; }
        auto limit = announced(context, section->id);
        if (!limit && section->kind == DraftKind::ses_resume) { limit = run.parameter("ses-resume"); }
        compare(run, {&section, 1}, limit);
    }
}

}  // namespace

Rule page_limit_rule() {
    return {"page-limit",
            Severity::error,
            kAllText,
            "What lies past the limit is not read, or the application is returned.",
            "Cut the draft to the limit, in 12 points with margins of an inch.",
            kGuide,
            kParameters,
            find_long};
}

}  // namespace winnow
