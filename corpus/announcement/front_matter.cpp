#include "corpus/announcement/front_matter.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace winnow {
namespace {

constexpr std::string_view kFence = "---";

std::string_view trim(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r";
    text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
    return text.substr(0, text.find_last_not_of(kSpace) + 1);
}

std::string_view take_line(std::string_view& rest) {
    std::size_t const end = std::min(rest.find('\n'), rest.size());
    std::string_view const line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

std::string unquote(std::string_view value) {
    value = trim(value);
    bool const quoted =
        value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
    if (quoted) { return std::string{value.substr(1, value.size() - 2)}; }
    // "|" and ">" only say that the text comes on the next lines.
    if (value == "|" || value == ">" || value == "|-" || value == ">-") { return {}; }
    if (value.starts_with('|')) { value = trim(value.substr(1)); }
    return std::string{value};
}

/// Adds a line to the open entry: "  - text" is an entry of a list, a line that is only indented goes on
/// with the line before.
void continue_entry(std::string_view line, FrontMatterEntry& entry) {
    std::string_view content = trim(line);
    bool const item = content.starts_with("- ");
    if (item) { content = trim(content.substr(2)); }
    if (content.empty()) { return; }
    if (!entry.text.empty()) { entry.text += item ? '\n' : ' '; }
    entry.text += unquote(content);
}

std::vector<FrontMatterEntry> read_entries(std::string_view yaml) {
    std::vector<FrontMatterEntry> entries;
    while (!yaml.empty()) {
        std::string_view const line = take_line(yaml);
        std::string_view const content = trim(line);
        if (content.empty() || content.front() == '#') { continue; }
        bool const inside = line.front() == ' ' || line.front() == '\t' || line.front() == '-';
        std::size_t const colon = line.find(':');
        if (!inside && colon != line.npos) {
            entries.push_back({std::string{trim(line.substr(0, colon))}, unquote(line.substr(colon + 1))});
        } else if (!entries.empty()) {
            continue_entry(line, entries.back());
        }
    }
    return entries;
}

/// Removes "{% comment %} ... {% endcomment %}", other "{% ... %}" and "{{ ... }}".
std::string without_tags(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        std::size_t const open = std::min(text.find("{%"), text.find("{{"));
        out += text.substr(0, open);
        if (open == text.npos) { break; }
        bool const comment = trim(text.substr(open + 2)).starts_with("comment") && text[open + 1] == '%';
        std::size_t start = comment ? text.find("endcomment", open) : open;
        if (start == text.npos) { start = open; }
        std::string_view const close = text[open + 1] == '%' ? "%}" : "}}";
        std::size_t const end = text.find(close, start);
        if (end == text.npos) {  // no tag after all
            out += text.substr(open);
            break;
        }
        text.remove_prefix(end + close.size());
    }
    return out;
}

}  // namespace

StaticPage read_static_page(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::string_view rest = text;
    if (rest.starts_with(kByteOrderMark)) { rest.remove_prefix(kByteOrderMark.size()); }
    if (trim(take_line(rest)) != kFence) { return {{}, std::string{text}}; }
    char const* const begin = rest.data();
    while (!rest.empty()) {
        char const* const line_begin = rest.data();
        if (trim(take_line(rest)) != kFence) { continue; }
        std::string_view const yaml{begin, static_cast<std::size_t>(line_begin - begin)};
        return {read_entries(yaml), without_tags(rest)};
    }
    return {{}, std::string{text}};
}

}  // namespace winnow
