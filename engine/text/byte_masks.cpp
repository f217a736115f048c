#include "engine/text/byte_masks.hpp"

#include "engine/text/cpu_target.hpp"

#include <array>
#include <cstring>

// Highway compiles this file once for each instruction set; HWY_DYNAMIC_DISPATCH picks one at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "byte_masks.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace winnow::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Bytes = hn::CappedTag<std::uint8_t, 64>;
using Vector = hn::Vec<Bytes>;
using Mask = hn::Mask<Bytes>;

/// Bytes c with c - first < count, as unsigned numbers.
HWY_INLINE Mask in_range(Bytes tag, Vector bytes, std::uint8_t first, std::uint8_t count) {
    return hn::Lt(hn::Sub(bytes, hn::Set(tag, first)), hn::Set(tag, count));
}

#if HWY_TARGET == HWY_SCALAR

// g++ before 12.3 has no wider baseline than vectors of a single byte. Loops of a fixed 64 bytes are what the compiler
// makes good code of by itself.

/// The mask of a block of 64 bytes.
template <typename Classify>
HWY_INLINE std::uint64_t block_bits(std::uint8_t const* block, Classify classify) {
    Bytes const tag;
    std::array<std::uint8_t, 64> flags;
    for (std::size_t i = 0; i < 64; ++i) {
        flags[i] = hn::AllTrue(tag, classify(tag, hn::LoadU(tag, block + i))) ? 1 : 0;
    }
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < 64; i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, flags.data() + i, sizeof eight);
        word |= (eight * 0x0102040810204080U >> 56U) << i;  // brings the lowest bit of each byte together
    }
    return word;
}

/// Lower-cases whole blocks up to one that is not all ASCII.
HWY_INLINE std::size_t lower_blocks(std::uint8_t const* bytes, std::size_t size, std::uint8_t* lower) {
    std::size_t at = 0;
    for (; at + 64 <= size; at += 64) {
        std::array<std::uint64_t, 8> words;
        std::memcpy(words.data(), bytes + at, 64);
        std::uint64_t any = 0;
        for (std::uint64_t const word : words) { any |= word; }
        if ((any & 0x8080808080808080U) != 0) { break; }
        for (std::size_t i = at; i < at + 64; ++i) {
            bool const capital = static_cast<std::uint8_t>(bytes[i] - 'A') < 26;
            lower[i] = static_cast<std::uint8_t>(bytes[i] + (capital ? 'a' - 'A' : 0));
        }
    }
    return at;
}

#else

/// The mask of a block of 64 bytes, vector by vector.
template <typename Classify>
HWY_INLINE std::uint64_t block_bits(std::uint8_t const* block, Classify classify) {
    Bytes const tag;
    std::array<std::uint8_t, 8 + 8> bits{};
    for (std::size_t at = 0; at < 64; at += hn::Lanes(tag)) {
        hn::StoreMaskBits(tag, classify(tag, hn::LoadU(tag, block + at)), bits.data() + at / 8);
    }
    std::uint64_t word = 0;
    std::memcpy(&word, bits.data(), sizeof word);
    return word;
}

/// Lower-cases whole vectors up to one that is not all ASCII.
HWY_INLINE std::size_t lower_blocks(std::uint8_t const* bytes, std::size_t size, std::uint8_t* lower) {
    Bytes const tag;
    std::size_t const lanes = hn::Lanes(tag);
    auto const bit = hn::Set(tag, 'a' - 'A');
    std::size_t at = 0;
    for (; at + lanes <= size; at += lanes) {
        auto const vector = hn::LoadU(tag, bytes + at);
        if (!hn::AllFalse(tag, hn::Gt(vector, hn::Set(tag, 0x7F)))) { break; }
        hn::StoreU(hn::Or(vector, hn::IfThenElseZero(in_range(tag, vector, 'A', 26), bit)), tag, lower + at);
    }
    return at;
}

#endif

/// Calls `visit(index, block)` for each 64 bytes of the text; the last block is padded with spaces.
template <typename Visit>
HWY_INLINE void for_each_block(std::string_view text, Visit visit) {
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    std::size_t const whole = text.size() / 64;
    for (std::size_t i = 0; i < whole; ++i) { visit(i, bytes + i * 64); }
    if (text.size() % 64 != 0) {
        std::array<std::uint8_t, 64> last{};
        last.fill(' ');
        std::memcpy(last.data(), bytes + whole * 64, text.size() % 64);
        visit(whole, last.data());
    }
}

std::size_t lower_ascii_here(std::string_view text, char* out) {
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    auto* const lower = reinterpret_cast<std::uint8_t*>(out);
    std::size_t at = lower_blocks(bytes, text.size(), lower);
    for (; at < text.size() && bytes[at] < 0x80; ++at) {
        bool const capital = bytes[at] >= 'A' && bytes[at] <= 'Z';
        lower[at] = static_cast<std::uint8_t>(bytes[at] + (capital ? 'a' - 'A' : 0));
    }
    return at;
}

void mask_words_here(std::string_view text, WordMasks& masks) {
    std::uint64_t any_beyond = 0;
    for_each_block(text, [&](std::size_t index, std::uint8_t const* block) {
        std::uint64_t const letters =
            block_bits(block, [](auto tag, auto bytes) { return in_range(tag, bytes, 'a', 26); });
        std::uint64_t const others = block_bits(block, [](auto tag, auto bytes) {
            return hn::Or(hn::Or(in_range(tag, bytes, '0', 10), in_range(tag, bytes, 'A', 26)),
                          hn::Eq(bytes, hn::Set(tag, '_')));
        });
        std::uint64_t const beyond =
            block_bits(block, [](auto tag, auto bytes) { return hn::Gt(bytes, hn::Set(tag, 0x7F)); });
        std::uint64_t const signs = block_bits(block, [](auto tag, auto bytes) {
            auto const is = [&](char sign) { return hn::Eq(bytes, hn::Set(tag, static_cast<std::uint8_t>(sign))); };
            return hn::Or(hn::Or(hn::Or(is('\''), is('.')), hn::Or(is(','), is('_'))), in_range(tag, bytes, ':', 2));
        });
        masks.word[index] = letters | others;
        masks.not_letter[index] = others;
        masks.sign[index] = signs;
        masks.not_ascii[index] = beyond;
        any_beyond |= beyond;
    });
    masks.all_ascii = any_beyond == 0;
}

void mask_marks_here(std::string_view text, ByteMask& mask) {
    for_each_block(text, [&](std::size_t index, std::uint8_t const* block) {
        mask[index] = block_bits(block, [](auto tag, auto bytes) {
            auto const line_ends = in_range(tag, bytes, '\n', 4);
            auto const marks = hn::Or(hn::Eq(bytes, hn::Set(tag, '.')),
                                      hn::Or(hn::Eq(bytes, hn::Set(tag, '!')), hn::Eq(bytes, hn::Set(tag, '?'))));
            return hn::Or(hn::Or(line_ends, marks), hn::Gt(bytes, hn::Set(tag, 0x7F)));
        });
    });
}

}  // namespace winnow::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace winnow {

HWY_EXPORT(lower_ascii_here);
HWY_EXPORT(mask_words_here);
HWY_EXPORT(mask_marks_here);

std::size_t lower_ascii(std::string_view text, char* out) {
    choose_cpu_target();
    return HWY_DYNAMIC_DISPATCH(lower_ascii_here)(text, out);
}

void mask_words(std::string_view text, WordMasks& masks) {
    choose_cpu_target();
    std::size_t const blocks = (text.size() + 63) / 64;
    for (ByteMask* const mask : {&masks.word, &masks.not_letter, &masks.sign, &masks.not_ascii}) {
        mask->resize(blocks + 1);
        mask->back() = 0;
    }
    HWY_DYNAMIC_DISPATCH(mask_words_here)(text, masks);
}

void mask_marks(std::string_view text, ByteMask& mask) {
    choose_cpu_target();
    mask.resize((text.size() + 63) / 64);
    HWY_DYNAMIC_DISPATCH(mask_marks_here)(text, mask);
}

}  // namespace winnow
#endif
