#include "tools/winnow/report/html_page.hpp"

#include "tools/winnow/system/printable.hpp"

#include <ostream>

namespace winnow {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #8a8a8a; --band: #f1f3f6; --alert: #8a3800;
  --evidenced: #cfe8cf; --listed: #fbe7b2; --perhaps: #e3e3e3; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181c; --line: #8a8f98; --band: #23262c;
  --alert: #ffb787; --evidenced: #1f4d2b; --listed: #574512; --perhaps: #3a3d44; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h1, h2 { overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } .scroll:focus-visible { outline: 2px solid var(--ink); }
table { border-collapse: collapse; margin: .5rem 0; } caption { text-align: left; padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--band); } tbody th { font-weight: 600; overflow-wrap: anywhere; }
thead th { white-space: nowrap; } td ul { margin: 0; padding-left: 1.2rem; }
tr:has(+ tr.quiet) > * { border-bottom: 0; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.document { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: .75rem; }
mark { color: inherit; background: var(--perhaps); text-decoration: underline dotted; }
mark.evidenced { background: var(--evidenced); text-decoration: underline solid; }
mark.listed { background: var(--listed); text-decoration: underline dashed; }
mark:target { outline: 3px solid var(--ink); }
a { color: inherit; } footer { overflow-wrap: anywhere; } .flag { color: var(--alert); font-weight: 600; } .quiet { font-size: .9rem; }
@media print { .document { border: 0; padding: 0; } .scroll { overflow: visible; } tr { break-inside: avoid; }
  mark { print-color-adjust: exact; } }
)";

void append_entity(std::string& out, char c) {
    switch (c) {
        case '&': out += "&amp;"; return;
        case '<': out += "&lt;"; return;
        case '>': out += "&gt;"; return;
        case '"': out += "&quot;"; return;
        case '\'': out += "&#39;"; return;
        default: out += c; return;
    }
}

}  // namespace

std::string html_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (true) {
        std::size_t const line_end = text.find('\n');
        for (char const c : printable(text.substr(0, line_end))) { append_entity(out, c); }
        if (line_end == std::string_view::npos) { return out; }
        out += '\n';
        text.remove_prefix(line_end + 1);
    }
}

HtmlPage::HtmlPage(std::ostream& out, std::string_view title) : out_(out) {
    out_ << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         << "<title>" << html_text(title) << "</title>\n<style>" << kStyle << "</style>\n</head>\n";
    open("body");
    open("main");
    element("h1", title);
}

HtmlPage::~HtmlPage() {
    while (!open_.empty()) { close(); }
    out_ << "</html>\n";
}

void HtmlPage::open(std::string_view tag, Attributes attributes) {
    out_ << '<' << tag;
    for (auto const& [name, value] : attributes) { out_ << ' ' << name << "=\"" << html_text(value) << '"'; }
    out_ << '>';
    open_.emplace_back(tag);
}

void HtmlPage::close() {
    std::string const& tag = open_.back();
    out_ << "</" << tag << '>';
    // Not behind what stands inside a line: a line end there would show as a blank.
    if (tag != "mark" && tag != "a" && tag != "strong" && tag != "span") { out_ << '\n'; }
    open_.pop_back();
}

void HtmlPage::text(std::string_view text) { out_ << html_text(text); }

void HtmlPage::element(std::string_view tag, std::string_view text, Attributes attributes) {
    open(tag, attributes);
    this->text(text);
    close();
}

void HtmlPage::open_table(std::string_view caption, std::vector<std::string> const& heads) {
    open("div", {{"class", "scroll"}, {"role", "region"}, {"aria-label", caption}, {"tabindex", "0"}});
    open("table");
    element("caption", caption);
    open("thead");
    open("tr");
    for (std::string const& head : heads) { element("th", head, {{"scope", "col"}}); }
    close();
    close();
    open("tbody");
}

void HtmlPage::close_table() {
    for (int level = 0; level < 3; ++level) { close(); }
}

}  // namespace winnow
