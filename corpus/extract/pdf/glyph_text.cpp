#include "glyph_text.hpp"

#include "engine/text/normalize.hpp"
#include "poppler.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace winnow {
namespace {

/// Letters that Unicode has as one sign.
std::string_view ligature(std::uint32_t code_point) {
    switch (code_point) {
        case 0xFB00: return "ff";
        case 0xFB01: return "fi";
        case 0xFB02: return "fl";
        case 0xFB03: return "ffi";
        case 0xFB04: return "ffl";
        case 0xFB05:
        case 0xFB06: return "st";
        default: return {};
    }
}

bool is_symbol_bullet(std::uint32_t code_point) {
    // What Symbol and Wingdings, which have no Unicode of their own, are used for in résumés.
    constexpr std::uint32_t kBullets[] = {0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF076, 0xF0FC, 0xF06C,
                                          0xF06E, 0xF071, 0xF0B2, 0xF0E0, 0xF0E8, 0xF077, 0xF0AE};
    return std::find(std::begin(kBullets), std::end(kBullets), code_point) != std::end(kBullets);
}

/// Shapes that Hebrew and Arabic letters take in a word, which Unicode has as signs of their own.
bool is_presentation_form(std::uint32_t code_point) {
    return (code_point >= 0xFB1D && code_point < 0xFE00) || (code_point >= 0xFE70 && code_point < 0xFEFF);
}

void append(std::string& text, std::uint32_t code_point) {
    if (std::string_view const letters = ligature(code_point); !letters.empty()) {
        text += letters;
    } else if (is_symbol_bullet(code_point)) {
        text += "\u2022";
    } else if (code_point == 0xAD) {
        text += '-';  // a glyph that is drawn is no soft hyphen; fonts share one glyph between the two
    } else if (is_presentation_form(code_point)) {
        std::string form;
        append_utf8(form, code_point);
        std::string shapeless;
        append_nfkc_casefold(form, shapeless);
        std::erase(shapeless, ' ');  // which carries a mark that stands alone
        text += shapeless;
    } else {
        append_utf8(text, code_point);
    }
}

bool is_letter_or_digit(std::uint32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xC0;
}

/// Five letters in the width of two narrow ones.
bool cannot_fit(std::span<unsigned int const> unicode, double ems) {
    constexpr std::ptrdiff_t kMostOfLigature = 4;
    constexpr double kNarrowestEms = 0.2;
    auto const letters = std::count_if(unicode.begin(), unicode.end(), is_letter_or_digit);
    return letters > kMostOfLigature && ems < kNarrowestEms * static_cast<double>(letters);
}

/// What a font that is not embedded shows for a code: the glyph of that name.
std::uint32_t named_letter(GfxFont const& font, std::uint32_t code) {
    Ref embedded{};
    if (font.isCIDFont() || font.getType() == fontType3 || font.getEmbeddedFontID(&embedded) || code > 0xFF) {
        return 0;
    }
    char const* const name = static_cast<Gfx8BitFont const&>(font).getCharName(static_cast<int>(code));
    if (name == nullptr || !font.hasToUnicodeCMap()) { return 0; }
    std::uint32_t const letter = globalParams->mapNameToUnicodeText(name);
    return is_letter_or_digit(letter) && letter < 0x250 ? letter : 0;
}

/// What a control code stands for in fonts whose maker took Windows-1252 for Unicode: quotes, dashes, bullets; else a
/// space.
std::uint32_t printable(std::uint32_t code_point) {
    constexpr std::array<std::uint16_t, 32> kWindows1252 = {
        0x20AC, 0x20,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
        0x2039, 0x152,  0x20,   0x17D,  0x20,   0x20,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x20,   0x17E,  0x178};
    if (code_point >= 0x80 && code_point < 0xA0) { return kWindows1252.at(code_point - 0x80); }
    return code_point < 0x20 || code_point == 0x7F ? ' ' : code_point;
}

std::string to_text(std::span<unsigned int const> unicode) {
    std::string text;
    for (std::uint32_t const code_point : unicode) { append(text, code_point); }
    return text;
}

std::string from_utf16(std::string_view bytes) {
    std::string text;
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
        auto const unit = [&bytes](std::size_t at) {
            return (static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at])) << 8U) |
                   static_cast<unsigned char>(bytes[at + 1]);
        };
        std::uint32_t code_point = unit(i);
        if (code_point >= 0xD800 && code_point < 0xDC00 && i + 3 < bytes.size()) {
            code_point = 0x10000 + ((code_point - 0xD800) << 10U) + ((unit(i + 2) - 0xDC00) & 0x3FFU);
            i += 2;
        }
        append_utf8(text, code_point);
    }
    return text;
}

}  // namespace

void append_utf8(std::string& text, std::uint32_t code_point) {
    code_point = printable(code_point);
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) { code_point = 0xFFFD; }
    auto const put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    auto const tail = [&](unsigned shift) { put(0x80U | ((code_point >> shift) & 0x3FU)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
        tail(0);
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U));
        tail(6);
        tail(0);
    } else {
        put(0xF0U | (code_point >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

GlyphText glyph_text(GfxFont const* font, std::uint32_t code, std::span<unsigned int const> unicode, double ems) {
    GlyphText text{to_text(unicode), {}};
    std::uint32_t const named = font == nullptr ? 0 : named_letter(*font, code);
    bool const renamed = named != 0 && (unicode.size() != 1 || unicode[0] != named) &&
                         std::any_of(unicode.begin(), unicode.end(), is_letter_or_digit);
    if (!renamed && !cannot_fit(unicode, ems)) { return text; }
    text.lie = std::move(text.shown);
    text.shown.clear();
    if (named != 0) { append_utf8(text.shown, named); }
    return text;
}

std::string pdf_text_string(std::string_view bytes) {
    if (bytes.starts_with("\xFE\xFF")) { return from_utf16(bytes); }
    std::string text;
    for (char const c : bytes) { append_utf8(text, static_cast<unsigned char>(c)); }
    return text;
}

}  // namespace winnow
