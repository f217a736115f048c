#include "engine/analysis/words.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <bit>

// UAX #29 on ASCII: a word is a run of letters, digits and underscores; one of ' . : between letters, or one of ' . , ;
// between digits, joins two runs; underscores alone are none. White space always parts words, whatever stands around
// it, so that the text can be cut there and each piece be read by whom it suits.
//
// All of it is done in masks of one bit a byte, 64 at a time: a sign that joins sets its own bit and makes one run of
// two, accented letters set theirs, and words are the runs that are left. A run begins where a bit is set and the one
// before is not, and ends the other way round. Whether runs are letters and nothing else, one addition tells for all of
// a block:
//
//     text      t h e   a 1   o f
//     runs      1 1 1 0 1 1 0 1 1 0
//     ends      0 0 0 1 0 0 1 0 0 1    just past the runs
//     letters   1 1 1 0 1 0 0 1 1 0
//     begins    1 0 0 0 1 0 0 1 0 0
//     sum       0 0 0 1 0 1 0 0 0 1    letters + begins; carries go to the right
//
// A carry that begins with a run goes through its letters and comes out at its end only if there was nothing else.
// Masks and the writing out of edges are after simdjson (Langdale and Lemire, "Parsing gigabytes of JSON per second",
// 2019).

namespace winnow {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Of a byte that is known to be in a run: Latin letters are all that is not ASCII there.
bool is_letter(char c) { return is_ascii_letter(c) || !is_ascii(c); }

bool joins(char before, char sign, char behind) {
    bool const letters = is_letter(before) && is_letter(behind);
    bool const digits = is_ascii_digit(before) && is_ascii_digit(behind);
    switch (sign) {
        case '\'':
        case '.': return letters || digits;
        case ':': return letters;
        case ',':
        case ';': return digits;
        default: return false;
    }
}

bool all_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Size of the Latin letter (U+00C0 to U+024F) at the text's beginning; 0 if there is none.
std::size_t latin_letter_size(std::string_view text) {
    auto const lead = static_cast<unsigned char>(text[0]);
    if (lead < 0xC3 || lead > 0xC9) { return 0; }
    auto const second = static_cast<unsigned char>(text[1]);
    bool const sign = lead == 0xC3 && (second == 0x97 || second == 0xB7);  // × ÷
    return sign || (lead == 0xC9 && second > 0x8F) ? 0 : 2;
}

/// Size of a sign at the text's beginning that is part of no word and joins none; 0 if there is none.
/// Those that real text is full of: – — “ ” • … no-break space, § ° ● ▪ ■ and the bullet of Symbol fonts.
std::size_t parting_sign_size(std::string_view text) {
    static constexpr std::string_view kSigns[] = {
        "\xE2\x80\xA2", "\xE2\x80\x94", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x93", "\xC2\xA0",     "\xE2\x80\xA6",
        "\xC2\xA7",     "\xC2\xB0",     "\xE2\x97\x8F", "\xE2\x96\xAA", "\xE2\x96\xA0", "\xEF\x82\xB7",
    };
    for (std::string_view const sign : kSigns) {
        if (text.starts_with(sign)) { return sign.size(); }
    }
    return 0;
}

Word make_word(std::size_t begin, std::size_t end, bool letters) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), letters};
}

/// The bits of a block that stand for bytes of the range.
std::uint64_t bits_within(ByteRange range, std::size_t block_begin) {
    std::uint64_t bits = ~std::uint64_t{0};
    if (block_begin < range.begin) { bits <<= range.begin - block_begin; }
    if (range.end - block_begin < 64) { bits &= ~(~std::uint64_t{0} << (range.end - block_begin)); }
    return bits;
}

}  // namespace

void WordBreaker::find(std::string_view text, std::vector<Word>& out) {
    mask_words(text, masks_);
    for_icu_.clear();
    if (!masks_.all_ascii) { mask_others(text); }
    join_runs(text);
    kept_ = 0;
    std::size_t at = 0;
    for (ByteRange const range : for_icu_) {
        keep_runs({at, range.begin}, out);
        break_by_icu(text, range, out);
        at = range.end;
    }
    keep_runs({at, text.size()}, out);
    out.resize(kept_);
}

/// Goes through the stretches between white space that are not all ASCII.
void WordBreaker::mask_others(std::string_view text) {
    for (std::size_t at = 0; (at = next_bit(masks_.not_ascii, at, text.size())) < text.size();) {
        ByteRange range{at, at};
        while (range.begin > 0 && !is_ascii_space(text[range.begin - 1])) { --range.begin; }
        while (range.end < text.size() && !is_ascii_space(text[range.end])) { ++range.end; }
        at = range.end;
        if (mask_known(text, range)) { continue; }
        // Neighbours go together: opening a text costs ICU more than reading a word.
        bool const neighbours = !for_icu_.empty() && std::all_of(text.begin() + for_icu_.back().end,
                                                                 text.begin() + range.begin, is_ascii_space);
        if (neighbours) {
            for_icu_.back().end = range.end;
        } else {
            for_icu_.push_back(range);
        }
    }
}

/// Sets the bits of the letters that are not ASCII.
/// \return false for a character that only ICU knows.
bool WordBreaker::mask_known(std::string_view text, ByteRange range) {
    for (std::size_t at = range.begin; (at = next_bit(masks_.not_ascii, at, range.end)) < range.end;) {
        std::string_view const rest = text.substr(at);
        if (std::size_t const size = latin_letter_size(rest); size > 0) {
            for (std::size_t const end = at + size; at < end; ++at) {
                masks_.word[at / 64] |= std::uint64_t{1} << (at % 64);
                masks_.not_letter[at / 64] |= std::uint64_t{1} << (at % 64);
            }
        } else if (std::size_t const parting = parting_sign_size(rest); parting > 0) {
            at += parting;
        } else {
            return false;
        }
    }
    return true;
}

/// Makes one run of two where a sign joins them, and none of underscores alone.
void WordBreaker::join_runs(std::string_view text) {
    std::uint64_t before = 0;  // the bit of the byte before the block
    for (std::size_t block = 0; block + 1 < masks_.word.size(); ++block) {
        std::uint64_t const word = masks_.word[block];
        std::uint64_t const behind_run = word << 1U | before;
        std::uint64_t const before_run = word >> 1U | masks_.word[block + 1] << 63U;
        before = word >> 63U;
        std::uint64_t const sign = masks_.sign[block];
        for (std::uint64_t bits = sign & ~word & behind_run & before_run; bits != 0; bits &= bits - 1) {
            std::size_t const at = block * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            if (!joins(text[at - 1], text[at], text[at + 1])) { continue; }
            masks_.word[block] |= bits & -bits;
            masks_.not_letter[block] |= bits & -bits;
        }
        for (std::uint64_t bits = sign & word & ~behind_run; bits != 0; bits &= bits - 1) {
            std::size_t const begin = block * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            std::size_t end = begin;
            while (end < text.size() && text[end] == '_') { ++end; }
            if (end < text.size() && (masks_.word[end / 64] >> (end % 64) & 1U) != 0) { continue; }
            for (std::size_t at = begin; at < end; ++at) { masks_.word[at / 64] &= ~(std::uint64_t{1} << (at % 64)); }
        }
    }
}

/// \pre no run reaches across the range's ends.
void WordBreaker::keep_runs(ByteRange range, std::vector<Word>& out) {
    std::size_t ended = kept_;
    std::uint64_t open = 0;     // 1 while a run reaches across the border of two blocks
    std::uint64_t letters = 0;  // 1 while it has been letters alone
    for (std::size_t block = range.begin / 64; block * 64 < range.end; ++block) {
        std::uint64_t const word = masks_.word[block] & bits_within(range, block * 64);
        std::uint64_t const behind = word << 1U | open;
        std::uint64_t begins = word & ~behind;
        std::uint64_t ends = ~word & behind;  // just past the runs
        std::uint64_t const seeds = begins | (open & letters);
        std::uint64_t const sum = seeds + (word & ~masks_.not_letter[block]);
        open = word >> 63U;
        letters = sum < seeds ? 1 : 0;

        if (out.size() < kept_ + 64) { out.resize(out.size() * 2 + 64); }
        Word* const words = out.data() + ended;
        for (Word* next = out.data() + kept_; begins != 0; begins &= begins - 1, ++kept_) {
            (next++)->begin =
                static_cast<std::uint32_t>(block * 64) + static_cast<std::uint32_t>(std::countr_zero(begins));
        }
        for (Word* next = words; ends != 0; ends &= ends - 1, ++ended) {
            auto const bit = static_cast<std::uint32_t>(std::countr_zero(ends));
            next->end = static_cast<std::uint32_t>(block * 64) + bit;
            (next++)->letters = (sum >> bit & 1U) != 0;
        }
    }
    if (open != 0) {
        out[ended].end = static_cast<std::uint32_t>(range.end);
        out[ended].letters = letters != 0;
    }
}

void WordBreaker::break_by_icu(std::string_view text, ByteRange range, std::vector<Word>& out) {
    if (!segmenter_) { segmenter_.emplace(Segmenter::Unit::word); }
    std::string_view const part = text.substr(range.begin, range.end - range.begin);
    segmenter_->set_text(part);
    for (ByteRange word; segmenter_->next(word);) {
        if (!segmenter_->is_word()) { continue; }
        if (out.size() == kept_) { out.resize(out.size() * 2 + 64); }
        bool const letters = all_letters(part.substr(word.begin, word.end - word.begin));
        out[kept_++] = make_word(range.begin + word.begin, range.begin + word.end, letters);
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
