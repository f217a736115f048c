#include "corpus/extract/sandbox/sandbox.hpp"

#include "corpus/extract/sandbox/messages.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>
#include <utility>

namespace winnow {
namespace {

using Clock = std::chrono::steady_clock;

std::string system_error() { return std::generic_category().message(errno); }

/// The document in memory that no one can change any more.
Descriptor sealed_copy(std::string_view document) {
    Descriptor file{memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING)};
    while (file.is_open() && !document.empty()) {
        ssize_t const written = write(file.get(), document.data(), document.size());
        if (written < 0 && errno == EINTR) { continue; }
        if (written <= 0) { return {}; }
        document.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.is_open()) { fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL); }
    return file;
}

/// Everything that comes through a pipe until its writers are gone.
/// \return false if that is too much or takes too long.
bool read_all(int pipe, std::size_t most_bytes, Clock::time_point deadline, std::string& bytes) {
    constexpr std::size_t kBlock = 1U << 16U;
    while (true) {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd wait{pipe, POLLIN, 0};
        int const ready = left <= 0 ? 0 : poll(&wait, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000)));
        if (ready < 0 && errno == EINTR) { continue; }
        if (ready < 0 || (ready == 0 && left <= 0)) { return false; }
        if (ready == 0) { continue; }
        std::size_t const before = bytes.size();
        bytes.resize(before + kBlock);
        ssize_t const size = ::read(pipe, bytes.data() + before, kBlock);
        bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
        if (size < 0 && errno == EINTR) { continue; }
        if (size <= 0) { return size == 0; }
        if (bytes.size() > most_bytes) { return false; }
    }
}

/// Text, and as much again for what describes it.
std::size_t most_result_bytes(SandboxLimits const& limits) { return 8 * limits.text_bytes + (std::size_t{4} << 20U); }

std::string time_reason(SandboxLimits const& limits) {
    return fmt::format("takes longer than {} s to read: save it anew, or allow more time", limits.process.seconds);
}

/// Why a process ended without a result.
Failure failure(Ending const& ending, SandboxLimits const& limits) {
    int const status = ending.wait_status;
    if (ending.lacked_layers != 0) { return {"was not read: the sandbox lacks a layer"}; }
    if (ending.timed_out != 0) { return {time_reason(limits)}; }
    if (WIFSIGNALED(status)) {
        int const signal = WTERMSIG(status);
        if (signal == SIGXCPU || signal == SIGKILL) { return {time_reason(limits)}; }
        if (signal == SIGSYS) { return {"tried to leave the sandbox while it was read: do not open it"}; }
        return {"is damaged in a way that its reader cannot bear: save it anew"};
    }
    if (WEXITSTATUS(status) == kExitOutOfMemory) {
        return {fmt::format("needs more than {} MiB of memory to read: save it anew, or allow more",
                            limits.process.memory_bytes >> 20U)};
    }
    return {fmt::format("could not be read: its reader ended with {}", WEXITSTATUS(status))};
}

}  // namespace

std::string missing_layers(Layers const& layers) {
    std::string missing;
    auto const add = [&missing](bool there, std::string_view name) {
        if (!there) { missing.append(missing.empty() ? "" : ", ").append(name); }
    };
    add(layers.system_calls, "seccomp");
    add(layers.no_new_privileges, "no_new_privs");
    add(layers.limits, "resource limits");
    add(layers.landlock > 0, "Landlock");
    return missing;
}

/// The running program; ends when nobody uses it any more.
class Sandbox::Program {
  public:
    Program(pid_t pid, Descriptor socket, Layers layers) : pid_(pid), socket_(std::move(socket)), layers_(layers) {}
    Program(Program const&) = delete;
    Program& operator=(Program const&) = delete;
    ~Program() {
        socket_.reset();
        while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {}
    }

    [[nodiscard]] Layers const& layers() const { return layers_; }
    [[nodiscard]] int socket() const { return socket_.get(); }

    static std::variant<std::shared_ptr<Program>, Failure> start(Options const& options);

  private:
    pid_t pid_;
    Descriptor socket_;
    Layers layers_;
};

std::variant<std::shared_ptr<Sandbox::Program>, Failure> Sandbox::Program::start(Options const& options) {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return Failure{fmt::format("cannot be read: no socket for its reader: {}", system_error())};
    }
    Descriptor ours{ends[0]};
    Descriptor theirs{ends[1]};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, theirs.get(), STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    std::string name = options.program.string();
    std::array<char*, 3> arguments{name.data(), nullptr, nullptr};
    // Functions of libraries are looked up here once, and not in every child again.
    std::vector<std::string> variables{"LD_BIND_NOW=1"};
    variables.insert(variables.end(), options.environment.begin(), options.environment.end());
    std::vector<char*> environment;
    for (std::string& variable : variables) { environment.push_back(variable.data()); }
    environment.push_back(nullptr);
    pid_t pid = 0;
    int const error = posix_spawn(&pid, name.c_str(), &actions, nullptr, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        return Failure{fmt::format("cannot be read: its reader, {}, does not start: {}", name,
                                   std::generic_category().message(error))};
    }
    // As long as its end is open here too, nobody sees that the program has ended.
    auto program = std::make_shared<Program>(pid, std::move(ours), Layers{});
    theirs.reset();
    pollfd wait{program->socket(), POLLIN, 0};
    constexpr int kPatienceMs = 20'000;
    Hello hello;
    int ready = 0;
    do { ready = poll(&wait, 1, kPatienceMs); } while (ready < 0 && errno == EINTR);
    if (ready <= 0 || recv(program->socket(), &hello, sizeof hello, 0) != static_cast<ssize_t>(sizeof hello) ||
        hello.protocol != kProtocol) {
        return Failure{fmt::format("cannot be read: {} is not of this build of winnow", name)};
    }
    if (hello.complaint.front() != '\0') { return Failure{hello.complaint.data()}; }
    program->layers_ = hello.layers;
    return program;
}

Sandbox::Sandbox(Options options) : options_(std::move(options)) {}
Sandbox::~Sandbox() = default;

std::variant<std::shared_ptr<Sandbox::Program>, Failure> Sandbox::running() {
    std::lock_guard const lock{mutex_};
    if (program_) { return program_; }
    auto started = Program::start(options_);
    if (auto* failure = std::get_if<Failure>(&started)) { return std::move(*failure); }
    program_ = std::get<std::shared_ptr<Program>>(started);
    std::string const missing = missing_layers(program_->layers());
    if (!missing.empty() && !missing_told_ && options_.on_missing_layer) {
        missing_told_ = true;
        options_.on_missing_layer(missing);
    }
    return program_;
}

std::variant<Layers, Failure> Sandbox::layers() {
    auto program = running();
    if (auto* failure = std::get_if<Failure>(&program)) { return std::move(*failure); }
    return std::get<std::shared_ptr<Program>>(program)->layers();
}

std::variant<std::string, Failure> Sandbox::read(std::string_view document, std::uint32_t kind,
                                                 SandboxLimits const& limits) {
    Request request;
    request.allow_fewer_layers = options_.allow_fewer_layers ? 1 : 0;
    request.kind = kind;
    request.process = limits.process;
    request.text_bytes = limits.text_bytes;
    request.pages = limits.pages;
    request.scan_pages = limits.scan_pages;
    Descriptor const copy = sealed_copy(document);
    if (!copy.is_open()) { return Failure{fmt::format("cannot be read: no memory for it: {}", system_error())}; }

    // A program that has ended (nothing does that but the system, short of memory) is started once more.
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto started = running();
        if (auto* failure = std::get_if<Failure>(&started)) { return std::move(*failure); }
        auto const program = std::get<std::shared_ptr<Program>>(started);
        if (!program->layers().are_sufficient() && !options_.allow_fewer_layers) {
            return Failure{
                fmt::format("was not read: the kernel lacks {} to read it safely; --sandbox preferred reads "
                            "it anyway",
                            missing_layers(program->layers()))};
        }
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) { return Failure{"cannot be read: " + system_error()}; }
        Descriptor const read_end{ends[0]};
        Descriptor write_end{ends[1]};
        bool const sent = send_request(program->socket(), request, copy.get(), write_end.get());
        write_end.reset();
        std::string bytes;
        Ending ending;
        if (sent) {
            auto const patience = std::chrono::seconds{2 * limits.process.seconds + 5};
            if (!read_all(read_end.get(), most_result_bytes(limits), Clock::now() + patience, bytes)) {
                return Failure{bytes.size() > most_result_bytes(limits) ? "gives more text than any application has"
                                                                        : time_reason(limits)};
            }
            if (bytes.size() >= sizeof ending) {
                std::memcpy(&ending, bytes.data() + bytes.size() - sizeof ending, sizeof ending);
                bytes.resize(bytes.size() - sizeof ending);
                if (ending.protocol == kProtocol && ending.wait_status == 0) { return bytes; }
                return failure(ending, limits);
            }
        }
        std::lock_guard const lock{mutex_};
        if (program_ == program) { program_.reset(); }
    }
    return Failure{"could not be read: its reader ended"};
}

}  // namespace winnow
