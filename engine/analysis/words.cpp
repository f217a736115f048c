#include "engine/analysis/words.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <bit>

// UAX #29 on ASCII: a word is a run of letters, digits and underscores; one of ' . : between letters, or one of ' . , ;
// between digits, joins two runs. White space always parts words, whatever stands around it, so that the text can be
// cut there and each piece be read by whom it suits.

namespace winnow {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool joins(char before, char sign, char behind) {
    switch (sign) {
        case '\'':
        case '.':
            return (is_ascii_letter(before) && is_ascii_letter(behind)) ||
                   (is_ascii_digit(before) && is_ascii_digit(behind));
        case ':': return is_ascii_letter(before) && is_ascii_letter(behind);
        case ',':
        case ';': return is_ascii_digit(before) && is_ascii_digit(behind);
        default: return false;
    }
}

bool all_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Whether the text is nothing but letters of a to z and U+00C0 to U+024F, as most foreign words in English text are: a
/// single word, and no work for ICU.
bool is_latin_letters(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_ascii_letter(text[i])) { continue; }
        auto const lead = static_cast<unsigned char>(text[i]);
        if (lead < 0xC3 || lead > 0xC9 || i + 1 == text.size()) { return false; }
        auto const second = static_cast<unsigned char>(text[++i]);
        bool const sign = lead == 0xC3 && (second == 0x97 || second == 0xB7);  // × ÷
        if (sign || (lead == 0xC9 && second > 0x8F)) { return false; }
    }
    return true;
}

Word make_word(std::size_t begin, std::size_t end, bool letters) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), letters};
}

}  // namespace

void WordBreaker::find(std::string_view text, std::vector<Word>& out) {
    out.clear();
    mask_words(text, masks_);
    if (masks_.all_ascii) {
        find_ascii(text, 0, text.size(), out);
        return;
    }
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t begin = next_bit(masks_.not_ascii, at, text.size());
        if (begin == text.size()) {
            find_ascii(text, at, begin, out);
            return;
        }
        std::size_t end = begin;
        while (begin > at && !is_ascii_space(text[begin - 1])) { --begin; }
        find_ascii(text, at, begin, out);
        // Words that follow and are not ASCII either go along: opening a text costs ICU more than reading a word.
        do {
            while (end < text.size() && !is_ascii_space(text[end])) { ++end; }
            at = end;
            while (end < text.size() && is_ascii_space(text[end])) { ++end; }
        } while (end < text.size() && !is_ascii(text[end]));
        find_others(text, begin, at, out);
    }
}

/// \pre [begin, end) is ASCII, and no word reaches across its ends.
void WordBreaker::find_ascii(std::string_view text, std::size_t begin, std::size_t end, std::vector<Word>& out) const {
    if (begin == end) { return; }
    std::size_t const first_word = out.size();
    std::size_t run_begin = 0;
    std::uint64_t inside = 0;  // 1 while a run reaches across the border of two blocks
    for (std::size_t block = begin / 64; block * 64 < end; ++block) {
        std::uint64_t bits = masks_.word[block];
        if (block * 64 < begin) { bits &= ~std::uint64_t{0} << (begin % 64); }
        if (end - block * 64 < 64) { bits &= ~(~std::uint64_t{0} << (end % 64)); }
        // Set where a run begins, and just past where one ends.
        std::uint64_t edges = bits ^ ((bits << 1U) | inside);
        while (edges != 0) {
            std::size_t const at = block * 64 + static_cast<std::size_t>(std::countr_zero(edges));
            edges &= edges - 1;
            inside ^= 1U;
            if (inside != 0) {
                run_begin = at;
            } else {
                keep_run(text, run_begin, at, first_word, out);
            }
        }
    }
    if (inside != 0) { keep_run(text, run_begin, end, first_word, out); }
}

/// Takes the run as a word, or as the rest of the last one.
void WordBreaker::keep_run(std::string_view text, std::size_t begin, std::size_t end, std::size_t first_word,
                           std::vector<Word>& out) const {
    if (out.size() > first_word && out.back().end + 1 == begin &&
        joins(text[begin - 2], text[begin - 1], text[begin])) {
        out.back().end = static_cast<std::uint32_t>(end);
        out.back().letters = false;
        return;
    }
    bool const letters = is_letters(begin, end);
    if (!letters && text[begin] == '_' &&
        text.substr(begin, end - begin).find_first_not_of('_') == std::string_view::npos) {
        return;
    }
    out.push_back(make_word(begin, end, letters));
}

bool WordBreaker::is_letters(std::size_t begin, std::size_t end) const {
    std::uint64_t const bits = masks_.not_letter[begin / 64] >> (begin % 64);
    if (begin / 64 == (end - 1) / 64) { return (bits << (64 - (end - begin))) == 0; }
    return bits == 0 && next_bit(masks_.not_letter, begin, end) == end;
}

void WordBreaker::find_others(std::string_view text, std::size_t begin, std::size_t end, std::vector<Word>& out) {
    if (is_latin_letters(text.substr(begin, end - begin))) {
        out.push_back(make_word(begin, end, false));
        return;
    }
    if (!segmenter_) { segmenter_.emplace(Segmenter::Unit::word); }
    std::string_view const part = text.substr(begin, end - begin);
    segmenter_->set_text(part);
    for (ByteRange range; segmenter_->next(range);) {
        if (!segmenter_->is_word()) { continue; }
        bool const letters = all_letters(part.substr(range.begin, range.end - range.begin));
        out.push_back(make_word(begin + range.begin, begin + range.end, letters));
    }
}

void break_words_by_definition(std::string_view text, Segmenter& segmenter, std::vector<Word>& out) {
    out.clear();
    segmenter.set_text(text);
    for (ByteRange range; segmenter.next(range);) {
        if (!segmenter.is_word()) { continue; }
        out.push_back(
            make_word(range.begin, range.end, all_letters(text.substr(range.begin, range.end - range.begin))));
    }
}

}  // namespace winnow
