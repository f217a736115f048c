#include "engine/text/look_alikes.hpp"

#include "engine/text/byte_masks.hpp"
#include "engine/text/normalize.hpp"
#include "engine/text/segment.hpp"
#include "engine/text/utf8.hpp"
#include "icu.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>

namespace winnow {
namespace {

struct CloseChecker {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

USpoofChecker const& checker() {
    static std::unique_ptr<USpoofChecker, CloseChecker> const instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<USpoofChecker, CloseChecker> opened(uspoof_open(&status));
        check_icu(status, "open its table of confusable letters");
        return opened;
    }();
    return *instance;
}

struct Scripts {
    bool latin = false;
    bool other = false;  ///< a script of its own: neither Latin, nor common, nor inherited
};

Scripts scripts_of(std::string_view word) {
    Scripts scripts;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(word.data());
    auto const size = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 point = 0;
        U8_NEXT(bytes, at, size, point);
        UErrorCode status = U_ZERO_ERROR;
        UScriptCode const script = uscript_getScript(point, &status);
        if (script == USCRIPT_LATIN) {
            scripts.latin = true;
        } else if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) {
            scripts.other = true;
        }
    }
    return scripts;
}

std::string skeleton_of(std::string_view word) {
    std::string skeleton(word.size() * 4 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t const size =
        uspoof_getSkeletonUTF8(&checker(), 0, word.data(), static_cast<std::int32_t>(word.size()), skeleton.data(),
                               static_cast<std::int32_t>(skeleton.size()), &status);
    if (U_FAILURE(status) != 0) { return {}; }
    skeleton.resize(static_cast<std::size_t>(size));
    return skeleton;
}

/// Whether any letter is of a script other than Latin: what most text is spared the segmentation by.
bool has_other_script(std::string_view text, ByteMask const& not_ascii) {
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    for (std::size_t begin = next_bit(not_ascii, 0, text.size()); begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && (bytes[end] & 0xC0U) == 0x80) { ++end; }
        if (scripts_of(text.substr(begin, end - begin)).other) { return true; }
        begin = next_bit(not_ascii, end, text.size());
    }
    return false;
}

bool is_latin_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'';
    });
}

/// The word with each foreign letter replaced by what it looks like. A skeleton of the whole would write every m as rn.
std::string reading_of(std::string_view word) {
    std::string reading;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(word.data());
    auto const size = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < size;) {
        auto const begin = static_cast<std::size_t>(at);
        UChar32 point = 0;
        U8_NEXT(bytes, at, size, point);
        std::string_view const letter = word.substr(begin, static_cast<std::size_t>(at) - begin);
        std::string const look = point < 0x80 ? std::string{letter} : skeleton_of(letter);
        append_lower_case(look == "rn" ? "m" : look, reading);
    }
    return reading;
}

/// Words longer than this are not words, and a skeleton of them would cost more than it tells.
constexpr std::size_t kLongestWord = 255;

/// A Greek letter or two by themselves are a symbol; two bytes a letter.
constexpr std::size_t kShortestForeignWord = 3 * 2;

}  // namespace

std::vector<LookAlike> find_look_alikes(std::string_view text) {
    std::vector<LookAlike> found;
    if (is_ascii(text)) { return found; }
    WordMasks masks;
    mask_words(text, masks);
    if (!has_other_script(text, masks.not_ascii)) { return found; }
    std::vector<LookAlike> whole;  // words of another script alone
    std::size_t latin_words = 0;
    std::size_t other_words = 0;
    Segmenter segmenter(Segmenter::Unit::word);
    segmenter.set_text(text);
    for (ByteRange range; segmenter.next(range);) {
        if (!segmenter.is_word()) { continue; }
        bool const ascii = next_bit(masks.not_ascii, range.begin, range.end) == range.end;
        latin_words += ascii ? 1U : 0U;
        if (ascii || range.end - range.begin > kLongestWord) { continue; }
        std::string_view const word = text.substr(range.begin, range.end - range.begin);
        Scripts const scripts = scripts_of(word);
        if (!scripts.other) { continue; }
        ++other_words;
        std::string reading = reading_of(word);
        if (!is_latin_word(reading) || (!scripts.latin && word.size() < kShortestForeignWord)) { continue; }
        (scripts.latin ? found : whole).push_back({range.begin, range.end, std::move(reading)});
    }
    if (latin_words > other_words * 4) { found.insert(found.end(), whole.begin(), whole.end()); }
    std::sort(found.begin(), found.end(), [](LookAlike const& a, LookAlike const& b) { return a.begin < b.begin; });
    return found;
}

}  // namespace winnow
