#include "corpus/extract/pdf/page_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3; }

/// A sign that begins an item of a list, or "1." and "a)".
bool is_marker(std::string_view word) {
    constexpr std::array<std::string_view, 17> kSigns = {"\u2022", "\u25CF", "\u25CB", "\u25AA", "\u25AB", "\u25A0",
                                                         "\u25E6", "\u2023", "\u27A2", "\u2756", "\u2713", "\u2219",
                                                         "\u00B7", "-",      "\u2013", "*",      "o"};
    if (std::find(kSigns.begin(), kSigns.end(), word) != kSigns.end()) { return true; }
    if (word.size() < 2 || word.size() > 4 || (word.back() != '.' && word.back() != ')')) { return false; }
    std::string_view const number = word.substr(0, word.size() - 1);
    return std::all_of(number.begin(), number.end(), is_digit) || (number.size() == 1 && is_lower(number[0]));
}

std::string lower_letters(std::string_view word) {
    std::string letters;
    for (char const c : word) {
        if (is_letter(c) || is_digit(c)) { letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
    }
    return letters;
}

/// As lower_letters, with the hyphens between letters.
std::string lower_spelling(std::string_view word) {
    std::string spelling;
    for (std::size_t begin = 0; begin < word.size();) {
        std::size_t const end = std::min(word.find('-', begin), word.size());
        std::string const part = lower_letters(word.substr(begin, end - begin));
        if (!spelling.empty() && !part.empty()) { spelling += '-'; }
        spelling += part;
        begin = end + 1;
    }
    return spelling;
}

bool ends_with_hyphen(std::string_view word) {
    if (word.size() < 2) { return false; }
    if (word.ends_with("\u2010")) { return word.size() > 3 && is_letter(word[word.size() - 4]); }
    return word.back() == '-' && is_letter(word[word.size() - 2]);
}

/// First parts that open many compounds.
bool opens_compounds(std::string_view part) {
    constexpr std::array<std::string_view, 18> kParts = {"self", "full",  "part",  "cross",  "well", "long",
                                                         "high", "short", "low",   "client", "non",  "co",
                                                         "ex",   "all",   "hands", "user",   "day",  "decision"};
    return std::find(kParts.begin(), kParts.end(), part) != kParts.end();
}

double rounded_size(double size) { return std::round(size * 2) / 2; }

}  // namespace

void PageText::add_page(std::vector<Block> blocks) {
    ++pages_;
    for (Block& block : blocks) {
        ++blocks_;
        for (Block::Row& row : block.rows) { add_line(std::move(row), pages_, blocks_, block.right); }
    }
}

void PageText::add_line(Block::Row row, std::size_t page, std::size_t block, double block_right) {
    Line line;
    line.box = row.chunks.front().box;
    line.page = page;
    line.block = block;
    line.block_right = block_right;
    std::map<double, std::size_t> sizes;
    for (Chunk& chunk : row.chunks) {
        bool const after_marker = line.words.size() == 1 && is_marker(line.words[0].text);
        if (!line.words.empty() && !after_marker) { line.cells.push_back(line.words.size()); }
        line.box.extend(chunk.box);
        sizes[chunk.size] += chunk.words.size();
        std::move(chunk.words.begin(), chunk.words.end(), std::back_inserter(line.words));
    }
    line.size = std::max_element(sizes.begin(), sizes.end(), [](auto const& a, auto const& b) {
                    return a.second < b.second;
                })->first;
    for (Word const& word : line.words) { vocabulary_.insert(lower_spelling(word.text)); }
    lines_.push_back(std::move(line));
}

void PageText::learn_body() {
    std::map<double, std::size_t> letters;
    std::size_t all = 0;
    std::size_t bold = 0;
    for (Line const& line : lines_) {
        for (Word const& word : line.words) {
            letters[rounded_size(word.size)] += word.text.size();
            all += word.text.size();
            bold += word.bold ? word.text.size() : 0;
        }
    }
    auto const most = std::max_element(letters.begin(), letters.end(),
                                       [](auto const& a, auto const& b) { return a.second < b.second; });
    body_size_ = most == letters.end() ? 0 : most->first;
    body_is_bold_ = bold * 3 > all;
}

int PageText::heading_level(Line const& line) const {
    constexpr std::size_t kLongestHeading = 10;
    if (!line.cells.empty() || line.words.size() > kLongestHeading) { return 0; }
    bool const has_letters = std::any_of(line.words.begin(), line.words.end(), [](Word const& word) {
        return std::count_if(word.text.begin(), word.text.end(), is_letter) >= 2;
    });
    std::string_view const last = line.words.back().text;
    if (!has_letters || last.ends_with(',') || last.ends_with(';') || is_marker(line.words[0].text)) { return 0; }
    double const scale = body_size_ > 0 ? line.size / body_size_ : 1;
    if (scale >= 1.5) { return 1; }
    if (scale >= 1.15) { return 2; }
    bool const bold = std::all_of(line.words.begin(), line.words.end(), [](Word const& word) { return word.bold; });
    return bold && !body_is_bold_ && !last.ends_with('.') && scale > 0.95 ? 3 : 0;
}

/// Whether the page wrapped `line` into `next`: the next word would not have fitted, in lines that look alike.
bool PageText::goes_on(Line const& line, Line const& next) const {
    if (line.block != next.block || line.page != next.page || !line.cells.empty() || !next.cells.empty()) {
        return false;
    }
    double const em = line.size;
    double const pitch = next.box.bottom - line.box.bottom;
    if (pitch <= 0 || pitch > 1.9 * em || std::abs(line.size - next.size) > 0.1 * em) { return false; }
    if (is_marker(next.words[0].text) || heading_level(line) > 0 || heading_level(next) == 1) { return false; }
    if (line.words.back().bold != next.words.front().bold && line.words.front().bold != next.words.front().bold) {
        return false;
    }
    bool const hanging = is_marker(line.words[0].text);
    double const indent = next.box.left - line.box.left;
    if (indent < -4 * em || indent > (hanging ? 4 : 1) * em) { return false; }
    double const needed = line.box.right + 0.25 * em + (next.words[0].right - next.words[0].left);
    if (needed <= line.block_right) { return false; }
    constexpr double kRunningTextEms = 18;
    bool const is_wide = line.block_right - line.box.left >= kRunningTextEms * em;
    char const first = next.words[0].text[0];
    return is_lower(first) || (is_wide && line.words.size() >= 4);
}

void PageText::join_broken_word(Line const& line, Line const& next, Document& document) {
    std::string const& end = line.words.back().text;
    std::string const& begin = next.words.front().text;
    if (!ends_with_hyphen(end) || !is_lower(begin[0])) { return; }
    glued_ = true;
    std::string const first = lower_letters(end);
    // The document may have the word elsewhere, in one piece or with its hyphen.
    bool const closed = vocabulary_.contains(first + lower_letters(begin));
    bool const spelled = vocabulary_.contains(std::string{first}.append("-").append(lower_letters(begin)));
    if (!closed && (spelled || opens_compounds(first))) { return; }
    std::string& text = document.text;
    text.resize(text.size() - (text.back() == '-' ? 1 : std::string_view{"\u2010"}.size()));
    document.layout.runs.back().end = text.size();
}

void PageText::write_words(Line const& line, Document& document) {
    std::string& text = document.text;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        Word const& word = line.words[i];
        bool const at_line_start = text.empty() || text.back() == '\n';
        if (i > 0) {
            bool const new_cell = std::find(line.cells.begin(), line.cells.end(), i) != line.cells.end();
            text += new_cell ? '\t' : ' ';
        } else if (!at_line_start && !glued_) {
            text += ' ';
        }
        glued_ = false;
        TextStyle const style{rounded_size(word.size), word.bold, word.italic, false};
        auto& runs = document.layout.runs;
        std::size_t const begin = text.size();
        text += word.text;
        if (!runs.empty() && runs.back().style == style && runs.back().page == line.page) {
            runs.back().end = text.size();
        } else {
            runs.push_back({begin, text.size(), line.page, style});
        }
    }
}

bool PageText::shows_page_numbers() const {
    // The first or last line of pages, with the page's number in it and little else.
    std::map<std::size_t, std::pair<Line const*, Line const*>> ends;
    for (Line const& line : lines_) {
        auto& [top, bottom] = ends[line.page];
        if (top == nullptr || line.box.top < top->box.top) { top = &line; }
        if (bottom == nullptr || line.box.bottom > bottom->box.bottom) { bottom = &line; }
    }
    auto const shows = [](Line const& line, std::size_t page) {
        constexpr std::size_t kMostWords = 12;
        std::string const number = std::to_string(page);
        return line.words.size() <= kMostWords && std::any_of(line.words.begin(), line.words.end(), [&](Word const& w) {
                   std::string digits;
                   std::copy_if(w.text.begin(), w.text.end(), std::back_inserter(digits), is_digit);
                   return digits == number && lower_letters(w.text) == number;
               });
    };
    auto const numbered = std::count_if(ends.begin(), ends.end(), [&shows](auto const& page) {
        return shows(*page.second.first, page.first) || shows(*page.second.second, page.first);
    });
    // The first page often goes without.
    return numbered > 0 && static_cast<std::size_t>(numbered) + 1 >= ends.size();
}

bool PageText::write(Document& document, std::size_t most_bytes) {
    learn_body();
    std::string& text = document.text;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        Line& line = lines_[i];
        std::size_t const begin = text.size();
        write_words(line, document);
        if (text.size() > most_bytes) {
            text.resize(begin);
            auto& runs = document.layout.runs;
            while (!runs.empty() && runs.back().begin >= begin) { runs.pop_back(); }
            if (!runs.empty()) { runs.back().end = std::min(runs.back().end, begin); }
            return false;
        }
        Line* const next = i + 1 < lines_.size() ? &lines_[i + 1] : nullptr;
        if (next != nullptr && goes_on(line, *next)) {
            join_broken_word(line, *next, document);
            continue;
        }
        bool const alone = begin == 0 || text[begin - 1] == '\n';
        if (int const level = heading_level(line); level > 0 && alone) {
            document.headings.push_back({begin, text.size(), level});
        }
        text += '\n';
        bool const gap = next != nullptr && next->page == line.page &&
                         (next->block != line.block || next->box.top - line.box.bottom > 0.9 * line.size);
        if (gap) { text += '\n'; }
    }
    document.layout.page_numbers = shows_page_numbers();
    return true;
}

}  // namespace winnow
