#include "engine/review/draft_limits.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/score/length_limit.hpp"
#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// A page counts once, however many of the sections stand on it; a text without pages is estimated.
Pages pages_of(std::span<DraftSection const* const> sections) {
    std::set<std::pair<std::uint32_t, std::uint64_t>> known;
    std::size_t lines = 0;
    for (DraftSection const* section : sections) {
        if (!section->pages.known()) {
            lines += lines_of(section->text);
            continue;
        }
        for (std::uint64_t page = section->pages.first; page <= section->pages.last(); ++page) {
            known.insert({section->pages.document, page});
        }
    }
    return {static_cast<double>(known.size()) + static_cast<double>(lines) / static_cast<double>(kLines), lines != 0};
}

std::string describe(Pages const& pages, double limit) {
    // A page that was begun counts, unless all is an estimate.
    double const count = pages.estimated ? std::round(pages.count) : std::ceil(pages.count);
    return fmt::format("{}{} where {:.0f} {} allowed", pages.estimated ? "about " : "",
                       counted(static_cast<std::uint64_t>(count), "page"), limit, limit == 1 ? "is" : "are");
}

/// Of sections together, where no offset says from where on it is too much.
void compare(RuleRun& run, std::span<DraftSection const* const> sections, double limit) {
    if (sections.empty()) { return; }
    Pages const pages = pages_of(sections);
    // Half a page of doubt where the pages are estimated.
    if (pages.count > limit + (pages.estimated ? 0.5 : 0)) {
        run.report(*sections.back(), 0, 0, describe(pages, limit));
    }
}

bool has_pages(DraftSection const* section) { return section->pages.known(); }

/// What the announcement allows, where pages are known and where they are not.
void find_past_announced(RuleRun& run) {
    constexpr bool kInPages = true;
    auto const sections = run.sections();
    for (PassedLimit const& passed : passed_limits(run.draft(), sections, kInPages)) {
        bool const is_all = passed.limit->applies_to == "all";
        Pages const pages =
            is_all ? pages_of(sections) : Pages{static_cast<double>(counted_pages(passed.section->pages)), false};
        run.report(*passed.section, passed.offset, passed.section->text.size(),
                   describe(pages, static_cast<double>(passed.limit->value)) + "; from here on it is past the limit");
    }
    for (DraftSection const* const& section : sections) {
        if (has_pages(section)) { continue; }
        for (Limit const* limit : limits_of(run.draft(), *section, kInPages)) {
            compare(run, {&section, 1}, static_cast<double>(limit->value));
        }
    }
    if (std::all_of(sections.begin(), sections.end(), has_pages)) { return; }
    for (Limit const& limit : run.draft().context.limits) {
        bool const is_all = limit.applies_to == "all" && limit.unit == "pages";
        if (is_all) { compare(run, sections, static_cast<double>(limit.value)); }
    }
}

bool has_limit(RuleRun const& run, DraftSection const& section) {
    auto const& limits = run.draft().context.limits;
    return !limits_of(run.draft(), section, true).empty() ||
           std::any_of(limits.begin(), limits.end(),
                       [](auto const& l) { return l.applies_to == "all" && l.unit == "pages"; });
}

void find_long(RuleRun& run) {
    find_past_announced(run);
    std::vector<DraftSection const*> narratives;
    for (DraftSection const* const& section : run.sections()) {
        if (has_limit(run, *section)) { continue; }
        if (section->kind == DraftKind::ecq_narrative) { narratives.push_back(section); }
        if (section->kind == DraftKind::ses_resume) { compare(run, {&section, 1}, run.parameter("ses-resume")); }
    }
    compare(run, narratives, run.parameter("narrative"));
}

}  // namespace

Rule page_limit_rule() {
    return {"page-limit",
            Severity::error,
            kAllText,
            "What lies past the limit is not read, or the application is returned.",
            "Cut the draft to the limit, in 12 points with margins of an inch (résumés: 10 points, half an inch).",
            kGuide,
            kParameters,
            find_long};
}

}  // namespace winnow
