#include "tools/winnow/report/result_text.hpp"

#include "tools/winnow/report/plan_warning.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <string_view>

namespace winnow {

std::string announcement_name(Plan const& plan) {
    if (plan.title.empty() || plan.announcement_id.empty()) { return printable(plan.announcement_id + plan.title); }
    return printable(plan.announcement_id + ": " + plan.title);
}

void print_heading(Plan const& plan, TerminalStyle const& style, std::ostream& out) {
    std::string const name = announcement_name(plan);
    if (!name.empty()) { out << style.bold(name) << '\n'; }
    print_plan_warnings(plan, style, out);
}

void print_plan_warnings(Plan const& plan, TerminalStyle const& style, std::ostream& out) {
    for (std::string const& code : plan.warnings) {
        out << style.alert(wrap("! " + printable(describe_plan_warning(code)), style.width));
    }
}

void print_flags(std::span<Flag const> flags, std::size_t indent, TerminalStyle const& style, std::ostream& out) {
    for (Flag const& flag : flags) {
        std::string const detail = flag.detail.empty() ? "" : ": " + printable(flag.detail);
        out << style.alert(wrap("! " + printable(flag.code) + detail, style.width, indent));
    }
}

std::vector<std::string> keywords_in_state(Plan const& plan, ApplicationResult const& result, State state) {
    struct Weighted {
        Wide weight;
        std::size_t place;
        std::string_view keyword;
    };
    std::vector<Weighted> found;
    for (std::size_t r = 0; r < result.requirements.size(); ++r) {
        for (std::size_t k = 0; k < result.requirements[r].keywords.size(); ++k) {
            if (result.requirements[r].keywords[k].state != state) { continue; }
            Keyword const& keyword = plan.requirements[r].keywords[k];
            found.push_back({Wide{result.requirements[r].weight} * keyword.weight, found.size(), keyword.keyword});
        }
    }
    // Found in plan order, which decides between equal weights.
    std::sort(found.begin(), found.end(), [](Weighted const& a, Weighted const& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.place < b.place;
    });
    std::vector<std::string> words;
    for (Weighted const& keyword : found) {
        std::string word = printable(keyword.keyword);
        if (std::find(words.begin(), words.end(), word) == words.end()) { words.push_back(std::move(word)); }
    }
    return words;
}

std::string name_with_aliases(Keyword const& keyword, KeywordResult const& result) {
    if (result.by_aliases.empty()) { return keyword.keyword; }
    return fmt::format("{} (as \"{}\")", keyword.keyword, fmt::join(result.by_aliases, "\", \""));
}

std::string short_share(Micro share) { return format_decimal(divide_half_even(share, kMicro / 100), 2); }

std::string signed_change(std::int64_t change, int decimals) {
    if (change == 0) { return "the same"; }
    return fmt::format("{}{}", change > 0 ? "+" : "", format_decimal(change, decimals));
}

std::string list_within(std::span<std::string const> words, std::size_t width) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string const next = (i == 0 ? "" : ", ") + words[i];
        std::size_t const reserve = i + 1 < words.size() ? 3 : 0;  // for ", …"
        if (display_width(list) + display_width(next) + reserve > width) { return list + (i == 0 ? "…" : ", …"); }
        list += next;
    }
    return list;
}

std::string about_scores(Plan const& plan, std::size_t width) {
    Nano const coverage = plan.composite.coverage;
    std::string const text = fmt::format(
        "A score, 0 to 100, says which of the announcement's words stand in an application: {} of it is coverage "
        "(keywords that are there), {} similarity (other words of the requirements). It shows presence, not proof: "
        "people judge the work behind the words. Scores under different plans cannot be compared.",
        format_decimal_short(coverage, 9), format_decimal_short(kNano - coverage, 9));
    return wrap(text, width);
}

}  // namespace winnow
