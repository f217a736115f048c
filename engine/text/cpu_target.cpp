#include "engine/text/cpu_target.hpp"

#include "engine/record/error.hpp"

#include <hwy/targets.h>

#include <cstdlib>
#include <mutex>

namespace winnow {
namespace {

constexpr std::int64_t kAvx512 = HWY_AVX3 | HWY_AVX3_DL;
constexpr std::int64_t kBaseline = HWY_EMU128 | HWY_SCALAR;

/// Targets that a name allows; 0 for no name.
std::int64_t allowed_by(std::string const& name) {
    if (name == "avx512") { return kAvx512 | HWY_AVX2 | kBaseline; }
    if (name == "avx2") { return HWY_AVX2 | kBaseline; }
    if (name == "baseline") { return kBaseline; }
    return 0;
}

/// The target that a name stands for.
std::int64_t meant_by(std::string const& name) { return name == "avx512" ? std::int64_t{HWY_AVX3} : allowed_by(name); }

bool use_target(std::string const& name) {
    static std::int64_t disabled = 0;
    hwy::DisableTargets(0);
    bool const has = name == "baseline" || (hwy::SupportedTargets() & meant_by(name)) != 0;
    if (has) { disabled = ~allowed_by(name); }
    hwy::DisableTargets(disabled);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    return has;
}

}  // namespace

void choose_cpu_target() {
    static std::once_flag once;
    std::call_once(once, [] {
        char const* const value = std::getenv("WINNOW_CPU");
        std::string const name = value == nullptr ? "" : value;
        if (name.empty()) { return; }
        if (allowed_by(name) == 0) {
            throw Error("WINNOW_CPU is '" + name + "': use baseline, avx2 or avx512, or leave it unset");
        }
        if (!use_target(name)) {
            throw Error("WINNOW_CPU is '" + name +
                        "', which this processor does not have: use baseline, or leave it unset");
        }
    });
}

bool force_cpu_target(std::string const& name) {
    choose_cpu_target();
    return use_target(name);
}

std::string cpu_target_name() {
    choose_cpu_target();
    std::int64_t const targets = hwy::SupportedTargets();
    std::int64_t const best = targets & -targets;
    return (best & kBaseline) != 0 ? "baseline" : hwy::TargetName(best);
}

}  // namespace winnow
