#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace winnow {

/// Frequencies that have a code: 0 to 15, which stand for themselves.
constexpr std::uint32_t kFrequencyCodes = 16;
constexpr std::size_t kRowPlaces = 16;

/// The codes of 16 places, four bits each: place i in byte i mod 8, the first eight in the lower halves.
using CodedRow = std::uint64_t;

/// \pre the place has the code 0; place < kRowPlaces; code < kFrequencyCodes.
inline void set_code(CodedRow& row, std::size_t place, std::uint32_t code) {
    row |= CodedRow{code} << (place % 8 * 8 + place / 8 * 4);
}

/// What frequencies are worth in consecutive rows, before a term's weight.
struct alignas(64) SaturationGroup {
    std::array<double, kFrequencyCodes> saturations{};  ///< [code], tf/(tf + norm); 0 of code 0
    std::size_t end_row = 0;
};

/// The codes of a term and its weight in a query.
struct WeightedCodes {
    CodedRow const* codes;
    double weight;
};

/// Columns that are added at a time, so that sums are loaded and stored once for all of them.
constexpr std::size_t kColumnsAtOnce = 4;

/// Adds weight · saturation of each column, in their order, to the sums of whole rows.
///
/// With the instructions that choose_cpu_target allows; all give the same bits.
/// \param columns  at most kColumnsAtOnce.
/// \param groups   rising; the last ends behind the rows asked for.
/// \param first    row of the columns and the groups that belongs to the first sums.
/// \param sums     [rows · kRowPlaces]
void add_coded(std::span<WeightedCodes const> columns, std::span<SaturationGroup const> groups, std::size_t first,
               std::span<double> sums);

/// Rows that are gone through at a time: their sums take 16 KB, and stay in the nearest cache.
constexpr std::size_t kBlockRows = 128;

/// Counts for each place the columns whose code is not 0.
/// \param first   row of the columns that belongs to the first counts.
/// \param counts  [rows · kRowPlaces], of at most kBlockRows rows; added to.
void count_coded(std::span<WeightedCodes const> columns, std::size_t first, std::span<std::uint32_t> counts);

}  // namespace winnow
