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
bool opens_compounds(std::string_view part, std::string_view second) {
    constexpr std::array<std::string_view, 17> kParts = {"self", "full",  "part", "cross",  "well",    "long",
                                                         "high", "short", "low",  "client", "non",     "co",
                                                         "all",  "hands", "user", "day",    "decision"};
    // "part-ner", "high-lighted", "short-age": the rest of a word.
    constexpr std::array<std::string_view, 8> kEndings = {"ner", "light", "er", "est", "age", "ness", "ish", "ly"};
    return std::find(kParts.begin(), kParts.end(), part) != kParts.end() &&
           std::none_of(kEndings.begin(), kEndings.end(),
                        [second](std::string_view ending) { return second.starts_with(ending); });
}

/// Last parts that close compounds, and no word that a line's end may break.
bool closes_compounds(std::string_view part) {
    constexpr std::array<std::string_view, 24> kParts = {
        "based", "driven", "oriented",  "related",  "level",    "solving",  "making",    "functional",
        "paced", "term",   "focused",   "specific", "friendly", "centered", "certified", "sized",
        "date",  "party",  "sponsored", "funded",   "owned",    "quality",  "effective", "minded"};
    return std::find(kParts.begin(), kParts.end(), part) != kParts.end();
}

/// "strongly-coupled": no word goes on behind an adverb's ending.
bool is_adverb_with(std::string_view part, std::string_view second) {
    constexpr std::size_t kShortestAdverb = 5;
    constexpr std::size_t kShortestSecond = 5;
    return part.size() >= kShortestAdverb && part.ends_with("ly") && second.size() >= kShortestSecond;
}

/// "lost-time", "real-time", but not "lifetime".
bool is_kind_of_time(std::string_view part, std::string_view second) {
    constexpr std::array<std::string_view, 20> kClosed = {"air",  "any",  "bed",    "day",    "down", "flex", "half",
                                                          "life", "mari", "mean",   "night",  "over", "pas",  "peace",
                                                          "run",  "some", "spring", "summer", "up",   "war"};
    return second == "time" && std::find(kClosed.begin(), kClosed.end(), part) == kClosed.end();
}

double rounded_size(double size) { return std::round(size * 2) / 2; }

}  // namespace

void PageText::add_page(std::vector<Block> blocks) {
    ++pages_;
    for (Block& block : blocks) {
        ++blocks_;
        for (Block::Row& row : block.rows) { add_line(std::move(row), block); }
    }
}

void PageText::add_line(Block::Row row, Block const& block) {
    Line line;
    line.box = row.chunks.front().box;
    line.page = pages_;
    line.block = blocks_;
    line.block_left = block.left;
    line.block_right = block.right;
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
    learn_words(line);
    if (!lines_.empty() && is_stretched(line, lines_.back())) { line.cells.clear(); }
    lines_.push_back(std::move(line));
}

/// The words of the line, but for parts of words that may be broken over two lines.
void PageText::learn_words(Line const& line) {
    bool const follows_hyphen = !lines_.empty() && ends_with_hyphen(lines_.back().words.back().text);
    for (std::size_t i = follows_hyphen ? 1 : 0; i < line.words.size(); ++i) {
        std::string const& word = line.words[i].text;
        bool const may_go_on = i + 1 == line.words.size() && ends_with_hyphen(word);
        if (!may_go_on) { vocabulary_.insert(lower_spelling(word)); }
    }
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
    std::string_view const last = line.words.back().text;
    return last.ends_with(',') || last.ends_with(';') ? 0 : heading_look(line);
}

int PageText::heading_look(Line const& line) const {
    constexpr std::size_t kLongestHeading = 10;
    if (!line.cells.empty() || line.words.size() > kLongestHeading) { return 0; }
    bool const has_letters = std::any_of(line.words.begin(), line.words.end(), [](Word const& word) {
        return std::count_if(word.text.begin(), word.text.end(), is_letter) >= 2;
    });
    std::string_view const last = line.words.back().text;
    if (!has_letters || is_marker(line.words[0].text)) { return 0; }
    double const scale = body_size_ > 0 ? line.size / body_size_ : 1;
    if (scale >= 1.5) { return 1; }
    if (scale >= 1.15) { return 2; }
    bool const bold = std::all_of(line.words.begin(), line.words.end(), [](Word const& word) { return word.bold; });
    return bold && !body_is_bold_ && !last.ends_with('.') && scale > 0.95 ? 3 : 0;
}

/// Whether the gaps that look like borders of cells are spaces which a typesetter stretched: all gaps of the line are
/// as wide, it fills its block from side to side, and so does the line above.
bool PageText::is_stretched(Line const& line, Line const& above) {
    constexpr double kWidestStretchEms = 4;
    constexpr double kFull = 0.9;
    double const width = line.block_right - line.block_left;
    bool const below = line.block == above.block && line.page == above.page && above.cells.empty();
    if (!below || line.words.size() < 3 || std::min(line.box.width(), above.box.width()) < kFull * width) {
        return false;
    }
    double narrowest = kWidestStretchEms * line.size;
    double widest = 0;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        double const gap = line.words[i].left - line.words[i - 1].right;
        narrowest = std::min(narrowest, gap);
        widest = std::max(widest, gap);
    }
    return widest < 1.2 * narrowest;
}

/// Whether `next` stands below `line` as lines of one passage do.
bool PageText::follows(Line const& line, Line const& next) {
    if (line.block != next.block || line.page != next.page || !line.cells.empty() || !next.cells.empty()) {
        return false;
    }
    double const em = line.size;
    double const pitch = next.box.bottom - line.box.bottom;
    return pitch > 0 && pitch <= 1.9 * em && std::abs(line.size - next.size) <= 0.1 * em &&
           !is_marker(next.words[0].text);
}

/// Whether a heading was too long for its line, wherever on the line it stands.
bool PageText::heading_goes_on(Line const& line, Line const& next) const {
    constexpr int kLeastLarger = 2;
    int const level = heading_look(line);
    if (level == 0 || level != heading_look(next) || !follows(line, next)) { return false; }
    if (heading_level(line) == 0 && level > kLeastLarger) { return false; }
    double const needed = line.box.width() + 0.25 * line.size + (next.words[0].right - next.words[0].left);
    return needed > line.block_right - line.block_left;
}

/// Whether the page wrapped `line` into `next`: the next word would not have fitted, in lines that look alike.
bool PageText::goes_on(Line const& line, Line const& next) const {
    if (!follows(line, next) || heading_level(line) > 0 || heading_level(next) == 1) { return false; }
    double const em = line.size;
    if (line.words.back().bold != next.words.front().bold && line.words.front().bold != next.words.front().bold) {
        return false;
    }
    bool const hanging = is_marker(line.words[0].text);
    double const indent = next.box.left - line.box.left;
    if (indent < -4 * em || indent > (hanging ? 4 : 1) * em) { return false; }
    char const first = next.words[0].text[0];
    if (ends_with_hyphen(line.words.back().text) && is_lower(first)) { return true; }
    double const needed = line.box.right + 0.25 * em + (next.words[0].right - next.words[0].left);
    if (needed <= line.block_right) { return false; }
    constexpr double kRunningTextEms = 18;
    bool const is_wide = line.block_right - line.box.left >= kRunningTextEms * em;
    return is_lower(first) || (is_wide && line.words.size() >= 4);
}

void PageText::join_broken_word(Line const& line, Line const& next, Document& document) {
    std::string const& end = line.words.back().text;
    std::string const& begin = next.words.front().text;
    if (!ends_with_hyphen(end) || !is_lower(begin[0])) { return; }
    glued_ = true;
    std::string const first = lower_letters(end);
    std::string const second = lower_letters(begin);
    // The document may have the word elsewhere, in one piece or with its hyphen, or each part by itself.
    bool const closed = vocabulary_.contains(first + second);
    bool const spelled = vocabulary_.contains(std::string{first}.append("-").append(second));
    constexpr std::size_t kShortestWord = 4;
    bool const are_words = std::min(first.size(), second.size()) >= kShortestWord && vocabulary_.contains(first) &&
                           vocabulary_.contains(second);
    bool const is_compound = spelled || are_words || opens_compounds(first, second) || closes_compounds(second) ||
                             is_adverb_with(first, second) || is_kind_of_time(first, second);
    if (!closed && is_compound) { return; }
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
    std::size_t paragraph = 0;  // where it began
    bool in_heading = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        Line& line = lines_[i];
        Line* const next = i + 1 < lines_.size() ? &lines_[i + 1] : nullptr;
        bool const opens_heading =
            text.size() == paragraph && (heading_level(line) > 0 || (next != nullptr && heading_goes_on(line, *next)));
        if (opens_heading && !text.empty() && !text.ends_with("\n\n")) { paragraph = (text += '\n').size(); }
        std::size_t const begin = text.size();
        write_words(line, document);
        if (text.size() > most_bytes) {
            text.resize(begin);
            auto& runs = document.layout.runs;
            while (!runs.empty() && runs.back().begin >= begin) { runs.pop_back(); }
            if (!runs.empty()) { runs.back().end = std::min(runs.back().end, begin); }
            return false;
        }
        bool const may_be_heading = begin == paragraph || in_heading;
        in_heading = next != nullptr && may_be_heading && heading_goes_on(line, *next);
        if (in_heading || (next != nullptr && goes_on(line, *next))) {
            join_broken_word(line, *next, document);
            continue;
        }
        bool const is_heading = may_be_heading && heading_level(line) > 0;
        if (is_heading) { document.headings.push_back({paragraph, text.size(), heading_level(line)}); }
        text += '\n';
        bool const gap = next != nullptr && next->page == line.page &&
                         (next->block != line.block || next->box.top - line.box.bottom > 0.9 * line.size);
        if (gap || (is_heading && next != nullptr)) { text += '\n'; }
        paragraph = text.size();
    }
    document.layout.page_numbers = shows_page_numbers();
    return true;
}

}  // namespace winnow
