#include "recognised_page.hpp"

#include "engine/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

constexpr double kPointsPerInch = 72;

/// A value that half of the weight lies on either side of.
double weighted_median(std::vector<std::pair<double, double>> values) {
    std::sort(values.begin(), values.end());
    double total = 0;
    for (auto const& [value, weight] : values) { total += weight; }
    double before = 0;
    for (auto const& [value, weight] : values) {
        before += weight;
        if (before * 2 >= total) { return value; }
    }
    return 0;
}

/// How askew the page lies: what a line of text sinks per dot to the right.
double slope_of(std::vector<RecognisedLine> const& lines) {
    std::vector<std::pair<double, double>> slopes;
    for (RecognisedLine const& line : lines) {
        double const width = line.right - line.left;
        if (width > 0) { slopes.emplace_back((line.right_baseline - line.left_baseline) / width, width); }
    }
    return weighted_median(std::move(slopes));
}

/// The lines' sizes as a typesetter would have chosen them. Measured ones differ by a tenth from line to line, with the
/// letters that happen to stand there.
std::vector<double> settled_sizes(std::vector<RecognisedLine> const& lines) {
    constexpr double kAlike = 1.13;
    std::vector<std::pair<double, double>> left;  // with the letters on them
    for (RecognisedLine const& line : lines) {
        std::size_t letters = 0;
        for (RecognisedWord const& word : line.words) { letters += word.text.size(); }
        left.emplace_back(line.size, static_cast<double>(letters));
    }
    std::vector<double> sizes(lines.size());
    while (!left.empty()) {
        double const usual = weighted_median(left);
        auto const is_alike = [usual](double size) { return size < usual * kAlike && size * kAlike > usual; };
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (sizes[i] == 0 && is_alike(lines[i].size)) { sizes[i] = usual; }
        }
        std::erase_if(left, [&is_alike](auto const& line) { return is_alike(line.first); });
    }
    return sizes;
}

/// The word at a place of a line, where machines are known to mistake signs.
std::string meant(std::vector<RecognisedWord> const& words, std::size_t at) {
    std::string const& text = words[at].text;
    // A round bullet in front of an item is read as a letter that no English line begins with.
    bool const opens_line = at == 0 && words.size() > 1;
    for (std::string_view const false_bullet : {"e", "\u00A2", "\u00A9", "\u00AE", "\u00B0"}) {
        if (opens_line && text == false_bullet) { return "\u2022"; }
    }
    // "| led" and "|'m". Between the parts of an address no verb follows.
    bool const before_verb = at + 1 < words.size() && words[at + 1].text[0] >= 'a' && words[at + 1].text[0] <= 'z';
    bool const is_i = (text == "|" && before_verb) || text.starts_with("|'") || text.starts_with("|\u2019");
    return is_i ? 'I' + text.substr(1) : text;
}

class GlyphSetter {
  public:
    GlyphSetter(PageGlyphs& page, double points_per_dot) : page_(page), points_per_dot_(points_per_dot) {}

    /// \param baseline, size  in dots.
    void begin_line(double baseline, double size) {
        baseline_ = baseline * points_per_dot_;
        size_ = size * points_per_dot_;
    }

    /// \param left, right  in dots.
    void add_word(std::string_view text, double left, double right) {
        double const advance = (right - left) / static_cast<double>(std::max<std::size_t>(count_code_points(text), 1));
        while (!text.empty()) {
            std::size_t size = 1;
            while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) { ++size; }
            add(text.substr(0, size), left, left + advance);
            left += advance;
            text.remove_prefix(size);
        }
        add(" ", right, right);
    }

  private:
    void add(std::string_view text, double left, double right) {
        // As PageDevice places the letters of any font.
        constexpr double kAscent = 0.72;
        constexpr double kDescent = 0.2;
        Glyph glyph;
        glyph.box = {left * points_per_dot_, baseline_ - kAscent * size_, right * points_per_dot_,
                     baseline_ + kDescent * size_};
        glyph.baseline = baseline_;
        glyph.size = size_;
        glyph.text_begin = static_cast<std::uint32_t>(page_.text.size());
        glyph.text_size = static_cast<std::uint16_t>(text.size());
        glyph.concealment = size_ < kSmallestPoints ? Concealment::tiny : Concealment::none;
        page_.text += text;
        page_.glyphs.push_back(glyph);
    }

    PageGlyphs& page_;
    double points_per_dot_;
    double baseline_ = 0;
    double size_ = 0;
};

}  // namespace

void add_recognised(std::vector<RecognisedLine> const& lines, double dots_per_inch, PageGlyphs& page) {
    double const slope = slope_of(lines);
    std::vector<double> const sizes = settled_sizes(lines);
    GlyphSetter setter{page, kPointsPerInch / dots_per_inch};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        RecognisedLine const& line = lines[i];
        // A page askew by a degree or two: what leans to the right also lies further to the left below.
        double const baseline = (line.left_baseline + line.right_baseline) / 2 - slope * (line.left + line.right) / 2;
        double const shift = slope * baseline;
        setter.begin_line(baseline, sizes[i]);
        for (std::size_t at = 0; at < line.words.size(); ++at) {
            RecognisedWord const& word = line.words[at];
            setter.add_word(meant(line.words, at), word.left + shift, word.right + shift);
        }
    }
}

}  // namespace winnow
