#include "tools/winnow/report/mention_report.hpp"

#include "engine/score/mention.hpp"
#include "tools/winnow/report/snippet.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace winnow {
namespace {

/// So many places are named; a person needs one.
constexpr std::size_t kMostPlaces = 3;

/// `"RN" (resume 120), "registered nurse" (resume 310) and 4 more`
std::string places(Mention const& mention, std::span<Section const> sections) {
    std::vector<std::string> named;
    for (std::size_t i = 0; i < std::min(kMostPlaces, mention.spans.size()); ++i) {
        TextSpan const& span = mention.spans[i];
        auto const section = std::find_if(sections.begin(), sections.end(),
                                          [&span](Section const& candidate) { return candidate.id == span.section; });
        named.push_back(fmt::format("\"{}\" ({} {})", section->text.substr(span.begin, span.end - span.begin),
                                    span.section, span.begin));
    }
    std::string text = fmt::format("{}", fmt::join(named, ", "));
    if (mention.spans.size() > kMostPlaces) { text += fmt::format(" and {} more", mention.spans.size() - kMostPlaces); }
    return text;
}

/// "Not looked for, and listed in the plan: condition (2), essay (4)."; empty if there are none.
std::string not_looked_for(Plan const& plan, std::vector<Mention> const& mentions) {
    std::map<std::string, std::size_t> count;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].state == Mention::State::not_looked_for) { ++count[plan.not_scored[i].kind]; }
    }
    std::vector<std::string> kinds;
    for (auto const& [kind, number] : count) { kinds.push_back(fmt::format("{} ({})", kind, number)); }
    if (kinds.empty()) { return {}; }
    return fmt::format("Not looked for, and listed in the plan: {}.", fmt::join(kinds, ", "));
}

void write_row(NotScored const& entry, Mention const& mention, std::span<Section const> sections, HtmlPage& page) {
    page.open("tr");
    page.element("th", entry.kind, {{"scope", "row"}});
    page.element("td", entry.text);
    page.element("td", plain_name_of(mention.state));
    page.element("td", places(mention, sections));
    page.close();
}

}  // namespace

void print_mentions(Plan const& plan, std::span<Section const> sections, TerminalStyle const& style,
                    std::ostream& out) {
    if (plan.not_scored.empty()) { return; }
    out << '\n' << style.bold("Not scored; for a person to check") << '\n';
    std::vector<Mention> const mentions = find_mentions(plan.not_scored, sections);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].state == Mention::State::not_looked_for) { continue; }
        NotScored const& entry = plan.not_scored[i];
        std::string const found = places(mentions[i], sections);
        out << wrap(printable(fmt::format("{}: {}", entry.kind, one_line(entry.text))), style.width, 2)
            << wrap(
                   printable(fmt::format("{}{}{}", plain_name_of(mentions[i].state), found.empty() ? "" : ": ", found)),
                   style.width, 6);
    }
    std::string const others = not_looked_for(plan, mentions);
    if (!others.empty()) { out << wrap(printable(others), style.width, 2); }
}

void write_mentions(Plan const& plan, std::span<Section const> sections, HtmlPage& page) {
    if (plan.not_scored.empty()) { return; }
    page.element("h2", "Not scored; for a person to check");
    std::vector<Mention> const mentions = find_mentions(plan.not_scored, sections);
    bool const any = std::any_of(mentions.begin(), mentions.end(), [](Mention const& mention) {
        return mention.state != Mention::State::not_looked_for;
    });
    if (any) {
        page.open_table("Mentioned or not; a mention proves nothing", {"kind", "asked for", "state", "first places"});
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            if (mentions[i].state != Mention::State::not_looked_for) {
                write_row(plan.not_scored[i], mentions[i], sections, page);
            }
        }
        page.close_table();
    }
    std::string const others = not_looked_for(plan, mentions);
    if (!others.empty()) { page.element("p", others); }
}

void write_mentions(Plan const& plan, std::span<Section const> sections, JsonWriter& json) {
    json.key("not_scored").begin_array();
    std::vector<Mention> const mentions = find_mentions(plan.not_scored, sections);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        json.inline_object()
            .member("kind", std::string_view{plan.not_scored[i].kind})
            .member("text", std::string_view{plan.not_scored[i].text})
            .member("state", name_of(mentions[i].state));
        json.key("spans").inline_array();
        for (TextSpan const& span : mentions[i].spans) {
            json.inline_object()
                .member("section", std::string_view{span.section})
                .member("begin", std::uint64_t{span.begin})
                .member("end", std::uint64_t{span.end})
                .end();
        }
        json.end().end();
    }
    json.end();
}

}  // namespace winnow
