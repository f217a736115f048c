// Runs a program as on a kernel that lacks one of the layers of the sandbox:
//
//   poor_kernel seccomp|landlock|no_new_privs|limits PROGRAM ARGUMENTS...
//
// The system call that the layer needs fails with "not implemented", for the program and all that it starts.
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string_view>

namespace {

constexpr int kLandlockCreateRuleset = 444;

/// \return below 0 if the layer is none, or its call cannot be forbidden.
int forbid(scmp_filter_ctx filter, std::string_view layer) {
    constexpr auto kFails = SCMP_ACT_ERRNO(ENOSYS);
    if (layer == "seccomp") { return seccomp_rule_add_array(filter, kFails, SCMP_SYS(seccomp), 0, nullptr); }
    if (layer == "landlock") { return seccomp_rule_add_array(filter, kFails, kLandlockCreateRuleset, 0, nullptr); }
    if (layer == "limits") {
        // One of them is enough; sanitizers end a program that cannot set others.
        scmp_arg_cmp const processes{1, SCMP_CMP_EQ, RLIMIT_NPROC, 0};
        return seccomp_rule_add_array(filter, kFails, SCMP_SYS(prlimit64), 1, &processes);
    }
    if (layer != "no_new_privs") { return -1; }
    scmp_arg_cmp const asks{0, SCMP_CMP_EQ, PR_SET_NO_NEW_PRIVS, 0};
    return seccomp_rule_add_array(filter, kFails, SCMP_SYS(prctl), 1, &asks);
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) { return 125; }
    scmp_filter_ctx const filter = seccomp_init(SCMP_ACT_ALLOW);
    bool const done = filter != nullptr && forbid(filter, arguments[1]) >= 0 && seccomp_load(filter) >= 0;
    if (done) { execv(arguments[2], arguments + 2); }
    std::perror("poor_kernel");
    return 125;
}
