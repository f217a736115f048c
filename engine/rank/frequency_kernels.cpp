#include "engine/rank/frequency_kernels.hpp"

#include "engine/text/cpu_target.hpp"

#include <algorithm>
#include <array>
#include <cassert>

// Highway compiles this file once for each instruction set; HWY_DYNAMIC_DISPATCH picks one at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "frequency_kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace winnow::HWY_NAMESPACE {

#if HWY_TARGET == HWY_AVX3 || HWY_TARGET == HWY_AVX3_DL

/// Sixteen doubles by number are one instruction of AVX-512, for which Highway has no name.
template <std::size_t kColumns>
HWY_INLINE void add_group(WeightedCodes const* columns, SaturationGroup const& group, std::size_t first,
                          std::size_t last, double* HWY_RESTRICT sums) {
    __m512d low[kColumns];
    __m512d high[kColumns];
    for (std::size_t c = 0; c < kColumns; ++c) {
        __m512d const weight = _mm512_set1_pd(columns[c].weight);
        low[c] = _mm512_mul_pd(weight, _mm512_load_pd(group.saturations.data()));
        high[c] = _mm512_mul_pd(weight, _mm512_load_pd(group.saturations.data() + 8));
    }
    for (std::size_t row = first; row < last; ++row, sums += kRowPlaces) {
        __m512d lower = _mm512_loadu_pd(sums);
        __m512d upper = _mm512_loadu_pd(sums + 8);
        for (std::size_t c = 0; c < kColumns; ++c) {
            // Of a number the lowest four bits count.
            __m512i const codes =
                _mm512_cvtepu8_epi64(_mm_loadl_epi64(reinterpret_cast<__m128i const*>(columns[c].codes + row)));
            lower = _mm512_add_pd(lower, _mm512_permutex2var_pd(low[c], codes, high[c]));
            upper = _mm512_add_pd(upper, _mm512_permutex2var_pd(low[c], _mm512_srli_epi64(codes, 4), high[c]));
        }
        _mm512_storeu_pd(sums, lower);
        _mm512_storeu_pd(sums + 8, upper);
    }
}

#else

template <std::size_t kColumns>
HWY_INLINE void add_group(WeightedCodes const* columns, SaturationGroup const& group, std::size_t first,
                          std::size_t last, double* HWY_RESTRICT sums) {
    double worth[kColumns][kFrequencyCodes];
    for (std::size_t c = 0; c < kColumns; ++c) {
        for (std::size_t code = 0; code < kFrequencyCodes; ++code) {
            worth[c][code] = columns[c].weight * group.saturations[code];
        }
    }
    for (std::size_t row = first; row < last; ++row, sums += kRowPlaces) {
        for (std::size_t i = 0; i < 8; ++i) {
            double lower = sums[i];
            double upper = sums[i + 8];
            for (std::size_t c = 0; c < kColumns; ++c) {
                CodedRow const code = columns[c].codes[row] >> (8 * i);
                lower += worth[c][code & 15U];
                upper += worth[c][code >> 4U & 15U];
            }
            sums[i] = lower;
            sums[i + 8] = upper;
        }
    }
}

#endif

template <std::size_t kColumns>
void add_columns(WeightedCodes const* columns, SaturationGroup const* group, std::size_t first, std::size_t last,
                 double* sums) {
    for (std::size_t row = first; row < last; ++group) {
        std::size_t const end = std::min(group->end_row, last);
        add_group<kColumns>(columns, *group, row, end, sums + (row - first) * kRowPlaces);
        row = end;
    }
}

void add_coded_here(WeightedCodes const* columns, std::size_t count, SaturationGroup const* group, std::size_t first,
                    std::size_t last, double* sums) {
    switch (count) {
        case 1: return add_columns<1>(columns, group, first, last, sums);
        case 2: return add_columns<2>(columns, group, first, last, sums);
        case 3: return add_columns<3>(columns, group, first, last, sums);
        case 4: return add_columns<4>(columns, group, first, last, sums);
        default: return;
    }
}

using BlockRows = std::array<std::uint64_t, kBlockRows>;

/// Adds 1 to the four bits of each place whose code is not 0, for each column.
template <std::size_t kColumns>
HWY_INLINE void count_present(WeightedCodes const* columns, std::size_t first, std::size_t rows, BlockRows& present) {
    constexpr std::uint64_t kOnes = 0x1111111111111111U;
    for (std::size_t row = 0; row < rows; ++row) {
        std::uint64_t sum = 0;
        for (std::size_t c = 0; c < kColumns; ++c) {
            CodedRow const codes = columns[c].codes[first + row];
            std::uint64_t const pairs = codes | codes >> 1U;
            sum += (pairs | pairs >> 2U) & kOnes;
        }
        present[row] += sum;
    }
}

/// Counts of four bits hold so many columns, bytes so many.
constexpr std::size_t kMostInHalfByte = 15;
constexpr std::size_t kMostInByte = 255;

/// \param count  at most kMostInByte.
HWY_INLINE void count_in_bytes(WeightedCodes const* columns, std::size_t count, std::size_t first, std::size_t rows,
                               std::uint32_t* HWY_RESTRICT counts) {
    constexpr std::uint64_t kLowerHalves = 0x0f0f0f0f0f0f0f0fU;
    BlockRows lower{};
    BlockRows upper{};
    for (std::size_t c = 0; c < count;) {
        BlockRows present{};
        std::size_t const end = std::min(c + kMostInHalfByte, count);
        for (; c + kColumnsAtOnce <= end; c += kColumnsAtOnce) {
            count_present<kColumnsAtOnce>(columns + c, first, rows, present);
        }
        for (; c < end; ++c) { count_present<1>(columns + c, first, rows, present); }
        for (std::size_t row = 0; row < rows; ++row) {
            lower[row] += present[row] & kLowerHalves;
            upper[row] += present[row] >> 4U & kLowerHalves;
        }
    }
    for (std::size_t row = 0; row < rows; ++row) {
        std::uint32_t* const own = counts + row * kRowPlaces;
        for (std::size_t i = 0; i < 8; ++i) {
            own[i] += static_cast<std::uint8_t>(lower[row] >> (8 * i));
            own[i + 8] += static_cast<std::uint8_t>(upper[row] >> (8 * i));
        }
    }
}

void count_coded_here(WeightedCodes const* columns, std::size_t columns_count, std::size_t first, std::size_t rows,
                      std::uint32_t* counts) {
    for (std::size_t c = 0; c < columns_count; c += kMostInByte) {
        count_in_bytes(columns + c, std::min(kMostInByte, columns_count - c), first, rows, counts);
    }
}

}  // namespace winnow::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace winnow {

HWY_EXPORT(add_coded_here);
HWY_EXPORT(count_coded_here);

void add_coded(std::span<WeightedCodes const> columns, std::span<SaturationGroup const> groups, std::size_t first,
               std::span<double> sums) {
    assert(columns.size() <= kColumnsAtOnce && sums.size() % kRowPlaces == 0);
    choose_cpu_target();
    auto const group = std::upper_bound(groups.begin(), groups.end(), first,
                                        [](std::size_t row, SaturationGroup const& own) { return row < own.end_row; });
    HWY_DYNAMIC_DISPATCH(add_coded_here)
    (columns.data(), columns.size(), &*group, first, first + sums.size() / kRowPlaces, sums.data());
}

void count_coded(std::span<WeightedCodes const> columns, std::size_t first, std::span<std::uint32_t> counts) {
    assert(counts.size() % kRowPlaces == 0 && counts.size() <= kBlockRows * kRowPlaces);
    choose_cpu_target();
    HWY_DYNAMIC_DISPATCH(count_coded_here)
    (columns.data(), columns.size(), first, counts.size() / kRowPlaces, counts.data());
}

}  // namespace winnow
#endif
