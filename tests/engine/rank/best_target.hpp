#pragma once

#include "engine/text/cpu_target.hpp"

namespace winnow::testing {

inline constexpr char const* kCpuTargets[] = {"avx512", "avx2", "baseline"};

/// Puts the instructions back that the processor or WINNOW_CPU allow.
struct BestTarget {
    ~BestTarget() {
        for (char const* const target : kCpuTargets) {
            if (force_cpu_target(target)) { break; }
        }
    }
};

}  // namespace winnow::testing
