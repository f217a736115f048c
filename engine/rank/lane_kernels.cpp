#include "engine/rank/lane_kernels.hpp"

#include "engine/text/cpu_target.hpp"

#include <algorithm>
#include <cstring>

// Highway compiles this file once for each instruction set; HWY_DYNAMIC_DISPATCH picks one at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "lane_kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace winnow::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

// Highway's vectors of one lane are slower than loops that the compiler turns into vectors by itself.
std::uint64_t add_document_here(std::span<std::uint32_t const> entries, std::uint16_t const* values,
                                LaneWeights const& weights, LaneNumbers const& thresholds, LaneNumbers& sums) {
    LaneNumbers own;
    for (std::uint32_t const entry : entries) {
        std::uint32_t const value = values[entry & 255U];
        LaneNumbers const& row = weights.weights[weights.rows[entry >> 8U]];
        for (std::size_t lane = 0; lane < kQueryLanes; ++lane) {
            auto const part = static_cast<std::uint16_t>((value * row.of[lane]) >> 16U);
            auto const sum = static_cast<std::uint16_t>(own.of[lane] + part);
            own.of[lane] = sum < part ? std::uint16_t{65535} : sum;
        }
    }
    std::uint64_t reached = 0;
    for (std::size_t lane = 0; lane < kQueryLanes; ++lane) {
        reached |= std::uint64_t{own.of[lane] >= thresholds.of[lane]} << lane;
    }
    sums = own;
    return reached;
}

#else

std::uint64_t add_document_here(std::span<std::uint32_t const> entries, std::uint16_t const* values,
                                LaneWeights const& weights, LaneNumbers const& thresholds, LaneNumbers& sums) {
    hn::ScalableTag<std::uint16_t> const tag;
    constexpr std::size_t kWidth = hn::MaxLanes(tag);
    constexpr std::size_t kVectors = kQueryLanes / kWidth;
    hn::Vec<decltype(tag)> own[kVectors];
    for (auto& sum : own) { sum = hn::Zero(tag); }
    for (std::uint32_t const entry : entries) {
        auto const value = hn::Set(tag, values[entry & 255U]);
        std::uint16_t const* const row = weights.weights[weights.rows[entry >> 8U]].of.data();
        for (std::size_t v = 0; v < kVectors; ++v) {
            own[v] = hn::SaturatedAdd(own[v], hn::MulHigh(value, hn::Load(tag, row + v * kWidth)));
        }
    }
    std::uint64_t reached = 0;
    for (std::size_t v = 0; v < kVectors; ++v) {
        hn::Store(own[v], tag, sums.of.data() + v * kWidth);
        // Saturated: 0 where the threshold is not above the sum.
        auto const missing = hn::SaturatedSub(hn::Load(tag, thresholds.of.data() + v * kWidth), own[v]);
        std::uint8_t bits[8] = {};
        hn::StoreMaskBits(tag, hn::Eq(missing, hn::Zero(tag)), bits);
        std::uint64_t part = 0;
        std::memcpy(&part, bits, sizeof part);
        reached |= part << (v * kWidth);
    }
    return reached;
}

#endif

}  // namespace winnow::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace winnow {

HWY_EXPORT(add_document_here);

std::uint64_t add_document(std::span<std::uint32_t const> entries, std::uint16_t const* values,
                           LaneWeights const& weights, LaneNumbers const& thresholds, LaneNumbers& sums) {
    choose_cpu_target();
    return HWY_DYNAMIC_DISPATCH(add_document_here)(entries, values, weights, thresholds, sums);
}

}  // namespace winnow
#endif
