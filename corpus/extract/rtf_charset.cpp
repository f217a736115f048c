#include "rtf_charset.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>

namespace winnow {
namespace {

/// Windows' numbers for the character sets of fonts, and their code pages (RTF Specification 1.9.1, \fcharset).
constexpr auto kFontCharsets = std::to_array<std::pair<long, long>>({
    {77, 10000},
    {78, 932},
    {128, 932},
    {129, 949},
    {130, 1361},
    {134, 936},
    {136, 950},
    {161, 1253},
    {162, 1254},
    {163, 1258},
    {177, 1255},
    {178, 1256},
    {186, 1257},
    {204, 1251},
    {222, 874},
    {238, 1250},
    {254, 437},
    {255, 850},
});

std::string name_of(long code_page) {
    switch (code_page) {
        case 708: return "ISO-8859-6";
        case 932: return "windows-932";
        case 936: return "GB18030";
        case 949: return "windows-949";
        case 950: return "Big5-HKSCS";
        case 1361: return "johab";
        case 10000: return "macintosh";
        case 10007: return "x-mac-cyrillic";
        case 10029: return "x-mac-centraleurroman";
        case 20127: return "US-ASCII";
        case 65001: return "UTF-8";
        default: break;
    }
    return code_page >= 1250 && code_page <= 1258 ? fmt::format("windows-{}", code_page)
                                                  : fmt::format("ibm-{}", code_page);
}

}  // namespace

void RtfCharsets::set_font(long font, long charset) {
    constexpr long kSymbolCharset = 2;
    if (charset == kSymbolCharset) { fonts_[font] = kSymbols; }
    for (auto const& [number, code_page] : kFontCharsets) {
        if (number == charset) { fonts_[font] = code_page; }
    }
}

CharsetDecoder* RtfCharsets::decoder(long code_page) {
    auto known = decoders_.find(code_page);
    if (known == decoders_.end()) {
        known = decoders_.emplace(code_page, CharsetDecoder::open(name_of(code_page))).first;
    }
    return known->second ? &*known->second : nullptr;
}

std::string RtfCharsets::decode(std::string_view bytes, long font) {
    auto const found = fonts_.find(font);
    long const code_page = found == fonts_.end() ? 0 : found->second;
    if (code_page == kSymbols) { return " "; }
    CharsetDecoder* open = decoder(code_page == 0 ? document_ : code_page);
    if (open == nullptr) { open = decoder(1252); }
    return open == nullptr ? std::string{} : open->decode(bytes);
}

}  // namespace winnow
