#include "corpus/extract/pdf/hidden_text.hpp"

#include "engine/text/counted.hpp"

#include <fmt/format.h>
#include <boost/unordered/unordered_flat_set.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

/// Fewer letters and digits are specks: a bullet, a rule's dash.
constexpr std::size_t kFewestLetters = 3;

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0xC3;
}

/// Visible glyphs by their letters and place, to within a few points.
class Seen {
  public:
    explicit Seen(PageGlyphs const& page) : page_(page) {
        for (Glyph const& glyph : page.glyphs) {
            if (glyph.concealment != Concealment::none) { continue; }
            for (int const x : {0, 1}) {
                for (int const y : {0, 1}) { cells_.insert(key(glyph, x, y)); }
            }
        }
    }

    [[nodiscard]] bool has(Glyph const& glyph) const {
        for (int const x : {0, 1}) {
            for (int const y : {0, 1}) {
                if (cells_.contains(key(glyph, x, y))) { return true; }
            }
        }
        return false;
    }

  private:
    /// The four cells of half-overlapping grids that a place lies in.
    [[nodiscard]] std::uint64_t key(Glyph const& glyph, int shift_x, int shift_y) const {
        constexpr double kCell = 4;
        std::uint64_t hash = std::hash<std::string_view>{}(page_.text_of(glyph));
        auto const mix = [&hash](double place) {
            auto const cell = static_cast<std::int64_t>(std::clamp(place, -1e6, 1e6));
            hash = (hash ^ static_cast<std::uint64_t>(cell)) * 1099511628211U + 0x9E3779B9U;
        };
        mix(std::floor(glyph.box.left / kCell + 0.5 * shift_x) * 2 + shift_x);
        mix(std::floor(glyph.box.bottom / kCell + 0.5 * shift_y) * 2 + shift_y);
        return hash;
    }

    PageGlyphs const& page_;
    boost::unordered_flat_set<std::uint64_t> cells_;
};

bool is_space_between(Glyph const& before, Glyph const& after) {
    double const em = std::max({before.size, after.size, 0.1});
    bool const across = before.direction == Direction::up || before.direction == Direction::down;
    double const gap =
        across ? std::min(std::abs(after.box.top - before.box.bottom), std::abs(before.box.top - after.box.bottom))
               : std::abs(after.box.left - before.box.right);
    return gap > 0.2 * em || std::abs(before.baseline - after.baseline) > 0.5 * em;
}

std::string letters_only(std::string_view text) {
    std::string letters;
    std::copy_if(text.begin(), text.end(), std::back_inserter(letters), is_letter_or_digit);
    return letters;
}

std::string on_page(std::size_t page, Concealment concealment) {
    return fmt::format("page {}, {}", page, describe(concealment));
}

std::string tidy(std::string_view text) {
    std::string tidied;
    for (char const c : text) {
        if (c != ' ' || (!tidied.empty() && tidied.back() != ' ')) { tidied += c; }
    }
    while (!tidied.empty() && tidied.back() == ' ') { tidied.pop_back(); }
    return tidied;
}

std::string shortened(std::string text) {
    if (text.size() <= HiddenText::kLongestQuote) { return text; }
    std::size_t size = HiddenText::kLongestQuote;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) { --size; }
    text.resize(size);
    return text + "\u2026";
}

}  // namespace

std::string_view describe(Concealment concealment) {
    switch (concealment) {
        case Concealment::none: return "visible";
        case Concealment::render_mode: return "drawn invisibly";
        case Concealment::blank: return "in letters that are blank";
        case Concealment::transparent: return "transparent";
        case Concealment::colour: return "in the colour of its background";
        case Concealment::tiny: return "too small to read";
        case Concealment::clipped: return "cut away";
        case Concealment::covered: return "painted over";
        case Concealment::off_page: return "outside of the page";
        case Concealment::layer: return "on a hidden layer";
        case Concealment::lie: return "not what the letters show";
        case Concealment::annotation: return "in a hidden annotation";
    }
    return {};
}

void HiddenText::add_passage(std::string text, std::string place, bool is_cut) {
    text = tidy(text);
    auto const letters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_letter_or_digit));
    if (letters < kFewestLetters) { return; }
    passages_.push_back({shortened(std::move(text)), std::move(place), is_cut});
}

void HiddenText::add(std::string_view text, Concealment concealment, std::size_t page) {
    add_passage(std::string{text}, on_page(page, concealment), concealment == Concealment::clipped);
}

void HiddenText::add_repeated(std::string_view text, std::size_t page) {
    add_passage(std::string{text}, fmt::format("page {}, printed many times in one place", page));
}

void HiddenText::add_page(PageGlyphs const& page, std::size_t number) {
    bool const any = std::any_of(page.glyphs.begin(), page.glyphs.end(),
                                 [](Glyph const& glyph) { return glyph.concealment != Concealment::none; });
    if (!any) { return; }
    Seen const seen{page};
    // A passage for each way of hiding, in the order of drawing.
    std::map<Concealment, std::string> passages;
    std::map<Concealment, Glyph const*> last;
    for (Glyph const& glyph : page.glyphs) {
        if (glyph.concealment == Concealment::none || seen.has(glyph)) { continue; }
        std::string& passage = passages[glyph.concealment];
        Glyph const*& before = last[glyph.concealment];
        if (before != nullptr && is_space_between(*before, glyph)) { passage += ' '; }
        before = &glyph;
        passage += page.text_of(glyph);
    }
    for (auto& [concealment, text] : passages) {
        add_passage(std::move(text), on_page(number, concealment), concealment == Concealment::clipped);
    }
}

void HiddenText::write(std::string_view text, std::vector<DocumentFlag>& flags) const {
    std::string seen;
    std::size_t written = 0;
    for (Passage const& passage : passages_) {
        if (passage.is_cut) {
            if (seen.empty()) { seen = letters_only(text); }
            if (seen.find(letters_only(passage.text)) != std::string::npos) { continue; }
        }
        ++written;
        if (written <= kMostFlags) { flags.push_back({"hidden-text", passage.text, passage.place}); }
    }
    if (written > kMostFlags) {
        flags.push_back({"hidden-text", "and " + counted(written - kMostFlags, "more passage"), ""});
    }
}

}  // namespace winnow
