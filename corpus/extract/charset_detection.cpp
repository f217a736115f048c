#include "corpus/extract/charset_detection.hpp"

#include "engine/text/ascii.hpp"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kProbedBytes = std::size_t{256} << 10U;

std::uint32_t byte_at(std::string_view bytes, std::size_t index) { return static_cast<unsigned char>(bytes[index]); }

/// Whether all of it is code points of UTF-32, written in that order.
bool is_utf32(std::string_view bytes, bool big_endian) {
    if (bytes.size() < 8 || bytes.size() % 4 != 0) { return false; }
    for (std::size_t at = 0; at < bytes.size(); at += 4) {
        std::uint32_t const top = byte_at(bytes, big_endian ? at : at + 3);
        std::uint32_t const plane = byte_at(bytes, big_endian ? at + 1 : at + 2);
        bool const zero = bytes.substr(at, 4) == std::string_view{"\0\0\0\0", 4};
        if (top != 0 || plane > 0x10 || zero) { return false; }
    }
    return true;
}

/// Blanks, line ends and East Asian punctuation among the units of UTF-16: what every text has, and its mirror image
/// does not.
std::size_t common_units(std::string_view bytes, bool big_endian) {
    constexpr auto kCommon = std::to_array<std::uint32_t>({0x0020, 0x000A, 0x000D, 0x3001, 0x3002});
    std::size_t count = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t const unit =
            (byte_at(bytes, big_endian ? at : at + 1) << 8U) | byte_at(bytes, big_endian ? at + 1 : at);
        count += std::find(kCommon.begin(), kCommon.end(), unit) != kCommon.end() ? 1U : 0U;
    }
    return count;
}

/// ICU's names for what uchardet calls otherwise, or where Windows' larger set is meant.
constexpr auto kIcuNames = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"cp932", "windows-31j"},
    {"uhc", "windows-949"},
    {"euc-kr", "windows-949"},
    {"big5", "Big5-HKSCS"},
    {"gb18030", "gb2312"},
    {"gbk", "gb2312"},
    {"x-sjis", "shift_jis"},
    {"hz-gb-2312", "HZ"},
    {"mac-cyrillic", "x-mac-cyrillic"},
    {"mac-centraleurope", "x-mac-centraleurroman"},
    {"tis-620", "windows-874"},
    {"iso-8859-1", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"ascii", ""},
});

std::string icu_name(std::string_view name) {
    std::string lower = lower_ascii(name);
    for (auto const& [from, to] : kIcuNames) {
        if (lower == from) { return std::string{to}; }
    }
    return lower;
}

/// The name that follows `key` and perhaps a quote.
std::string name_behind(std::string_view text, std::string_view key) {
    std::size_t at = text.find(key);
    if (at == std::string_view::npos) { return {}; }
    at += key.size();
    at = std::min(text.find_first_not_of("\"' ", at), text.size());
    std::size_t const end = std::min(text.find_first_of("\"' />;?\r\n", at), text.size());
    return std::string{text.substr(at, end - at)};
}

}  // namespace

std::string_view unmarked_wide_charset(std::string_view bytes) {
    bool const whole = bytes.size() <= kProbedBytes;
    std::string_view const probe = bytes.substr(0, kProbedBytes);
    if (probe.find('\0') == std::string_view::npos || (whole && probe.size() % 2 != 0)) { return {}; }
    if (is_utf32(probe, true)) { return "UTF-32BE"; }
    if (is_utf32(probe, false)) { return "UTF-32LE"; }
    std::size_t const little = common_units(probe, false);
    std::size_t const big = common_units(probe, true);
    // One unit in a hundred at least, and hardly any if read the other way round.
    std::size_t const enough = std::max<std::size_t>(1, probe.size() / 200);
    if (little >= enough && little > 20 * big) { return "UTF-16LE"; }
    if (big >= enough && big > 20 * little) { return "UTF-16BE"; }
    return {};
}

std::string_view wider_charset(std::string_view charset) { return charset == "gb2312" ? "GB18030" : ""; }

std::string declared_charset(std::string_view bytes) {
    constexpr std::size_t kProlog = 1024;
    std::string const prolog = lower_ascii(bytes.substr(0, kProlog));
    std::size_t const markup = prolog.find('<');
    if (markup == std::string::npos) { return {}; }
    std::string name = prolog.find("<?xml") == std::string::npos ? std::string{} : name_behind(prolog, "encoding=");
    if (name.empty() && prolog.find("<meta") != std::string::npos) { name = name_behind(prolog, "charset="); }
    return name.starts_with("utf-") ? std::string{} : icu_name(name);
}

std::string detected_charset(std::string_view bytes) {
    struct Delete {
        void operator()(uchardet* detector) const { uchardet_delete(detector); }
    };
    std::unique_ptr<uchardet, Delete> const detector{uchardet_new()};
    std::string_view const probe = bytes.substr(0, kProbedBytes);
    if (!detector || uchardet_handle_data(detector.get(), probe.data(), probe.size()) != 0) { return {}; }
    uchardet_data_end(detector.get());
    return icu_name(uchardet_get_charset(detector.get()));
}

}  // namespace winnow
