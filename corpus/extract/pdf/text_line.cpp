#include "corpus/extract/pdf/text_line.hpp"

#include "engine/text/ascii.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace winnow {
namespace {

// In ems of the letters beside the gap.
constexpr double kSpace = 0.16;       ///< a wider gap is a space; fonts' own spaces are 0.2 to 0.3
constexpr double kWidestSpace = 1.1;  ///< a wider gap is no space, but the border of a column or cell
constexpr double kBackwards = 0.6;    ///< letters overlap by less
constexpr double kBaseline = 0.25;    ///< letters of one line differ by less

/// A glyph turned so that its line runs to the right.
struct Placed {
    double left;
    double right;
    double top;
    double bottom;
    double baseline;
    Glyph const* glyph;
};

Placed place(Glyph const& glyph, PageGlyphs const& page) {
    Box const& b = glyph.box;
    switch (glyph.direction) {
        case Direction::down:
            return {b.top, b.bottom, page.width - b.right, page.width - b.left, page.width - glyph.baseline, &glyph};
        case Direction::left:
            return {page.width - b.right, page.width - b.left,          page.height - b.bottom,
                    page.height - b.top,  page.height - glyph.baseline, &glyph};
        case Direction::up:
            return {page.height - b.bottom, page.height - b.top, b.left, b.right, glyph.baseline, &glyph};
        case Direction::right:
        case Direction::other: break;
    }
    return {b.left, b.right, b.top, b.bottom, glyph.baseline, &glyph};
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos || text == "\u00A0" || text == "\u3000";
}

/// Finds glyphs that are printed where the same glyph stands already.
class Overprints {
  public:
    explicit Overprints(PageGlyphs const& page) : page_(page) { seen_.reserve(page.glyphs.size()); }

    /// How often it was printed there before.
    std::size_t add(Placed const& placed) {
        double const near = std::clamp(0.12 * placed.glyph->size, 0.3, 2 * kCell);
        auto const cell = [](double place) { return static_cast<std::int64_t>(place / kCell + kFar); };
        std::uint64_t const letters = hash(page_.text_of(*placed.glyph));
        for (std::int64_t x = cell(placed.left - near); x <= cell(placed.left + near); ++x) {
            for (std::int64_t y = cell(placed.baseline - near); y <= cell(placed.baseline + near); ++y) {
                auto const found = seen_.find(key(letters, x, y));
                if (found == seen_.end()) { continue; }
                Seen& seen = found->second;
                if (std::abs(seen.left - placed.left) < near && std::abs(seen.baseline - placed.baseline) < near) {
                    return seen.times++;
                }
            }
        }
        seen_.insert_or_assign(key(letters, cell(placed.left), cell(placed.baseline)),
                               Seen{placed.left, placed.baseline, 1});
        return 0;
    }

  private:
    struct Seen {
        double left;
        double baseline;
        std::size_t times;
    };
    static constexpr double kCell = 3;
    static constexpr double kFar = 1e6;  ///< makes cells of pages positive, so that casting rounds all of them down

    // FNV-1a.
    static std::uint64_t mix(std::uint64_t hash, std::uint64_t value) { return (hash ^ value) * 1099511628211U; }
    static std::uint64_t hash(std::string_view text) {
        std::uint64_t hash = 14695981039346656037U;
        for (char const c : text) { hash = mix(hash, static_cast<unsigned char>(c)); }
        return hash;
    }
    static std::uint64_t key(std::uint64_t letters, std::int64_t x, std::int64_t y) {
        return mix(mix(letters, static_cast<std::uint64_t>(x)), static_cast<std::uint64_t>(y));
    }

    PageGlyphs const& page_;
    boost::unordered_flat_map<std::uint64_t, Seen> seen_;
};

/// Letters of one line in the order in which they were drawn.
struct Run {
    Box box{1e9, 1e9, -1e9, -1e9};
    double baseline = 0;
    double size = 0;
    std::vector<Placed> glyphs;
};

/// Size and baseline of letters.
struct Setting {
    double size;
    double baseline;
};

bool is_smaller(double size, double other) {
    constexpr double kSmaller = 0.85;
    return size < kSmaller * other;
}

/// Whether the one stand above or below the other's line as superscripts and subscripts do, a gap away.
bool is_script(Setting const& one, Setting const& other, double gap) {
    bool const first = one.size < other.size;
    Setting const& small = first ? one : other;
    Setting const& large = first ? other : one;
    constexpr double kSmallest = 0.45;
    constexpr double kHighest = 0.55;
    constexpr double kLowest = 0.35;
    double const raised = (large.baseline - small.baseline) / large.size;
    return is_smaller(small.size, large.size) && small.size > kSmallest * large.size && raised < kHighest &&
           raised > -kLowest && std::abs(gap) < kSpace * large.size;
}

/// Whether letters that end and letters that begin a gap apart are of one line.
bool on_one_line(Setting const& before, Setting const& after, double gap) {
    double const em = std::max(before.size, after.size);
    bool const beside = gap > -kBackwards * em && gap < kWidestSpace * em;
    return (beside && std::abs(after.baseline - before.baseline) < kBaseline * em) || is_script(before, after, gap);
}

bool continues(Run const& run, Placed const& next) {
    return on_one_line({run.size, run.baseline}, {next.glyph->size, next.baseline},
                       next.left - run.glyphs.back().right);
}

void add(Run& run, Placed const& placed) {
    if (is_smaller(run.size, placed.glyph->size)) { run.baseline = placed.baseline; }
    run.size = std::max(run.size, placed.glyph->size);
    run.box.extend({placed.left, placed.top, placed.right, placed.bottom});
    run.glyphs.push_back(placed);
}

std::vector<Run> runs_of(std::vector<Placed> const& glyphs, PageGlyphs const& page, std::string& repeated) {
    std::vector<Run> runs;
    Overprints overprints{page};
    bool was_repeated = false;
    for (Placed const& placed : glyphs) {
        bool const blank = is_blank(page.text_of(*placed.glyph));
        std::size_t const before = blank ? 0 : overprints.add(placed);
        // Told once, when the limit is passed.
        if (before == kMostOverprints) {
            if (!was_repeated && !repeated.empty()) { repeated += ' '; }
            repeated += page.text_of(*placed.glyph);
        }
        if (!blank) {
            was_repeated = before == kMostOverprints;
        } else if (was_repeated) {
            repeated += ' ';
        }
        if (before > 0) { continue; }
        if (blank && (runs.empty() || !continues(runs.back(), placed))) { continue; }
        if (runs.empty() || !continues(runs.back(), placed)) { runs.emplace_back(); }
        add(runs.back(), placed);
    }
    return runs;
}

/// Joins runs that continue each other on a line, whatever the order in which they were drawn.
std::vector<Run> joined(std::vector<Run> runs) {
    std::sort(runs.begin(), runs.end(), [](Run const& a, Run const& b) {
        return std::tuple{a.box.left, a.baseline, a.box.right} < std::tuple{b.box.left, b.baseline, b.box.right};
    });
    std::vector<Run> lines;
    std::multimap<double, std::size_t> by_baseline;
    for (Run& run : runs) {
        std::size_t best = lines.size();
        double best_gap = 1e9;
        for (auto at = by_baseline.lower_bound(run.baseline - run.size);
             at != by_baseline.end() && at->first <= run.baseline + run.size; ++at) {
            Run const& line = lines[at->second];
            double const gap = run.box.left - line.box.right;
            if (std::abs(gap) < best_gap && on_one_line({line.size, line.baseline}, {run.size, run.baseline}, gap)) {
                best = at->second;
                best_gap = std::abs(gap);
            }
        }
        if (best == lines.size()) {
            by_baseline.emplace(run.baseline, best);
            lines.push_back(std::move(run));
            continue;
        }
        Run& line = lines[best];
        if (is_smaller(line.size, run.size)) { line.baseline = run.baseline; }
        line.size = std::max(line.size, run.size);
        line.box.extend(run.box);
        line.glyphs.insert(line.glyphs.end(), run.glyphs.begin(), run.glyphs.end());
    }
    return lines;
}

/// Accents that old typesetting draws over a letter of its own, as what Unicode puts behind the letter.
std::string_view combining(std::string_view accent) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kAccents = {{{"\u00B4", "\u0301"},
                                                                                        {"`", "\u0300"},
                                                                                        {"\u00A8", "\u0308"},
                                                                                        {"\u02C6", "\u0302"},
                                                                                        {"\u02DC", "\u0303"},
                                                                                        {"\u02C7", "\u030C"},
                                                                                        {"\u02DA", "\u030A"}}};
    for (auto const& [spacing, mark] : kAccents) {
        if (accent == spacing) { return mark; }
    }
    return {};
}

bool overlap(Placed const& accent, Placed const& letter) {
    double const middle = (accent.left + accent.right) / 2;
    return middle > letter.left && middle < letter.right;
}

/// Hebrew, Arabic and their presentation forms: drawn from left to right as other letters are, read the other way.
bool runs_to_the_left(std::string_view text) {
    if (text.size() < 2) { return false; }
    auto const lead = static_cast<unsigned char>(text[0]);
    auto const second = static_cast<unsigned char>(text[1]);
    bool const plain = lead >= 0xD6 && lead <= 0xDF;
    bool const more = lead == 0xE0 && second >= 0xA0 && second <= 0xA3;
    bool const forms = lead == 0xEF && (second >= 0xAC || second == 0xB9 || second == 0xBA || second == 0xBB);
    return plain || more || (forms && second <= 0xBB);
}

/// Words of letters that run to the left, one after the other, are read from the last to the first.
void turn_words(std::vector<Word>& words) {
    auto begin = words.begin();
    while (begin != words.end()) {
        auto end = std::find_if_not(begin, words.end(), [](Word const& word) { return runs_to_the_left(word.text); });
        std::reverse(begin, end);
        begin = end == words.end() ? end : end + 1;
    }
}

Word begin_word(Placed const& placed) {
    return {{}, placed.left, placed.right, placed.glyph->size, placed.glyph->bold, placed.glyph->italic};
}

bool is_raised(Run const& run, Placed const& placed) {
    return is_smaller(placed.glyph->size, run.size) && run.baseline - placed.baseline > kBaseline * run.size;
}

/// Whether raised letters belong to the word before them: "1st" is a word, and marks of footnotes, powers and trade
/// marks are none.
bool is_ordinal(Word const& before, std::string_view raised) {
    return !before.text.empty() && is_ascii_digit(before.text.back()) && is_ascii_letter(raised[0]);
}

std::vector<Word> words_of(Run const& run, PageGlyphs const& page) {
    std::vector<Word> words;
    bool space = true;
    bool was_raised = false;
    bool in_mark = false;  ///< the last word is raised letters alone
    std::string_view pending_mark;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        Placed const& placed = run.glyphs[i];
        std::string_view const text = page.text_of(*placed.glyph);
        if (is_blank(text)) {
            // A space between letters that touch is no space to the eye; producers leave such behind.
            space = true;
            continue;
        }
        double const em = std::max(placed.glyph->size, words.empty() ? 0 : words.back().size);
        bool const raised = is_raised(run, placed);
        bool const begins = words.empty() || space || placed.left - words.back().right > kSpace * em;
        bool const begins_mark = raised && (begins || (!was_raised && !is_ordinal(words.back(), text)));
        bool const ends_mark =
            in_mark && !raised && std::string_view{",.;:!?)]"}.find(text[0]) == std::string_view::npos;
        if (begins || begins_mark || ends_mark) { words.push_back(begin_word(placed)); }
        in_mark = raised && (in_mark || begins_mark);
        was_raised = raised;
        space = false;
        if (i + 1 < run.glyphs.size() && overlap(placed, run.glyphs[i + 1])) {
            pending_mark = combining(text);
            if (!pending_mark.empty()) { continue; }
        }
        Word& word = words.back();
        word.text.insert(runs_to_the_left(text) ? 0 : word.text.size(), text);
        word.text += std::exchange(pending_mark, {});
        word.left = std::min(word.left, placed.left);
        word.right = std::max(word.right, placed.right);
    }
    std::erase_if(words, [](Word const& word) { return word.text.empty(); });
    turn_words(words);
    return words;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// "E X P E R I E N C E", letters spaced out to make a heading, is one word.
void close_spaced_letters(std::vector<Word>& words) {
    constexpr std::size_t kFewestLetters = 5;
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        std::size_t end = begin;
        double narrowest = 1e9;
        while (end < words.size() && characters(words[end].text) == 1 &&
               static_cast<unsigned char>(words[end].text[0]) > '9') {
            if (end > begin) {
                double const gap = words[end].left - words[end - 1].right;
                if (gap > 0.8 * words[end].size || gap > 2 * narrowest + 0.1 * words[end].size) { break; }
                narrowest = std::min(narrowest, std::max(gap, 0.1));
            }
            ++end;
        }
        if (end - begin < kFewestLetters) { continue; }
        for (std::size_t i = begin + 1; i < end; ++i) { words[begin].text += words[i].text; }
        words[begin].right = words[end - 1].right;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                    words.begin() + static_cast<std::ptrdiff_t>(end));
    }
}

double usual_size(std::vector<Word> const& words) {
    std::map<double, std::size_t> letters;
    for (Word const& word : words) { letters[word.size] += word.text.size(); }
    auto const most = std::max_element(letters.begin(), letters.end(),
                                       [](auto const& a, auto const& b) { return a.second < b.second; });
    return most == letters.end() ? 0 : most->first;
}

}  // namespace

std::vector<TextFlow> text_flows(PageGlyphs const& page, std::string& repeated) {
    std::map<Direction, std::vector<Placed>> by_direction;
    for (Glyph const& glyph : page.glyphs) {
        if (glyph.concealment != Concealment::none || glyph.text_size == 0) { continue; }
        std::vector<Placed>& placed = by_direction[glyph.direction];
        if (placed.empty()) { placed.reserve(page.glyphs.size()); }
        placed.push_back(place(glyph, page));
    }
    std::vector<TextFlow> flows;
    for (auto const& [direction, glyphs] : by_direction) {
        TextFlow& flow = flows.emplace_back();
        flow.direction = direction;
        for (Run const& run : joined(runs_of(glyphs, page, repeated))) {
            std::vector<Word> words = words_of(run, page);
            close_spaced_letters(words);
            if (words.empty()) { continue; }
            double const size = usual_size(words);
            flow.chunks.push_back({std::move(words), run.box, run.baseline, size});
        }
    }
    std::sort(flows.begin(), flows.end(), [](TextFlow const& a, TextFlow const& b) {
        return std::pair{b.chunks.size(), a.direction} < std::pair{a.chunks.size(), b.direction};
    });
    return flows;
}

}  // namespace winnow
