#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

class GfxFont;

namespace winnow {

/// What a glyph means, and what the file claims that it means where that cannot be.
struct GlyphText {
    std::string shown;  ///< UTF-8, ligatures as letters
    std::string lie;    ///< UTF-8; usually empty
};

/// \param font      the glyph's; may be null.
/// \param code      its character code in the font.
/// \param unicode   what poppler makes of it, from the font's ToUnicode map or its encoding.
/// \param ems       its advance in ems.
///
/// A map that gives one glyph more letters than fit into it lies; so does one that renames the letters of a font
/// that is not embedded, whose glyphs readers choose by their names.
GlyphText glyph_text(GfxFont const* font, std::uint32_t code, std::span<unsigned int const> unicode, double ems);

/// Appends a code point; what is none becomes U+FFFD, control characters a space.
void append_utf8(std::string& text, std::uint32_t code_point);

/// A text string of PDF as UTF-8: UTF-16 with a mark, or else PDFDocEncoding, taken for Latin-1.
std::string pdf_text_string(std::string_view bytes);

}  // namespace winnow
