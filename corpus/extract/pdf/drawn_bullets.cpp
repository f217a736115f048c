#include "drawn_bullets.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>

namespace winnow {
namespace {

constexpr std::string_view kBullet = "\u2022";
constexpr std::size_t kMostBullets = 150;
// In ems of the text beside.
constexpr double kNear = 1.1;  ///< as far as words of one line stand apart
constexpr double kSmallest = 0.15;
constexpr double kLargest = 0.6;

bool is_text(PageGlyphs const& page, Glyph const& glyph) {
    return glyph.concealment == Concealment::none && glyph.direction == Direction::right &&
           page.text_of(glyph).find_first_not_of(' ') != std::string_view::npos;
}

/// Whether the disc stands at the height of the glyph's small letters.
bool is_level(Box const& disc, Glyph const& glyph) {
    double const above = glyph.baseline - (disc.top + disc.bottom) / 2;
    return above > 0 && above < 0.6 * glyph.size && disc.width() > kSmallest * glyph.size &&
           disc.width() < kLargest * glyph.size;
}

/// The glyph that the disc stands before; nothing if there is text to the left as well.
std::optional<Glyph> beside(Box const& disc, PageGlyphs const& page) {
    std::optional<Glyph> nearest;
    for (Glyph const& glyph : page.glyphs) {
        if (!is_level(disc, glyph) || !is_text(page, glyph)) { continue; }
        double const reach = kNear * glyph.size;
        if (glyph.box.left < disc.left && disc.left - glyph.box.right < reach) { return std::nullopt; }
        bool const follows = glyph.box.left >= disc.right && glyph.box.left - disc.right < reach;
        if (follows && (!nearest || glyph.box.left < nearest->box.left)) { nearest = glyph; }
    }
    return nearest;
}

}  // namespace

void add_drawn_bullets(std::vector<Box> const& discs, PageGlyphs& page) {
    if (discs.size() > kMostBullets) { return; }
    std::vector<Glyph> bullets;
    for (Box const& disc : discs) {
        std::optional<Glyph> bullet = beside(disc, page);
        if (!bullet) { continue; }
        bullet->box.left = disc.left;
        bullet->box.right = disc.right;
        bullet->bold = bullet->italic = false;
        bullet->text_begin = static_cast<std::uint32_t>(page.text.size());
        bullet->text_size = static_cast<std::uint16_t>(kBullet.size());
        page.text += kBullet;
        bullets.push_back(*bullet);
    }
    page.glyphs.insert(page.glyphs.end(), bullets.begin(), bullets.end());
}

}  // namespace winnow
