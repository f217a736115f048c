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

/// The mask of a block of 64 bytes, vector by vector. A vector may be a single byte: g++ before 12.3 has no wider
/// baseline.
template <typename Classify>
HWY_INLINE std::uint64_t block_bits(std::uint8_t const* block, Classify classify) {
    Bytes const tag;
    std::uint64_t word = 0;
    for (std::size_t at = 0; at < 64; at += hn::Lanes(tag)) {
        std::array<std::uint8_t, 8> bits{};
        hn::StoreMaskBits(tag, classify(tag, hn::LoadU(tag, block + at)), bits.data());
        std::uint64_t vector_bits = 0;
        std::memcpy(&vector_bits, bits.data(), sizeof vector_bits);
        word |= vector_bits << at;
    }
    return word;
}

/// Calls `visit(index, block)` for each 64 bytes of the text; the last block is padded with spaces.
template <typename Visit>
HWY_INLINE void for_each_block(std::string_view text, Visit visit) {
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    std::size_t const whole = text.size() / 64;
    for (std::size_t i = 0; i < whole; ++i) { visit(i, bytes + i * 64); }
    if (text.size() % 64 != 0) {
        std::array<std::uint8_t, 64> last;
        last.fill(' ');
        std::memcpy(last.data(), bytes + whole * 64, text.size() % 64);
        visit(whole, last.data());
    }
}

std::size_t lower_ascii_here(std::string_view text, char* out) {
    Bytes const tag;
    std::size_t const lanes = hn::Lanes(tag);
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    auto* const lower = reinterpret_cast<std::uint8_t*>(out);
    auto const bit = hn::Set(tag, 'a' - 'A');
    std::size_t at = 0;
    for (; at + lanes <= text.size(); at += lanes) {
        auto const vector = hn::LoadU(tag, bytes + at);
        if (!hn::AllFalse(tag, hn::Gt(vector, hn::Set(tag, 0x7F)))) { break; }
        hn::StoreU(hn::Or(vector, hn::IfThenElseZero(in_range(tag, vector, 'A', 26), bit)), tag, lower + at);
    }
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
        masks.word[index] = letters | others;
        masks.not_letter[index] = others;
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
    masks.word.resize(blocks);
    masks.not_letter.resize(blocks);
    masks.not_ascii.resize(blocks);
    HWY_DYNAMIC_DISPATCH(mask_words_here)(text, masks);
}

void mask_marks(std::string_view text, ByteMask& mask) {
    choose_cpu_target();
    mask.resize((text.size() + 63) / 64);
    HWY_DYNAMIC_DISPATCH(mask_marks_here)(text, mask);
}

}  // namespace winnow
#endif
