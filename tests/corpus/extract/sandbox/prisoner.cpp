// A reader for the tests of the sandbox: its "document" is the name of something that a reader must not do, and its
// result is what came of it.
#include "corpus/extract/sandbox/zygote.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

namespace {

std::string outcome(long result) { return result < 0 ? std::string{"denied: "} + std::strerror(errno) : "done"; }

std::string open_file() { return outcome(open("/etc/passwd", O_RDONLY)); }
std::string write_file() { return outcome(open("/tmp/escaped", O_WRONLY | O_CREAT, 0600)); }
std::string list_folder() { return opendir("/") == nullptr ? "denied" : "done"; }
std::string open_socket() { return outcome(socket(AF_INET, SOCK_STREAM, 0)); }
std::string start_program() { return outcome(execl("/bin/true", "true", nullptr)); }
std::string start_process() { return outcome(fork()); }
std::string trace() { return outcome(ptrace(PTRACE_TRACEME, 0, nullptr, nullptr)); }
std::string signal_parent() { return outcome(syscall(SYS_kill, getppid(), 0)); }
std::string make_program_memory() {
    void* const page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page == MAP_FAILED ? "denied" : "done";
}
std::string duplicate() { return outcome(dup(1)); }
std::string eat_memory() {
    std::vector<std::string> eaten;
    while (true) { eaten.emplace_back(std::size_t{16} << 20U, 'x'); }
}
[[noreturn]] void spin() {
    volatile unsigned turns = 0;
    while (true) { turns = turns + 1; }
}
[[noreturn]] void crash() { __builtin_trap(); }
std::string overwhelm() { return std::string(std::size_t{64} << 20U, 'x'); }

std::string obey(std::string_view command, winnow::Request const&) {
    if (command == "open") { return open_file(); }
    if (command == "write") { return write_file(); }
    if (command == "list") { return list_folder(); }
    if (command == "socket") { return open_socket(); }
    if (command == "exec") { return start_program(); }
    if (command == "fork") { return start_process(); }
    if (command == "ptrace") { return trace(); }
    if (command == "kill") { return signal_parent(); }
    if (command == "program memory") { return make_program_memory(); }
    if (command == "duplicate") { return duplicate(); }
    if (command == "memory") { return eat_memory(); }
    if (command == "spin") { spin(); }
    if (command == "crash") { crash(); }
    if (command == "overwhelm") { return overwhelm(); }
    return "read " + std::string{command};
}

}  // namespace

int main() { winnow::run_zygote(0, obey); }
