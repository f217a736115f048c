#include "corpus/announcement/source_text.hpp"

#include "corpus/extract/extract.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <variant>

namespace winnow {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alphanumeric(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

/// "&amp;", "&#8217;": an ampersand, a name or number, a semicolon.
bool is_entity(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestEntity = 32;
    std::size_t i = at + 1;
    if (i < text.size() && text[i] == '#') { ++i; }
    std::size_t const name = i;
    while (i < text.size() && i - at < kLongestEntity && is_alphanumeric(text[i])) { ++i; }
    return i > name && i < text.size() && text[i] == ';';
}

/// "<br>", "</p>", "<!--": what HTML takes for markup ("< 10" it does not).
bool is_tag(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) { return false; }
    char const next = text[at + 1];
    return is_letter(next) || (next == '!' && text.substr(at).starts_with("<!--")) ||
           (next == '/' && at + 2 < text.size() && is_letter(text[at + 2]));
}

bool has_markup(std::string_view text) {
    for (std::size_t i = text.find_first_of("&<"); i != text.npos; i = text.find_first_of("&<", i + 1)) {
        if (text[i] == '&' ? is_entity(text, i) : is_tag(text, i)) { return true; }
    }
    return false;
}

/// Whether a tag that starts or ends a block stands in the text, so that the markup makes the lines.
bool has_blocks(std::string_view text) {
    constexpr std::array<std::string_view, 14> kBlocks{"p",  "br", "li", "ul", "ol", "div", "table",
                                                       "tr", "td", "h1", "h2", "h3", "h4",  "h5"};
    for (std::size_t i = text.find('<'); i != text.npos; i = text.find('<', i + 1)) {
        std::size_t const begin = i + 1 + (i + 1 < text.size() && text[i + 1] == '/' ? 1 : 0);
        std::string name;
        for (std::size_t j = begin; j < text.size() && is_alphanumeric(text[j]); ++j) { name += lower_ascii(text[j]); }
        if (std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end()) { return true; }
    }
    return false;
}

/// "\r\n", "\r" and the Unicode line separator as "\n"; no-break spaces as spaces.
std::string unify_white_space(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n') { out += '\n'; }
        } else if (text.substr(i).starts_with("\xC2\xA0")) {
            out += ' ';
            ++i;
        } else if (text.substr(i).starts_with("\xE2\x80\xA8") || text.substr(i).starts_with("\xE2\x80\xA9")) {
            out += '\n';
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// Marks the line ends that mean something, so that the HTML reader keeps them.
std::string mark_lines(std::string_view text, bool blocks) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n') {
            out += text[i];
            continue;
        }
        std::size_t const next = text.find_first_not_of(" \t", i + 1);
        bool const wrapped = blocks && next != text.npos && text[next] >= 'a' && text[next] <= 'z';
        out += wrapped ? "\n" : "<br>\n";
    }
    return out;
}

void trim_end(std::string& text) { text.erase(text.find_last_not_of(" \t\n") + 1); }

/// Lines without white space at their ends, none empty at the start or end, and no two empty in a row.
std::string tidy(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.empty() && (out.empty() || out.ends_with("\n\n"))) { continue; }
        out += line;
        trim_end(out);
        if (line.empty() && !out.empty()) { out += '\n'; }
        out += '\n';
    }
    trim_end(out);
    return out;
}

SourceText read_markup(std::string_view text) {
    std::string const html = "<!DOCTYPE html><html><body>" + mark_lines(text, has_blocks(text)) + "</body></html>";
    auto read = extract(html, "field.html");
    auto* document = std::get_if<Document>(&read);
    if (document == nullptr) { return {tidy(text), {}}; }
    trim_end(document->text);
    return {std::move(document->text), std::move(document->headings)};
}

SourceText read_lines(std::string const& text) {
    if (!has_markup(text)) { return {tidy(text), {}}; }
    SourceText read = read_markup(text);
    // Some sources escape their HTML twice: "&lt;p&gt;".
    if (has_blocks(read.text)) { return read_markup(read.text); }
    return read;
}

/// Where a name begins right behind another, as the "Oral" of "AnalysisOral Communication".
bool is_glued(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && is_ascii_upper(text[at]) && is_ascii_lower(text[at - 1]) &&
           is_ascii_lower(text[at + 1]);
}

/// Parts the names of a list that has lost its line ends: "AnalysisOral CommunicationPolicy AnalysisWriting". Three of
/// them without a sign between tell it from "JavaScript" and "PowerPoint".
void part_glued_names(SourceText& source) {
    constexpr std::string_view kSigns = ".,;:!?()\n";
    constexpr std::size_t kFewest = 3;
    std::string const text = std::move(source.text);
    source.text.clear();
    auto heading = source.headings.begin();
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find_first_of(kSigns, begin), text.size() - 1) + 1;
        std::size_t glued = 0;
        for (std::size_t at = begin; at < end; ++at) { glued += is_glued(text, at) ? 1U : 0U; }
        for (std::size_t at = begin; at < end; ++at) {
            if (glued >= kFewest && is_glued(text, at)) { source.text += '\n'; }
            for (; heading != source.headings.end() && heading->begin == at; ++heading) {
                std::size_t const size = heading->end - heading->begin;
                heading->begin = source.text.size();
                heading->end = heading->begin + size;
            }
            source.text += text[at];
        }
        begin = end;
    }
}

}  // namespace

SourceText read_source_text(std::string_view field) {
    SourceText source = read_lines(unify_white_space(field));
    part_glued_names(source);
    return source;
}

}  // namespace winnow
