#include "engine/index/context_block.hpp"

#include "engine/index/packed_block.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace winnow {
namespace {

/// The first byte of contexts: what it says beside a number of places.
constexpr unsigned kPlaces = 0;          ///< plus how many are not in prose
constexpr unsigned kBitsAndPlaces = 64;  ///< plus how many are negated
constexpr unsigned kTwoRows = 128;
constexpr unsigned kMostPlaces = 63;
/// In a place: it is a negated one.
constexpr unsigned kNegated = 128;
static_assert(kPackedValues <= kNegated);

std::size_t bit_row_bytes(std::size_t count) { return (count + 7) / 8; }

void put_bits(std::span<Occurrence const> occurrences, Context context, std::vector<char>& out) {
    std::size_t const begin = out.size();
    out.resize(begin + bit_row_bytes(occurrences.size()));
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        unsigned const bit = occurrences[i].context() == context ? 1U << (i % 8) : 0U;
        out[begin + i / 8] = static_cast<char>(static_cast<unsigned char>(out[begin + i / 8]) | bit);
    }
}

/// The bits of a row whose last byte is filled up with zeros.
class BitRow {
  public:
    BitRow(ByteReader& reader, std::size_t count) : bytes_(reader.take(bit_row_bytes(count))) {
        if (!bytes_.empty() && count % 8 != 0 && static_cast<unsigned char>(bytes_.back()) >> (count % 8) != 0) {
            reader.fail();
        }
    }
    [[nodiscard]] bool operator[](std::size_t i) const {
        return ((static_cast<unsigned char>(bytes_[i / 8]) >> (i % 8)) & 1U) != 0;
    }

  private:
    std::span<char const> bytes_;
};

Context in_list(bool is_listed) { return is_listed ? Context::listed : Context::prose; }

/// Takes places, which rise, and sets their contexts.
bool take_places(ByteReader& reader, unsigned count, std::span<Occurrence> occurrences) {
    std::size_t next = 0;
    for (; count > 0; --count) {
        unsigned const byte = reader.byte();
        std::size_t const place = byte & ~kNegated;
        if (reader.broken() || place < next || place >= occurrences.size()) { return false; }
        occurrences[place] = Occurrence{0, (byte & kNegated) != 0 ? Context::negated : Context::listed};
        next = place + 1;
    }
    return true;
}

}  // namespace

void put_contexts(std::span<Occurrence const> occurrences, std::vector<char>& out) {
    assert(!occurrences.empty() && occurrences.size() <= kPackedValues);
    std::array<char, kPackedValues> places{};
    std::size_t negated = 0;
    std::size_t others = 0;
    std::array<char, kPackedValues> negated_places{};
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        // Every place is written, and what is none is written over: no branch that would be guessed.
        bool const is_negated = occurrences[i].context() == Context::negated;
        auto const place = static_cast<char>(i | (is_negated ? kNegated : 0U));
        places[others] = place;
        others += occurrences[i].context() != Context::prose ? 1U : 0U;
        negated_places[negated] = place;
        negated += is_negated ? 1U : 0U;
    }
    std::size_t const row = bit_row_bytes(occurrences.size());
    if (others <= std::min<std::size_t>(row + std::min(negated, row), kMostPlaces)) {
        out.push_back(static_cast<char>(kPlaces + others));
        out.insert(out.end(), places.begin(), places.begin() + static_cast<std::ptrdiff_t>(others));
    } else if (negated <= row) {
        out.push_back(static_cast<char>(kBitsAndPlaces + negated));
        put_bits(occurrences, Context::listed, out);
        out.insert(out.end(), negated_places.begin(), negated_places.begin() + static_cast<std::ptrdiff_t>(negated));
    } else {
        out.push_back(static_cast<char>(kTwoRows));
        put_bits(occurrences, Context::listed, out);
        put_bits(occurrences, Context::negated, out);
    }
}

bool take_contexts(ByteReader& reader, std::span<Occurrence> occurrences) {
    assert(!occurrences.empty() && occurrences.size() <= kPackedValues);
    unsigned const form = reader.byte();
    if (reader.broken() || form > kTwoRows) { return false; }
    if (form < kBitsAndPlaces) {
        std::fill(occurrences.begin(), occurrences.end(), Occurrence{0, Context::prose});
        return take_places(reader, form - kPlaces, occurrences);
    }
    BitRow const listed{reader, occurrences.size()};
    if (form < kTwoRows) {
        if (reader.broken()) { return false; }
        for (std::size_t i = 0; i < occurrences.size(); ++i) { occurrences[i] = Occurrence{0, in_list(listed[i])}; }
        return take_places(reader, form - kBitsAndPlaces, occurrences);
    }
    BitRow const negated{reader, occurrences.size()};
    if (reader.broken()) { return false; }
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        if (negated[i] && listed[i]) { return false; }
        occurrences[i] = Occurrence{0, negated[i] ? Context::negated : in_list(listed[i])};
    }
    return true;
}

}  // namespace winnow
