#include "engine/index/packed_block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kLanes = 4;
constexpr std::size_t kRows = kPackedValues / kLanes;
constexpr unsigned kWord = 32;
/// In the first byte, beside the width: exceptions follow, their number is the second byte.
constexpr unsigned kHasExceptions = 64;

constexpr std::uint32_t mask_of(unsigned width) {
    return width == kWord ? 0xffffffffU : (std::uint32_t{1} << width) - 1;
}

std::size_t packed_bytes(std::size_t values, unsigned width) {
    return values == kPackedValues ? kLanes * sizeof(std::uint32_t) * width : (values * width + 7) / 8;
}

/// The width that gives the fewest bytes, exceptions included.
unsigned best_width(std::span<std::uint32_t const> values) {
    std::array<std::uint32_t, kWord + 1> count{};
    for (std::uint32_t const value : values) { ++count[static_cast<std::size_t>(std::bit_width(value))]; }
    unsigned widest = kWord;
    while (widest > 0 && count[widest] == 0) { --widest; }
    unsigned best = widest;
    std::size_t best_bytes = packed_bytes(values.size(), widest);
    for (unsigned width = 0; width < widest; ++width) {
        std::size_t bytes = packed_bytes(values.size(), width) + 1;
        for (unsigned wider = width + 1; wider <= widest; ++wider) {
            bytes += count[wider] * (1 + (wider - width + 6) / 7);
        }
        if (bytes < best_bytes) {
            best = width;
            best_bytes = bytes;
        }
    }
    return best;
}

void pack_lanes(std::span<std::uint32_t const> values, unsigned width, char* out) {
    std::array<std::uint32_t, kPackedValues + kLanes> words{};
    for (std::size_t i = 0; i < kPackedValues; ++i) {
        std::uint32_t const value = values[i] & mask_of(width);
        std::size_t const bit = i / kLanes * width;
        std::size_t const at = bit / kWord * kLanes + i % kLanes;
        auto const shifted = std::uint64_t{value} << (bit % kWord);
        words[at] |= static_cast<std::uint32_t>(shifted);
        words[at + kLanes] |= static_cast<std::uint32_t>(shifted >> kWord);
    }
    std::memcpy(out, words.data(), packed_bytes(kPackedValues, width));
}

/// Everything but the lane is known to the compiler, which makes vector instructions of it.
template <unsigned Width, std::size_t Row>
inline void unpack_row(std::uint32_t const* words, std::uint32_t* values) {
    constexpr std::size_t kBit = Row * Width;
    constexpr std::size_t kAt = kBit / kWord * kLanes;
    constexpr unsigned kShift = kBit % kWord;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        std::uint32_t value = words[kAt + lane] >> kShift;
        if constexpr (kShift + Width > kWord) { value |= words[kAt + kLanes + lane] << (kWord - kShift); }
        values[Row * kLanes + lane] = value & mask_of(Width);
    }
}

template <unsigned Width, std::size_t... Rows>
void unpack_rows(char const* in, std::uint32_t* values, std::index_sequence<Rows...> /*rows*/) {
    if constexpr (Width == 0) {
        std::fill_n(values, kPackedValues, 0U);
    } else {
        std::array<std::uint32_t, kLanes * Width> words{};
        std::memcpy(words.data(), in, sizeof(words));
        (unpack_row<Width, Rows>(words.data(), values), ...);
    }
}

template <unsigned Width>
void unpack_lanes(char const* in, std::uint32_t* values) {
    unpack_rows<Width>(in, values, std::make_index_sequence<kRows>{});
}

using Unpack = void (*)(char const*, std::uint32_t*);

template <unsigned... Widths>
constexpr std::array<Unpack, sizeof...(Widths)> unpackers(std::integer_sequence<unsigned, Widths...> /*widths*/) {
    return {&unpack_lanes<Widths>...};
}

constexpr auto kUnpackers = unpackers(std::make_integer_sequence<unsigned, kWord + 1>{});

void pack_row(std::span<std::uint32_t const> values, unsigned width, char* out) {
    std::uint64_t pending = 0;
    unsigned bits = 0;
    for (std::uint32_t const value : values) {
        pending |= std::uint64_t{value & mask_of(width)} << bits;
        for (bits += width; bits >= 8; bits -= 8, pending >>= 8U) { *out++ = static_cast<char>(pending); }
    }
    if (bits > 0) { *out = static_cast<char>(pending); }
}

void unpack_row(std::span<char const> in, unsigned width, std::span<std::uint32_t> values) {
    std::uint64_t pending = 0;
    unsigned bits = 0;
    std::size_t next = 0;
    for (std::uint32_t& value : values) {
        for (; bits < width; bits += 8) { pending |= std::uint64_t{static_cast<unsigned char>(in[next++])} << bits; }
        value = static_cast<std::uint32_t>(pending) & mask_of(width);
        pending >>= width;
        bits -= width;
    }
}

}  // namespace

void pack_block(std::span<std::uint32_t const> values, std::vector<char>& out) {
    assert(!values.empty() && values.size() <= kPackedValues);
    unsigned const width = best_width(values);
    std::array<std::uint8_t, kPackedValues> exceptions{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] > mask_of(width)) { exceptions[count++] = static_cast<std::uint8_t>(i); }
    }
    out.push_back(static_cast<char>(count > 0 ? width | kHasExceptions : width));
    if (count > 0) { out.push_back(static_cast<char>(count)); }
    std::size_t const begin = out.size();
    out.resize(begin + packed_bytes(values.size(), width));
    if (values.size() == kPackedValues) {
        pack_lanes(values, width, out.data() + begin);
    } else {
        pack_row(values, width, out.data() + begin);
    }
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(static_cast<char>(exceptions[i]));
        put_varint(out, values[exceptions[i]] >> width);
    }
}

void unpack_block(ByteReader& reader, std::span<std::uint32_t> values) {
    assert(!values.empty() && values.size() <= kPackedValues);
    unsigned const head = reader.byte();
    unsigned const width = head & ~kHasExceptions;
    unsigned exceptions = (head & kHasExceptions) != 0 ? reader.byte() : 0U;
    if (width > kWord) { reader.fail(); }
    if (reader.broken()) { return; }
    auto const packed = reader.take(packed_bytes(values.size(), width));
    if (reader.broken()) { return; }
    if (values.size() == kPackedValues) {
        kUnpackers[width](packed.data(), values.data());
    } else {
        unpack_row(packed, width, values);
    }
    for (; exceptions > 0; --exceptions) {
        std::size_t const at = reader.byte();
        std::uint64_t const high = reader.varint();
        if (reader.broken() || at >= values.size() || width == kWord || high > mask_of(kWord - width)) {
            reader.fail();
            return;
        }
        values[at] |= static_cast<std::uint32_t>(high) << width;
    }
}

}  // namespace winnow
