#include "corpus/extract/decode.hpp"

#include "corpus/extract/charset_detection.hpp"
#include "engine/text/ascii.hpp"
#include "engine/text/charset.hpp"
#include "engine/text/counted.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace winnow {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned byte_at(std::string_view bytes, std::size_t index) { return static_cast<unsigned char>(bytes[index]); }

/// The bytes behind a byte order mark of UTF-16.
Decoded decode_utf16(std::string_view bytes, bool big_endian) {
    Decoded decoded;
    decoded.text.reserve(bytes.size());
    std::size_t broken = 0;
    auto const unit = [&](std::size_t index) -> char32_t {
        unsigned const first = byte_at(bytes, index);
        unsigned const second = byte_at(bytes, index + 1);
        return big_endian ? (first << 8U) | second : (second << 8U) | first;
    };
    std::size_t index = 0;
    for (; index + 1 < bytes.size(); index += 2) {
        char32_t c = unit(index);
        bool const high = c >= 0xD800 && c < 0xDC00;
        if (high && index + 3 < bytes.size() && unit(index + 2) >= 0xDC00 && unit(index + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (unit(index + 2) - 0xDC00);
            index += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = kReplacement;
            ++broken;
        }
        append_utf8(c, decoded.text);
    }
    if (index < bytes.size()) {
        append_utf8(kReplacement, decoded.text);
        ++broken;
    }
    if (broken > 0) {
        decoded.repair =
            counted(broken, "piece that is no UTF-16 was replaced", "pieces that are no UTF-16 were replaced");
    }
    return decoded;
}

/// Windows-1252 above ASCII up to 0x9F; from 0xA0 on the byte is the code point. 0: not assigned.
constexpr std::array<char32_t, 32> kWindows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t from_windows_1252(unsigned byte) { return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte; }

bool is_letter_1252(unsigned byte) {
    return (byte < 0x80 && is_ascii_letter(static_cast<char>(byte))) || (byte >= 0xC0 && byte != 0xD7 && byte != 0xF7);
}

/// Whether the bytes above ASCII make sense in Windows-1252: no valid multi-byte UTF-8 among them, all assigned, and
/// letters stand beside letters ("r\xE9sum\xE9"). A stray byte in a text of UTF-8 does not pass.
bool looks_like_windows_1252(std::string_view bytes) {
    std::size_t index = 0;
    while (index < bytes.size()) {
        unsigned const byte = byte_at(bytes, index);
        if (byte < 0x80) {
            ++index;
            continue;
        }
        bool const begins_utf8 = valid_utf8_prefix(bytes.substr(index, 4)) > 0;
        if (begins_utf8 || from_windows_1252(byte) == 0) { return false; }
        bool const beside_letter = (index > 0 && is_letter_1252(byte_at(bytes, index - 1))) ||
                                   (index + 1 < bytes.size() && is_letter_1252(byte_at(bytes, index + 1)));
        if (is_letter_1252(byte) && !beside_letter) { return false; }
        ++index;
    }
    return true;
}

/// Bytes above ASCII, and how many characters of several bytes they make in UTF-8.
struct HighBytes {
    std::size_t count = 0;
    std::size_t utf8_characters = 0;
};

HighBytes high_bytes(std::string_view bytes) {
    HighBytes high;
    for (std::size_t at = 0; at < bytes.size();) {
        if (byte_at(bytes, at) < 0x80) {
            ++at;
            continue;
        }
        constexpr std::size_t kLongest = 4;
        std::string_view const four = bytes.substr(at, kLongest);
        std::size_t size = std::min<std::size_t>(four.size(), 2);
        while (size <= four.size() && !is_valid_utf8(four.substr(0, size))) { ++size; }
        bool const valid = size <= four.size();
        high.utf8_characters += valid ? 1U : 0U;
        high.count += valid ? size : 1U;
        at += valid ? size : 1U;
    }
    return high;
}

/// ICU reads two signs of JIS X 0208 as Microsoft does; the standard calls them wave dash and minus sign.
std::string as_jis_says(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::string_view const three = text.substr(at, 3);
        bool const tilde = three == "\uFF5E";
        bool const hyphen = three == "\uFF0D";
        if (tilde || hyphen) {
            out += tilde ? "\u301C" : "\u2212";
            at += three.size();
        } else {
            out += text[at++];
        }
    }
    return out;
}

/// As that character set, unless more than one character in a hundred is none of it.
std::optional<Decoded> decode_as(std::string_view bytes, std::string_view charset) {
    auto decoder = charset.empty() ? std::nullopt : CharsetDecoder::open(charset);
    if (!decoder) { return std::nullopt; }
    std::size_t broken = 0;
    Decoded decoded{decoder->decode(bytes, &broken), fmt::format("no UTF-8: read as {}", charset)};
    std::string_view const wider = wider_charset(charset);
    if (broken > 0 && !wider.empty()) { return decode_as(bytes, wider); }
    if (broken > bytes.size() / 100 || decoded.text.empty()) { return std::nullopt; }
    if (charset == "shift_jis" || charset == "euc-jp") { decoded.text = as_jis_says(decoded.text); }
    return decoded;
}

/// Text in a character set that it names or that its letters show.
std::optional<Decoded> decode_by_letters(std::string_view bytes) {
    if (auto declared = decode_as(bytes, declared_charset(bytes))) { return declared; }
    HighBytes const high = high_bytes(bytes);
    // A few bytes tell nothing, and a text that is UTF-8 but for a few bytes is that.
    constexpr std::size_t kFewest = 8;
    std::size_t const stray = high.count - std::min(high.count, 2 * high.utf8_characters);
    if (high.count < kFewest || high.utf8_characters > 4 * stray) { return std::nullopt; }
    // English and its neighbours have few letters with accents.
    if (high.count < bytes.size() / 100 && looks_like_windows_1252(bytes)) { return std::nullopt; }
    return decode_as(bytes, detected_charset(bytes));
}

Decoded decode_windows_1252(std::string_view bytes) {
    Decoded decoded;
    for (char const c : bytes) { append_utf8(from_windows_1252(static_cast<unsigned char>(c)), decoded.text); }
    decoded.repair = "no UTF-8: read as windows-1252";
    return decoded;
}

}  // namespace

bool has_utf16_mark(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

Decoded decode(std::string_view bytes) {
    using namespace std::string_view_literals;
    bool const utf32 = bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv);
    if (utf32 && bytes.size() % 4 == 0) {
        auto decoded = decode_as(bytes.substr(4), bytes.front() == '\0' ? "UTF-32BE" : "UTF-32LE");
        if (decoded) { return {std::move(decoded->text), {}}; }
    }
    if (has_utf16_mark(bytes)) { return decode_utf16(bytes.substr(2), bytes.front() == '\xFE'); }
    if (bytes.starts_with("\xEF\xBB\xBF")) { bytes.remove_prefix(3); }
    if (auto const wide = unmarked_wide_charset(bytes); !wide.empty()) {
        if (auto decoded = decode_as(bytes, wide)) { return {std::move(decoded->text), {}}; }
    }
    return decode_unmarked(bytes);
}

Decoded decode_unmarked(std::string_view bytes) {
    // ISO-2022 changes its set by escape sequences, all in ASCII.
    bool const has_escapes = bytes.find("\x1B$") != std::string_view::npos;
    if (has_escapes) {
        if (auto decoded = decode_as(bytes, detected_charset(bytes))) { return *decoded; }
    }
    if (is_valid_utf8(bytes)) { return {std::string{bytes}, {}}; }
    if (auto decoded = decode_by_letters(bytes)) { return *decoded; }
    if (looks_like_windows_1252(bytes)) { return decode_windows_1252(bytes); }
    std::size_t repairs = 0;
    Decoded decoded{repair_utf8(bytes, &repairs), {}};
    decoded.repair =
        fmt::format("{}, the first at byte {}",
                    counted(repairs, "piece that is no UTF-8 was replaced", "pieces that are no UTF-8 were replaced"),
                    valid_utf8_prefix(bytes));
    return decoded;
}

std::string clean_lines(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t index = 0; index < text.size(); ++index) {
        char const c = text[index];
        if (c == '\r') {
            if (index + 1 == text.size() || text[index + 1] != '\n') { clean += '\n'; }
        } else if (c == '\f' || c == '\v') {
            clean += '\n';
        } else if (c == '\xC2' && index + 1 < text.size() && static_cast<unsigned char>(text[index + 1]) < 0xA0) {
            ++index;
            clean += text[index] == '\x85' ? '\n' : ' ';  // U+0085 is a line end, the other C1 codes control terminals
        } else if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7F') {
            clean += ' ';
        } else {
            clean += c;
        }
    }
    return clean;
}

std::string presentable(std::string_view text) { return clean_lines(repair_utf8(text)); }

void append_utf8(char32_t character, std::string& text) {
    auto const put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6U));
        put(0x80 | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0 | (character >> 12U));
        put(0x80 | ((character >> 6U) & 0x3FU));
        put(0x80 | (character & 0x3FU));
    } else {
        put(0xF0 | (character >> 18U));
        put(0x80 | ((character >> 12U) & 0x3FU));
        put(0x80 | ((character >> 6U) & 0x3FU));
        put(0x80 | (character & 0x3FU));
    }
}

}  // namespace winnow
