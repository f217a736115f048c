#include "corpus/extract/text_reader.hpp"

#include "corpus/extract/lines.hpp"
#include "corpus/extract/reader_versions.hpp"
#include "corpus/extract/section_heading.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kLongestHeading = 100;
constexpr std::size_t kFewestCapitals = 4;

/// 1 for a rule of `=`, 2 for one of `-`, else 0.
int underline_level(std::string_view line) {
    std::string_view const rule = trimmed(line);
    if (rule.size() < 3) { return 0; }
    bool const even = rule.find_first_not_of(rule.front()) == std::string_view::npos;
    if (!even) { return 0; }
    if (rule.front() == '=') { return 1; }
    return rule.front() == '-' ? 2 : 0;
}

/// "PROFESSIONAL EXPERIENCE", and no sentence.
bool is_in_capitals(std::string_view line) {
    if (std::any_of(line.begin(), line.end(), is_ascii_lower)) { return false; }
    if (std::string_view{".,;!?"}.find(line.back()) != std::string_view::npos) { return false; }
    return std::count_if(line.begin(), line.end(), is_ascii_upper) >= static_cast<std::ptrdiff_t>(kFewestCapitals);
}

/// Level of the heading that `line` is between its neighbours; 0 for none.
int heading_level(std::string_view previous, std::string_view line, std::string_view next) {
    std::string_view const words = trimmed(line);
    if (words.empty() || underline_level(line) != 0) { return 0; }
    if (section_heading(words)) { return 1; }
    if (words.size() > kLongestHeading) { return 0; }
    if (int const level = underline_level(next); level != 0 && trimmed(previous).empty()) { return level; }
    return trimmed(previous).empty() && is_in_capitals(words) ? 2 : 0;
}

}  // namespace

Document read_text(std::string_view text) {
    Document document;
    document.reader = kTextReader;
    document.text = text;
    Lines lines{text};
    Line previous;
    Line current;
    bool more = lines.next(current);
    while (more) {
        Line next;
        more = lines.next(next);
        int const level = heading_level(previous.text, current.text, more ? next.text : std::string_view{});
        if (level != 0) { document.headings.push_back({current.begin, current.begin + current.text.size(), level}); }
        previous = current;
        current = next;
    }
    return document;
}

}  // namespace winnow
