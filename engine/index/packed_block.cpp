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

constexpr auto kWidths = std::make_integer_sequence<unsigned, kWord + 1>{};

/// How many numbers need so many bits.
using WidthCounts = std::array<std::uint32_t, kWord + 1>;

WidthCounts count_widths(std::span<std::uint32_t const> values) {
    // By turns in two rows, so that no count waits for the one before.
    std::array<WidthCounts, 2> counts{};
    std::size_t i = 0;
    for (; i + 1 < values.size(); i += 2) {
        ++counts[0][static_cast<std::size_t>(std::bit_width(values[i]))];
        ++counts[1][static_cast<std::size_t>(std::bit_width(values[i + 1]))];
    }
    if (i < values.size()) { ++counts[0][static_cast<std::size_t>(std::bit_width(values[i]))]; }
    for (std::size_t width = 0; width < counts[0].size(); ++width) { counts[0][width] += counts[1][width]; }
    return counts[0];
}

/// The width that gives the fewest bytes, exceptions included, and how many of these there are.
struct Packing {
    unsigned width;
    std::size_t exceptions;
};

Packing best_packing(std::span<std::uint32_t const> values) {
    std::uint32_t all = 0;
    for (std::uint32_t const value : values) { all |= value; }
    auto const widest = static_cast<unsigned>(std::bit_width(all));
    // Most blocks of rare terms; an exception takes more than the one number that it is.
    if (widest == 0 || values.size() == 1) { return {widest, 0}; }
    WidthCounts const counts = count_widths(values);
    Packing best{widest, 0};
    std::size_t best_bytes = packed_bytes(values.size(), widest);
    std::size_t exceptions = 0;
    std::size_t exception_bytes = 0;
    for (unsigned width = widest; width-- > 0;) {
        // A number of one bit more than fit takes its place and a byte; one that has seven more, a byte more.
        exceptions += counts[width + 1];
        exception_bytes += 2 * std::size_t{counts[width + 1]};
        for (unsigned wider = width + 8; wider <= widest; wider += 7) { exception_bytes += counts[wider]; }
        std::size_t const bytes = packed_bytes(values.size(), width) + 1 + exception_bytes;
        // Of equals the narrowest, but none with exceptions where it takes as much without.
        if (bytes < best_bytes || (bytes == best_bytes && best.exceptions > 0)) {
            best = {width, exceptions};
            best_bytes = bytes;
        }
    }
    return best;
}

/// Everything but the lane is known to the compiler, which makes vector instructions of it.
template <unsigned Width, std::size_t Row>
inline void pack_row(std::uint32_t const* values, std::uint32_t* words) {
    constexpr std::size_t kBit = Row * Width;
    constexpr std::size_t kAt = kBit / kWord * kLanes;
    constexpr unsigned kShift = kBit % kWord;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        std::uint32_t const value = values[Row * kLanes + lane] & mask_of(Width);
        words[kAt + lane] |= value << kShift;
        if constexpr (kShift + Width > kWord) { words[kAt + kLanes + lane] |= value >> (kWord - kShift); }
    }
}

template <unsigned Width, std::size_t... Rows>
void pack_rows(std::uint32_t const* values, char* out, std::index_sequence<Rows...> /*rows*/) {
    if constexpr (Width > 0) {
        std::array<std::uint32_t, kLanes * Width> words{};
        (pack_row<Width, Rows>(values, words.data()), ...);
        std::memcpy(out, words.data(), sizeof(words));
    }
}

template <unsigned Width>
void pack_lanes(std::uint32_t const* values, char* out) {
    pack_rows<Width>(values, out, std::make_index_sequence<kRows>{});
}

using Pack = void (*)(std::uint32_t const*, char*);

template <unsigned... Widths>
constexpr std::array<Pack, sizeof...(Widths)> packers(std::integer_sequence<unsigned, Widths...> /*widths*/) {
    return {&pack_lanes<Widths>...};
}

constexpr auto kPackers = packers(kWidths);

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

constexpr auto kUnpackers = unpackers(kWidths);

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
    auto const [width, exceptions] = best_packing(values);
    out.push_back(static_cast<char>(exceptions > 0 ? width | kHasExceptions : width));
    if (exceptions > 0) { out.push_back(static_cast<char>(exceptions)); }
    std::size_t const begin = out.size();
    out.resize(begin + packed_bytes(values.size(), width));
    if (values.size() == kPackedValues) {
        kPackers[width](values.data(), out.data() + begin);
    } else {
        pack_row(values, width, out.data() + begin);
    }
    std::size_t left = exceptions;
    for (std::size_t i = 0; left > 0; ++i) {
        if (values[i] <= mask_of(width)) { continue; }
        out.push_back(static_cast<char>(i));
        put_varint(out, values[i] >> width);
        --left;
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
