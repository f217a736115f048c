#include "corpus/extract/sandbox/zygote.hpp"

#include "corpus/extract/sandbox/confinement.hpp"

#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <map>
#include <new>
#include <utility>

namespace winnow {
namespace {

using Clock = std::chrono::steady_clock;

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t const written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) { continue; }
        if (written <= 0) { return false; }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

template <class Struct>
std::string_view bytes_of(Struct const& value) {
    return {reinterpret_cast<char const*>(&value), sizeof value};
}

/// What a child keeps: /dev/null as standard input, output and error, then its result pipe and what confines it.
constexpr int kResult = 3;
constexpr int kLandlock = 4;

void keep_only(int result, int landlock) {
    // Both may stand where the other is to go.
    int const safe_result = fcntl(result, F_DUPFD_CLOEXEC, kLandlock + 1);
    int const safe_landlock = landlock < 0 ? -1 : fcntl(landlock, F_DUPFD_CLOEXEC, kLandlock + 1);
    int const nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int const standard : {0, 1, 2}) { dup2(nothing, standard); }
    dup2(safe_result, kResult);
    if (safe_landlock >= 0) { dup2(safe_landlock, kLandlock); }
    close_range(safe_landlock >= 0 ? kLandlock + 1 : kResult + 1, ~0U, 0);
}

/// The document's bytes, mapped while files can still be mapped.
std::string_view map_document(int document) {
    struct stat status {};
    if (fstat(document, &status) != 0 || status.st_size <= 0) { return {}; }
    auto const size = static_cast<std::size_t>(status.st_size);
    void* const bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, document, 0);
    return bytes == MAP_FAILED ? std::string_view{} : std::string_view{static_cast<char const*>(bytes), size};
}

/// What a child does, all of it.
[[noreturn]] void read_document(Confinement const& confinement, Worker const& worker, Received const& received) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    std::string_view const document = map_document(received.document.get());
    keep_only(received.result.get(), confinement.landlock());
    Layers const layers = confinement.enter(received.request.process, confinement.landlock() >= 0 ? kLandlock : -1);
    bool const confined = layers.are_sufficient() || received.request.allow_fewer_layers != 0;
    if (!confined) { _exit(kExitLackedLayers); }
    try {
        std::string const read = worker(document, received.request);
        _exit(write_all(kResult, read) ? 0 : kExitCannotWrite);
    } catch (std::bad_alloc const&) { _exit(kExitOutOfMemory); }
}

class Zygote {
  public:
    Zygote(int socket, Worker const& worker) : socket_(socket), worker_(worker) {
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        signal(SIGPIPE, SIG_IGN);
        sigset_t child;
        sigemptyset(&child);
        sigaddset(&child, SIGCHLD);
        sigprocmask(SIG_BLOCK, &child, nullptr);
        children_ended_ = Descriptor{signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK)};
    }

    void run() {
        Hello const hello{kProtocol, probe(), {}};
        if (send(socket_, &hello, sizeof hello, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof hello)) { return; }
        while (step()) {}
        for (auto const& [pid, child] : children_) { kill(pid, SIGKILL); }
    }

  private:
    struct Child {
        Descriptor result;
        Clock::time_point deadline;
        bool timed_out = false;
    };

    /// What a confined process says of its walls.
    Layers probe() {
        std::array<int, 2> ends{};
        Layers layers;
        if (pipe2(ends.data(), O_CLOEXEC) != 0) { return layers; }
        Descriptor const read_end{ends[0]};
        Descriptor write_end{ends[1]};
        pid_t const pid = fork();
        if (pid == 0) {
            Layers const found = confinement_.enter({}, confinement_.landlock());
            _exit(write_all(write_end.get(), bytes_of(found)) ? 0 : kExitCannotWrite);
        }
        write_end.reset();
        Layers found;
        if (pid > 0 && read(read_end.get(), &found, sizeof found) == static_cast<ssize_t>(sizeof found)) {
            layers = found;
        }
        if (pid > 0) { waitpid(pid, nullptr, 0); }
        return layers;
    }

    bool step() {
        std::array<pollfd, 2> waits{{{socket_, POLLIN, 0}, {children_ended_.get(), POLLIN, 0}}};
        if (poll(waits.data(), waits.size(), milliseconds_to_deadline()) < 0 && errno != EINTR) { return false; }
        kill_late();
        if (waits[1].revents != 0) { end_children(); }
        if (waits[0].revents == 0) { return true; }
        Received received;
        Receipt const receipt = receive_request(socket_, received);
        if (receipt == Receipt::request) { start(std::move(received)); }
        return receipt != Receipt::end;
    }

    void start(Received received) {
        pid_t const pid = fork();
        if (pid == 0) { read_document(confinement_, worker_, received); }
        if (pid < 0) {
            Ending const ending{kProtocol, SIGKILL, 0, 0};
            write_all(received.result.get(), bytes_of(ending));
            return;
        }
        auto const time = std::chrono::seconds{2 * received.request.process.seconds};
        children_.emplace(pid, Child{std::move(received.result), Clock::now() + time, false});
    }

    void end_children() {
        signalfd_siginfo ignored{};
        while (read(children_ended_.get(), &ignored, sizeof ignored) > 0) {}
        int status = 0;
        while (true) {
            pid_t const pid = waitpid(-1, &status, WNOHANG);
            if (pid <= 0) { return; }
            auto const child = children_.find(pid);
            if (child == children_.end()) { continue; }
            bool const lacked = WIFEXITED(status) && WEXITSTATUS(status) == kExitLackedLayers;
            Ending const ending{kProtocol, status, child->second.timed_out ? 1U : 0U, lacked ? 1U : 0U};
            write_all(child->second.result.get(), bytes_of(ending));
            children_.erase(child);
        }
    }

    void kill_late() {
        auto const now = Clock::now();
        for (auto& [pid, child] : children_) {
            if (child.timed_out || child.deadline > now) { continue; }
            child.timed_out = true;
            kill(pid, SIGKILL);
        }
    }

    [[nodiscard]] int milliseconds_to_deadline() const {
        auto nearest = Clock::time_point::max();
        for (auto const& [pid, child] : children_) {
            if (!child.timed_out) { nearest = std::min(nearest, child.deadline); }
        }
        if (nearest == Clock::time_point::max()) { return -1; }
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(nearest - Clock::now()).count();
        return static_cast<int>(std::clamp<std::int64_t>(left + 1, 0, 60'000));
    }

    int socket_;
    Worker const& worker_;
    Confinement confinement_;
    Descriptor children_ended_;
    std::map<pid_t, Child> children_;
};

}  // namespace

void run_zygote(int socket, Worker const& worker) {
    // A worker ends soon: giving memory back to the system in between costs more than it saves.
    constexpr int kMostBytesKept = 1 << 25;  // more is not accepted
    mallopt(M_MMAP_THRESHOLD, kMostBytesKept);
    mallopt(M_TRIM_THRESHOLD, kMostBytesKept);
    Zygote{socket, worker}.run();
}

void decline_to_serve(int socket, std::string_view reason) {
    Hello hello;
    reason.copy(hello.complaint.data(), hello.complaint.size() - 1);
    // Whoever is gone need not know.
    (void)send(socket, &hello, sizeof hello, MSG_NOSIGNAL);
}

}  // namespace winnow
