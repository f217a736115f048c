#pragma once

#include <cstdint>
#include <string>

namespace winnow {

/// Which instructions the vector code may use. All give the same results; only the speed differs.
///
/// Taken from the environment variable WINNOW_CPU at the first call, for the life of the process: `baseline` (what
/// every x86-64 has), `avx2` or `avx512`; unset or empty: the best that the processor has. \throws Error for another
/// value, and for one that the processor does not have.
void choose_cpu_target();

/// Name of the instruction set in use: "AVX3", "AVX2", "baseline".
std::string cpu_target_name();

/// For tests and benchmarks: uses a target from now on as WINNOW_CPU would.
/// \return false, and changes nothing, if the processor does not have it.
bool force_cpu_target(std::string const& name);

}  // namespace winnow
