#include "tools/winnow/report/html_page.hpp"

#include "page_style.hpp"
#include "tools/winnow/system/printable.hpp"

#include <ostream>

namespace winnow {
namespace {

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
        std::size_t const stop = text.find_first_of("\n\t");
        for (char const c : printable(text.substr(0, stop))) { append_entity(out, c); }
        if (stop == std::string_view::npos) { return out; }
        out += text[stop];
        text.remove_prefix(stop + 1);
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
