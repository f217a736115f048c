#pragma once

#include "engine/text/charset.hpp"

#include <map>
#include <string>
#include <string_view>

namespace winnow {

/// The character sets of an RTF document: the one that it names (`\ansicpg`), and those of its fonts.
class RtfCharsets {
  public:
    void set_document(long code_page) { document_ = code_page; }
    /// \param charset  as Windows numbers them: 0 Western, 204 Russian, ...
    void set_font(long font, long charset);
    void set_font_code_page(long font, long code_page) { fonts_[font] = code_page; }

    /// Bytes written in that font as UTF-8. Those of symbol fonts are pictures and become a space.
    [[nodiscard]] std::string decode(std::string_view bytes, long font);

  private:
    CharsetDecoder* decoder(long code_page);

    static constexpr long kSymbols = -1;
    long document_ = 1252;
    std::map<long, long> fonts_;  ///< code page by font; 0 stands for the document's
    std::map<long, std::optional<CharsetDecoder>> decoders_;
};

}  // namespace winnow
