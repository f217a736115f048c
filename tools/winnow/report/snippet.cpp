#include "tools/winnow/report/snippet.hpp"

#include "tools/winnow/system/printable.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Where the context before `begin` starts: behind a blank, if one is in reach.
std::size_t context_start(std::string_view text, std::size_t begin, std::size_t context) {
    if (begin <= context) { return 0; }
    std::size_t const earliest = begin - context;
    std::size_t const blank = text.substr(earliest, begin - earliest).find_first_of(kBlanks);
    if (blank != std::string_view::npos) { return earliest + blank; }
    std::size_t start = earliest;
    while (start < begin && is_continuation(text[start])) { ++start; }
    return start;
}

std::size_t context_end(std::string_view text, std::size_t end, std::size_t context) {
    if (text.size() - end <= context) { return text.size(); }
    std::size_t const blank = text.substr(end, context).find_last_of(kBlanks);
    if (blank != std::string_view::npos) { return end + blank; }
    std::size_t stop = end + context;
    while (stop > end && is_continuation(text[stop])) { --stop; }
    return stop;
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string flat;
    bool blank = false;
    for (char const c : text) {
        if (kBlanks.find(c) != std::string_view::npos) {
            blank = true;
            continue;
        }
        if (blank && !flat.empty()) { flat += ' '; }
        blank = false;
        flat += c;
    }
    return printable(flat);
}

Snippet snippet(std::string_view text, std::size_t begin, std::size_t end, std::size_t context) {
    auto const is_blank = [text](std::size_t i) { return kBlanks.find(text[i]) != std::string_view::npos; };
    std::size_t const start = context_start(text, begin, context);
    std::size_t const stop = context_end(text, end, context);
    Snippet result;
    result.before = (start > 0 ? "… " : "") + one_line(text.substr(start, begin - start));
    if (begin > start && is_blank(begin - 1) && !result.before.ends_with(' ')) { result.before += ' '; }
    result.match = one_line(text.substr(begin, end - begin));
    if (end < stop && is_blank(end)) { result.after = " "; }
    result.after += one_line(text.substr(end, stop - end)) + (stop < text.size() ? " …" : "");
    return result;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string line = one_line(text.substr(0, end));
        if (!line.empty()) { lines.push_back(std::move(line)); }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace winnow
