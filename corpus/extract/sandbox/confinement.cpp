#include "corpus/extract/sandbox/confinement.hpp"

#include "engine/record/error.hpp"

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>

namespace winnow {
namespace {

// A reader's whole vocabulary once its file is in memory.
constexpr auto kAllowed = std::to_array<int>(
    {SCMP_SYS(read),           SCMP_SYS(write),        SCMP_SYS(readv),        SCMP_SYS(writev),
     SCMP_SYS(close),          SCMP_SYS(lseek),        SCMP_SYS(fstat),        SCMP_SYS(brk),
     SCMP_SYS(munmap),         SCMP_SYS(mremap),       SCMP_SYS(madvise),      SCMP_SYS(futex),
     SCMP_SYS(clock_gettime),  SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time),
     SCMP_SYS(getpid),         SCMP_SYS(gettid),       SCMP_SYS(getrandom),    SCMP_SYS(rt_sigreturn),
     SCMP_SYS(rt_sigprocmask), SCMP_SYS(sigaltstack),  SCMP_SYS(sched_yield),  SCMP_SYS(restart_syscall),
     SCMP_SYS(exit),           SCMP_SYS(exit_group)});

// No reader calls these. Who does has been taken over.
constexpr auto kDeadly = std::to_array<int>({SCMP_SYS(execve),
                                             SCMP_SYS(execveat),
                                             SCMP_SYS(fork),
                                             SCMP_SYS(vfork),
                                             SCMP_SYS(clone),
                                             SCMP_SYS(clone3),
                                             SCMP_SYS(ptrace),
                                             SCMP_SYS(process_vm_readv),
                                             SCMP_SYS(process_vm_writev),
                                             SCMP_SYS(socket),
                                             SCMP_SYS(socketpair),
                                             SCMP_SYS(connect),
                                             SCMP_SYS(bind),
                                             SCMP_SYS(listen),
                                             SCMP_SYS(accept),
                                             SCMP_SYS(accept4),
                                             SCMP_SYS(sendto),
                                             SCMP_SYS(sendmsg),
                                             SCMP_SYS(sendmmsg),
                                             SCMP_SYS(kill),
                                             SCMP_SYS(tkill),
                                             SCMP_SYS(bpf),
                                             SCMP_SYS(mount),
                                             SCMP_SYS(umount2),
                                             SCMP_SYS(unshare),
                                             SCMP_SYS(setns),
                                             SCMP_SYS(chroot),
                                             SCMP_SYS(pivot_root),
                                             SCMP_SYS(init_module),
                                             SCMP_SYS(finit_module),
                                             SCMP_SYS(kexec_load),
                                             SCMP_SYS(perf_event_open),
                                             SCMP_SYS(io_uring_setup),
                                             SCMP_SYS(keyctl),
                                             SCMP_SYS(userfaultfd),
                                             SCMP_SYS(open_by_handle_at),
                                             SCMP_SYS(pidfd_open),
                                             SCMP_SYS(pidfd_getfd),
                                             SCMP_SYS(setuid),
                                             SCMP_SYS(setgid)});

struct FreeFilter {
    void operator()(void* context) const { seccomp_release(context); }
};

void check(int result) {
    if (result < 0) { throw Error{"sandbox: the list of system calls cannot be built"}; }
}

/// Memory may be had, but none that is or becomes program.
void allow_memory(scmp_filter_ctx context) {
    constexpr unsigned kProtection = 2;  // the argument
    scmp_arg_cmp const not_executable{kProtection, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    check(seccomp_rule_add_array(context, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, &not_executable));
    check(seccomp_rule_add_array(context, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, &not_executable));
}

std::vector<sock_filter> system_call_filter() {
    std::unique_ptr<void, FreeFilter> const context{seccomp_init(SCMP_ACT_ERRNO(EPERM))};
    if (!context) { throw Error{"sandbox: the list of system calls cannot be built"}; }
    for (int const call : kAllowed) { check(seccomp_rule_add_array(context.get(), SCMP_ACT_ALLOW, call, 0, nullptr)); }
    for (int const call : kDeadly) {
        check(seccomp_rule_add_array(context.get(), SCMP_ACT_KILL_PROCESS, call, 0, nullptr));
    }
    allow_memory(context.get());

    Descriptor const file{memfd_create("filter", MFD_CLOEXEC)};
    check(file.get());
    check(seccomp_export_bpf(context.get(), file.get()));
    struct stat status {};
    check(fstat(file.get(), &status));
    std::vector<sock_filter> filter(static_cast<std::size_t>(status.st_size) / sizeof(sock_filter));
    check(pread(file.get(), filter.data(), filter.size() * sizeof(sock_filter), 0) == status.st_size ? 0 : -1);
    return filter;
}

/// As in linux/landlock.h of kernels newer than the one that winnow may be built on.
struct LandlockRights {
    std::uint64_t files = 0;
    std::uint64_t ports = 0;
    std::uint64_t scopes = 0;
};

constexpr long kLandlockCreate = 444;
constexpr long kLandlockEnter = 446;
constexpr unsigned kLandlockVersion = 1;

/// Every right that this version knows.
LandlockRights all_rights(std::int32_t version) {
    unsigned file_rights = 13;
    if (version >= 2) { file_rights = 14; }  // linking and renaming across folders
    if (version >= 3) { file_rights = 15; }  // truncating
    if (version >= 5) { file_rights = 16; }  // ioctl of devices
    LandlockRights rights;
    rights.files = (std::uint64_t{1} << file_rights) - 1;
    rights.ports = version >= 4 ? 3 : 0;
    rights.scopes = version >= 6 ? 3 : 0;
    return rights;
}

bool limit(int resource, std::uint64_t most) {
    rlimit const both{most, most};
    return setrlimit(static_cast<__rlimit_resource>(resource), &both) == 0;
}

bool enter_limits(ProcessLimits const& limits) {
    bool const memory = !kLimitsMemory || limit(RLIMIT_AS, limits.memory_bytes);
    return memory && limit(RLIMIT_CPU, limits.seconds) && limit(RLIMIT_NOFILE, 0) && limit(RLIMIT_FSIZE, 0) &&
           limit(RLIMIT_NPROC, 0) && limit(RLIMIT_CORE, 0);
}

}  // namespace

Confinement::Confinement() {
    try {
        filter_ = system_call_filter();
    } catch (Error const&) {
        // libseccomp builds no filter that the kernel would not take; enter() then tells that the layer is missing.
    }
    long const version = syscall(kLandlockCreate, nullptr, std::size_t{0}, kLandlockVersion);
    if (version <= 0) { return; }
    landlock_version_ = static_cast<std::int32_t>(version);
    LandlockRights const rights = all_rights(landlock_version_);
    std::size_t const size = landlock_version_ >= 6 ? 24 : landlock_version_ >= 4 ? 16 : 8;
    landlock_ = Descriptor{static_cast<int>(syscall(kLandlockCreate, &rights, size, 0U))};
}

Confinement::~Confinement() = default;

Layers Confinement::enter(ProcessLimits const& limits, int landlock) const {
    Layers layers;
    layers.no_new_privileges = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    if (landlock >= 0) {
        if (syscall(kLandlockEnter, landlock, 0U) == 0) { layers.landlock = landlock_version_; }
        close(landlock);
    }
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    layers.limits = enter_limits(limits);
    if (filter_.empty()) { return layers; }
    std::vector<sock_filter> filter = filter_;
    sock_fprog const program{static_cast<unsigned short>(filter.size()), filter.data()};
    layers.system_calls = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0U, &program) == 0;
    return layers;
}

}  // namespace winnow
