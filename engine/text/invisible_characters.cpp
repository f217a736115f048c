#include "engine/text/invisible_characters.hpp"

#include "engine/text/ascii.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

namespace winnow {
namespace {

/// Where the next byte of a character beyond ASCII is; text.size() if there is none.
std::size_t next_beyond_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    std::uint64_t eight = 0;
    for (; text.size() - at >= sizeof eight; at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & kHighBits) != 0) { break; }
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) { ++at; }
    return at;
}

bool is_invisible(UChar32 point) {
    constexpr UChar32 kSoftHyphen = 0xAD;
    bool const is_tag = point >= 0xE0000 && point < 0xE0080;
    return point != kSoftHyphen && !is_tag && u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_latin(UChar32 point) {
    if (point < 0x80) { return is_ascii_letter(static_cast<char>(point)) || is_ascii_digit(static_cast<char>(point)); }
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(point, &status) == USCRIPT_LATIN;
}

/// The character that begins at `at`, which then stands behind it.
UChar32 next_point(std::string_view text, std::size_t& at) {
    auto index = static_cast<std::int32_t>(at);
    UChar32 point = 0;
    U8_NEXT(reinterpret_cast<std::uint8_t const*>(text.data()), index, static_cast<std::int32_t>(text.size()), point);
    at = static_cast<std::size_t>(index);
    return point;
}

/// Where the character in front of `at` begins. \pre at > 0.
std::size_t begin_before(std::string_view text, std::size_t at) {
    do { --at; } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80);
    return at;
}

/// Whether a Latin letter stands in front of `at`, other than what UTF-8 that was taken for Latin-1 leaves there.
bool is_latin_before(std::string_view text, std::size_t at) {
    if (at == 0) { return false; }
    std::size_t before = begin_before(text, at);
    UChar32 const point = next_point(text, before);
    return is_latin(point) && point != U'\u00C2' && point != U'\u00C3';
}

/// Where the word that stands around `at` begins.
std::size_t word_begin(std::string_view text, std::size_t at) {
    while (at > 0) {
        std::size_t const before = begin_before(text, at);
        std::size_t behind = before;
        UChar32 const point = next_point(text, behind);
        if (!is_latin(point) && !is_invisible(point)) { break; }
        at = before;
    }
    return at;
}

/// Appends the rest of a word, as it looks. \return where it ends.
std::size_t read_word(std::string_view text, std::size_t at, std::string& word) {
    while (at < text.size()) {
        std::size_t const begin = at;
        UChar32 const point = next_point(text, at);
        if (is_invisible(point)) { continue; }
        if (!is_latin(point)) { return begin; }
        word += text.substr(begin, at - begin);
    }
    return at;
}

}  // namespace

InvisibleCharacters find_invisible_characters(std::string_view text) {
    InvisibleCharacters found;
    std::size_t word_end = 0;  // of the last word that was counted
    for (std::size_t at = next_beyond_ascii(text, 0); at < text.size(); at = next_beyond_ascii(text, at)) {
        std::size_t const begin = at;
        std::size_t end = at;
        std::size_t run = 0;
        while (at < text.size() && is_invisible(next_point(text, at))) {
            end = at;
            ++run;
        }
        if (run == 0) { continue; }
        at = end;
        if (run > found.longest_run) {
            found.longest_run = run;
            found.longest_run_at = begin;
        }
        std::size_t behind = end;
        bool const splits = begin >= word_end && end < text.size() && is_latin_before(text, begin) &&
                            is_latin(next_point(text, behind));
        if (!splits) { continue; }
        std::string word;
        word_end = read_word(text, word_begin(text, begin), word);
        if (++found.split_words == 1) {
            found.first_split = begin;
            found.first_word = std::move(word);
        }
    }
    return found;
}

}  // namespace winnow
