#include "engine/rank/sum_kernels.hpp"

#include "engine/text/cpu_target.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

// Highway compiles this file once for each instruction set; HWY_DYNAMIC_DISPATCH picks one at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sum_kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace winnow::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Sums = hn::ScalableTag<std::uint16_t>;
using Impacts = hn::Rebind<std::uint8_t, Sums>;

HWY_INLINE std::uint16_t add_one(std::uint16_t sum, std::uint8_t impact, std::uint16_t multiplier) {
    std::uint32_t const more = sum + ((std::uint32_t{impact} * multiplier) >> 8U);
    return static_cast<std::uint16_t>(std::min<std::uint32_t>(more, std::numeric_limits<std::uint16_t>::max()));
}

#if HWY_TARGET == HWY_SCALAR

// Highway's vectors of one lane are slower than a loop that the compiler turns into vectors by itself.
void add_columns_here(WeightedColumn const* columns, std::size_t columns_count, std::size_t first, std::uint16_t* sums,
                      std::size_t count) {
    for (std::size_t c = 0; c < columns_count; ++c) {
        std::uint8_t const* const impacts = columns[c].impacts + first;
        std::uint16_t const multiplier = columns[c].multiplier;
        for (std::size_t i = 0; i < count; ++i) { sums[i] = add_one(sums[i], impacts[i], multiplier); }
    }
}

#else

/// So many columns at a time, that the sums are loaded and stored once for all of them.
template <std::size_t kColumns>
HWY_INLINE void add_some(WeightedColumn const* columns, std::size_t first, std::uint16_t* HWY_RESTRICT sums,
                         std::size_t count) {
    Sums const tag;
    Impacts const impacts;
    std::size_t i = 0;
    for (; i + hn::Lanes(tag) <= count; i += hn::Lanes(tag)) {
        auto sum = hn::LoadU(tag, sums + i);
        for (std::size_t c = 0; c < kColumns; ++c) {
            auto const wide = hn::PromoteTo(tag, hn::LoadU(impacts, columns[c].impacts + first + i));
            auto const product = hn::MulHigh(hn::ShiftLeft<8>(wide), hn::Set(tag, columns[c].multiplier));
            sum = hn::SaturatedAdd(sum, product);
        }
        hn::StoreU(sum, tag, sums + i);
    }
    for (; i < count; ++i) {
        for (std::size_t c = 0; c < kColumns; ++c) {
            sums[i] = add_one(sums[i], columns[c].impacts[first + i], columns[c].multiplier);
        }
    }
}

void add_columns_here(WeightedColumn const* columns, std::size_t columns_count, std::size_t first, std::uint16_t* sums,
                      std::size_t count) {
    std::size_t c = 0;
    for (; c + 4 <= columns_count; c += 4) { add_some<4>(columns + c, first, sums, count); }
    for (; c < columns_count; ++c) { add_some<1>(columns + c, first, sums, count); }
}

#endif

void find_at_least_here(std::uint16_t const* sums, std::size_t count, std::uint16_t threshold, std::uint32_t offset,
                        std::vector<std::uint32_t>& found) {
    std::size_t i = 0;
#if HWY_TARGET != HWY_SCALAR
    Sums const tag;
    // Saturated: 0 where the sum is not above threshold - 1.
    auto const below = hn::Set(tag, static_cast<std::uint16_t>(threshold - 1));
    for (; i + hn::Lanes(tag) <= count; i += hn::Lanes(tag)) {
        auto const above = hn::SaturatedSub(hn::LoadU(tag, sums + i), below);
        if (hn::AllTrue(tag, hn::Eq(above, hn::Zero(tag)))) { continue; }
        for (std::size_t lane = i; lane < i + hn::Lanes(tag); ++lane) {
            if (sums[lane] >= threshold) { found.push_back(offset + static_cast<std::uint32_t>(lane)); }
        }
    }
#endif
    for (; i < count; ++i) {
        if (sums[i] >= threshold) { found.push_back(offset + static_cast<std::uint32_t>(i)); }
    }
}

}  // namespace winnow::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace winnow {

HWY_EXPORT(add_columns_here);
HWY_EXPORT(find_at_least_here);

void add_columns(std::span<WeightedColumn const> columns, std::size_t first, std::span<std::uint16_t> sums) {
    choose_cpu_target();
    HWY_DYNAMIC_DISPATCH(add_columns_here)(columns.data(), columns.size(), first, sums.data(), sums.size());
}

void find_at_least(std::span<std::uint16_t const> sums, std::uint16_t threshold, std::uint32_t offset,
                   std::vector<std::uint32_t>& found) {
    assert(threshold >= 1);
    choose_cpu_target();
    HWY_DYNAMIC_DISPATCH(find_at_least_here)(sums.data(), sums.size(), threshold, offset, found);
}

}  // namespace winnow
#endif
