#include "corpus/announcement/wrapped_lines.hpp"

#include "corpus/announcement/openings.hpp"
#include "corpus/extract/section_heading.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

/// Widths, in characters, at which programs break lines.
constexpr std::size_t kNarrowest = 50;
constexpr std::size_t kWidest = 120;

struct Line {
    std::string_view words;      ///< without white space at its ends
    std::size_t begin = 0;       ///< of the line, in the text
    std::size_t columns = 0;     ///< characters with the white space before the words
    std::size_t first_word = 0;  ///< its characters
    bool is_heading = false;
};

std::size_t columns(std::string_view text) {
    auto const continues_letter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues_letter));
}

bool has_blank(std::string_view words) { return words.find(' ') != words.npos; }

std::vector<Line> lines_of(std::string_view text, std::vector<Heading> const& headings) {
    constexpr std::string_view kSpace = " \t\r";
    std::vector<Line> lines;
    auto heading = headings.begin();
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::string_view const line = text.substr(begin, end - begin);
        std::size_t const first = std::min(line.find_first_not_of(kSpace), line.size());
        std::string_view const words = line.substr(first, line.find_last_not_of(kSpace) + 1 - first);
        while (heading != headings.end() && heading->begin < begin) { ++heading; }
        bool const is_heading = heading != headings.end() && heading->begin < end;
        lines.push_back({words, begin, first + columns(words), columns(words.substr(0, words.find(' '))), is_heading});
        begin = end + 1;
    }
    return lines;
}

/// The width that a line must have to hold the first word of the next one too.
std::size_t width_for_both(Line const& line, Line const& next) { return line.columns + 1 + next.first_word; }

bool goes_on_small(Line const& line, Line const& next) {
    return has_blank(line.words) && !next.words.empty() && is_ascii_lower(next.words.front());
}

/// The width at which lines were broken; none where they were not.
std::optional<std::size_t> find_width(std::vector<Line> const& lines) {
    std::array<std::size_t, kWidest + 1> explained{};  // line ends, by width
    std::size_t small = 0;
    std::size_t of_words = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (has_blank(lines[i].words)) { ++of_words; }
        if (!goes_on_small(lines[i], lines[i + 1])) { continue; }
        ++small;
        std::size_t const end = std::min(width_for_both(lines[i], lines[i + 1]), kWidest + 1);
        for (std::size_t width = std::max(lines[i].columns, kNarrowest); width < end; ++width) { ++explained[width]; }
    }
    auto const best = std::max_element(explained.begin(), explained.end());
    constexpr std::size_t kFewest = 3;
    if (*best < kFewest || *best * 5 < small * 4) { return std::nullopt; }
    auto const width = static_cast<std::size_t>(best - explained.begin());
    auto const longer = static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [width](Line const& line) {
        return has_blank(line.words) && line.columns > width;
    }));
    return longer * 20 <= of_words ? std::optional{width} : std::nullopt;
}

/// "- ", "• ", "1. ", "b) ", "(2) ".
bool begins_item(std::string_view words) {
    constexpr std::array<std::string_view, 7> kSigns{"- ", "* ", "+ ", "o ", "\u2022", "\u2013 ", "\u25AA"};
    if (std::any_of(kSigns.begin(), kSigns.end(), [words](auto sign) { return words.starts_with(sign); })) {
        return true;
    }
    std::size_t const begin = words.starts_with('(') ? 1 : 0;
    std::size_t end = begin;
    while (end < words.size() && is_ascii_digit(words[end])) { ++end; }
    if (end == begin && end < words.size() && is_ascii_letter(words[end])) { ++end; }
    bool const mark = end > begin && end < words.size() && (words[end] == '.' || words[end] == ')');
    return mark && end - begin <= 2 && end + 1 < words.size() && words[end + 1] == ' ';
}

/// Web addresses, which have small letters, aside.
bool in_capitals(std::string_view words) {
    words = words.substr(0, words.find("http"));
    constexpr std::ptrdiff_t kFewest = 4;
    return std::none_of(words.begin(), words.end(), is_ascii_lower) &&
           std::count_if(words.begin(), words.end(), is_ascii_upper) >= kFewest;
}

bool ends_sentence(std::string_view words) {
    return std::string_view{".!?;:"}.find(words.back()) != std::string_view::npos;
}

/// "Series: 0343", "GS-12: To qualify": a few words and a colon.
bool begins_with_label(std::string_view words) {
    constexpr std::size_t kLongestLabel = 40;
    return is_ascii_upper(words.front()) && words.substr(0, kLongestLabel).find(':') != words.npos;
}

/// Whether a line of its own begins with `next`, however full the one before is.
bool stands_apart(Line const& line, Line const& next) {
    bool const capitals = in_capitals(line.words);
    if (capitals && in_capitals(next.words)) { return false; }
    if (line.is_heading || next.is_heading || begins_item(next.words) || section_heading(next.words)) { return true; }
    if ((capitals || in_capitals(next.words)) && !ends_sentence(next.words)) { return true; }
    if (ends_sentence(line.words) && begins_with_label(next.words)) { return true; }
    auto const opening = opening_of_line(next.words, 0, next.words.size(), false);
    return opening && opening->opening == Opening::label;
}

/// "decision-" before "making": the line was broken inside a word.
bool breaks_word(Line const& line, Line const& next) {
    std::size_t const size = line.words.size();
    return size > 1 && line.words.back() == '-' && is_ascii_letter(line.words[size - 2]) &&
           is_ascii_lower(next.words.front());
}

bool is_broken(Line const& line, Line const& next, std::size_t width) {
    return !line.words.empty() && !next.words.empty() && line.columns <= width && width_for_both(line, next) > width &&
           !stands_apart(line, next);
}

}  // namespace

void join_wrapped_lines(std::string& text, std::vector<Heading>& headings) {
    auto const lines = lines_of(text, headings);
    auto const width = find_width(lines);
    if (!width) { return; }
    std::string joined;
    joined.reserve(text.size());
    std::vector<Heading> moved;
    auto heading = headings.begin();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::size_t const end = i + 1 < lines.size() ? lines[i + 1].begin : text.size();
        bool const goes_on = i + 1 < lines.size() && is_broken(lines[i], lines[i + 1], *width);
        bool const went_on = i > 0 && is_broken(lines[i - 1], lines[i], *width);
        for (; heading != headings.end() && heading->begin < end; ++heading) {
            if (goes_on || went_on) { continue; }  // a paragraph in capitals
            std::size_t const at = joined.size() + heading->begin - lines[i].begin;
            moved.push_back({at, at + heading->end - heading->begin, heading->level});
        }
        std::string_view const line = std::string_view{text}.substr(lines[i].begin, end - lines[i].begin);
        std::string_view const rest =
            went_on ? line.substr(std::min(line.find_first_not_of(" \t"), line.size())) : line;
        if (!goes_on) {
            joined += rest;
            continue;
        }
        joined += rest.substr(0, rest.find_last_not_of(" \t\r\n") + 1);
        if (!breaks_word(lines[i], lines[i + 1])) { joined += ' '; }
    }
    text = std::move(joined);
    headings = std::move(moved);
}

}  // namespace winnow
