#include "tools/winnow/system/interrupt.hpp"

#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <vector>

namespace winnow {
namespace {

/// Guards `half_written` and every UninterruptedScope. Never destroyed: the watching thread outlives main.
std::recursive_mutex& interruption_mutex() {
    static auto* const mutex = new std::recursive_mutex;
    return *mutex;
}

std::vector<std::string>& half_written() {
    static auto* const paths = new std::vector<std::string>;
    return *paths;
}

void forget(std::string const& path) { std::erase(half_written(), path); }

[[noreturn]] void wait_and_end(sigset_t signals) {
    int signal = 0;
    while (sigwait(&signals, &signal) != 0) {}
    std::unique_lock const lock{interruption_mutex()};
    for (std::string const& path : half_written()) { ::unlink(path.c_str()); }
    _exit(128 + signal);
}

}  // namespace

void watch_interruptions() {
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t signals;
    sigemptyset(&signals);
    for (int const signal : std::array{SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action {};
        if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler != SIG_IGN) { sigaddset(&signals, signal); }
    }
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread{wait_and_end, signals}.detach();
}

HalfWrittenFile::HalfWrittenFile(std::string const& folder, int& descriptor) : path_(folder + "/.winnow-XXXXXX") {
    std::unique_lock const lock{interruption_mutex()};
    descriptor = ::mkostemp(path_.data(), O_CLOEXEC);
    if (descriptor < 0) { return; }
    there_ = true;
    half_written().push_back(path_);
}

HalfWrittenFile::~HalfWrittenFile() {
    if (!there_) { return; }
    std::unique_lock const lock{interruption_mutex()};
    ::unlink(path_.c_str());
    forget(path_);
}

void HalfWrittenFile::rename_to(std::string const& target) {
    std::unique_lock const lock{interruption_mutex()};
    if (std::rename(path_.c_str(), target.c_str()) != 0) {
        throw Error(fmt::format("{}: cannot be written: {}", target, std::strerror(errno)));
    }
    forget(path_);
    there_ = false;
}

UninterruptedScope::UninterruptedScope() : lock_(interruption_mutex()) {}

}  // namespace winnow
