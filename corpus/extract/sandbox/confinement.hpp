#pragma once

#include "corpus/extract/sandbox/descriptor.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

struct sock_filter;

namespace winnow {

/// What one process may use up.
struct ProcessLimits {
    std::uint64_t seconds = 10;  ///< of processor time
    std::uint64_t memory_bytes = std::uint64_t{512} << 20U;
};

/// Whether processes can be held to a limit of memory: not where AddressSanitizer reserves terabytes of it.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kLimitsMemory = false;
#elif defined(__has_feature)
inline constexpr bool kLimitsMemory = !__has_feature(address_sanitizer);
#else
inline constexpr bool kLimitsMemory = true;
#endif

/// The walls around a process that reads a stranger's file.
struct Layers {
    bool no_new_privileges = false;
    bool system_calls = false;  ///< the seccomp allow-list
    std::int32_t landlock = 0;  ///< version of the kernel's Landlock; 0 without it
    bool limits = false;        ///< memory, processor time, files, processes

    /// Whether those are up without which nothing dangerous is read.
    [[nodiscard]] bool are_sufficient() const { return no_new_privileges && system_calls && limits; }
};

/// Locks a process up: after that it can compute, use what descriptors it has, and end.
///
/// - `no_new_privs`: no program that it could start would have more rights.
/// - seccomp: an allow-list of system calls. Opening a file and all else that is not listed fails with EPERM; starting
///   a program or process, a socket, tracing and their like end the process at once.
/// - Landlock, where the kernel has it: no path of any file system, no TCP port, no signal or abstract socket outside.
/// - rlimits: memory, processor time, no new file descriptors, files, processes or core dumps.
///
/// What can be made ready beforehand is made by the constructor, so that each new process pays for little.
class Confinement {
  public:
    Confinement();
    ~Confinement();
    Confinement(Confinement const&) = delete;
    Confinement& operator=(Confinement const&) = delete;

    /// Puts the calling process behind all layers that can be had. There is no way back.
    /// \param landlock  where the process keeps the descriptor landlock(); closed.
    [[nodiscard]] Layers enter(ProcessLimits const& limits, int landlock) const;

    /// The ruleset; negative where the kernel has none.
    [[nodiscard]] int landlock() const { return landlock_.get(); }

  private:
    std::vector<sock_filter> filter_;  ///< empty where the kernel has no seccomp
    std::int32_t landlock_version_ = 0;
    Descriptor landlock_;
};

}  // namespace winnow
