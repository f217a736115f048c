#include "corpus/extract/sandbox/sandbox.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

using namespace winnow;

namespace {

Sandbox::Options options(std::string const& program = WINNOW_PRISONER) {
    Sandbox::Options options;
    options.program = program;
    return options;
}

SandboxLimits limits(std::uint64_t seconds = 10) {
    SandboxLimits limits;
    limits.process.seconds = seconds;
    return limits;
}

/// What came of the command: the worker's words, or the failure's in brackets.
std::string outcome(Sandbox& sandbox, std::string_view command, SandboxLimits const& within = limits()) {
    auto const read = sandbox.read(command, 0, within);
    if (auto const* failure = std::get_if<Failure>(&read)) { return "[" + failure->reason + "]"; }
    return std::get<std::string>(read);
}

/// `/proc/PID/status` of the processes whose parent is a child of this one: the workers.
std::vector<std::string> workers() {
    std::vector<std::string> found;
    auto const parent_of = [](std::string const& status) {
        std::size_t const at = status.find("\nPPid:\t");
        return at == std::string::npos ? 0 : std::stoi(status.substr(at + 7));
    };
    auto const status_of = [](std::string const& pid) {
        std::ifstream in{"/proc/" + pid + "/status"};
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    };
    for (auto const& entry : std::filesystem::directory_iterator{"/proc"}) {
        std::string const pid = entry.path().filename().string();
        if (pid.find_first_not_of("0123456789") != std::string::npos) { continue; }
        std::string const status = status_of(pid);
        int const parent = parent_of(status);
        if (parent > 1 && parent_of(status_of(std::to_string(parent))) == ::getpid()) { found.push_back(status); }
    }
    return found;
}

}  // namespace

TEST_CASE("a reader's result comes back whole", "[extract][sandbox][unit]") {
    Sandbox sandbox{options()};
    CHECK(outcome(sandbox, "one") == "read one");
    CHECK(outcome(sandbox, "") == "read ");
    std::string const large(std::size_t{5} << 20U, 'x');
    CHECK(outcome(sandbox, large) == "read " + large);
}

TEST_CASE("a reader can open no file, list no folder and duplicate no descriptor", "[extract][sandbox][unit]") {
    Sandbox sandbox{options()};
    CHECK(outcome(sandbox, "open") == "denied: Operation not permitted");
    CHECK(outcome(sandbox, "write") == "denied: Operation not permitted");
    CHECK(outcome(sandbox, "list") == "denied");
    CHECK(outcome(sandbox, "duplicate") == "denied: Operation not permitted");
    CHECK(outcome(sandbox, "program memory") == "denied");
    CHECK_FALSE(std::filesystem::exists("/tmp/escaped"));
}

TEST_CASE("a reader that starts a program or process, opens a socket, traces or signals is ended",
          "[extract][sandbox][unit]") {
    Sandbox sandbox{options()};
    for (std::string const command : {"socket", "exec", "fork", "ptrace", "kill"}) {
        CAPTURE(command);
        CHECK(outcome(sandbox, command) == "[tried to leave the sandbox while it was read: do not open it]");
    }
    CHECK(outcome(sandbox, "after them") == "read after them");
}

TEST_CASE("a document that takes too much costs itself and no other", "[extract][sandbox][unit]") {
    Sandbox sandbox{options()};
    auto const begin = std::chrono::steady_clock::now();
    CHECK(outcome(sandbox, "spin", limits(1)) == "[takes longer than 1 s to read: save it anew, or allow more time]");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{8});
    CHECK(outcome(sandbox, "crash") == "[is damaged in a way that its reader cannot bear: save it anew]");
    if (kLimitsMemory) {
        SandboxLimits small = limits();
        small.process.memory_bytes = std::uint64_t{200} << 20U;
        CHECK(outcome(sandbox, "memory", small) ==
              "[needs more than 200 MiB of memory to read: save it anew, or allow more]");
    }
    SandboxLimits short_text = limits();
    short_text.text_bytes = 1000;
    CHECK(outcome(sandbox, "overwhelm", short_text) == "[gives more text than any application has]");
    CHECK(outcome(sandbox, "after them") == "read after them");
}

TEST_CASE("documents are read at the same time by threads that share a sandbox", "[extract][sandbox][unit]") {
    Sandbox sandbox{options()};
    std::vector<int> wrong(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < wrong.size(); ++t) {
            threads.emplace_back([&sandbox, &wrong, t] {
                for (int i = 0; i < 25; ++i) {
                    std::string const name = std::to_string(t) + "." + std::to_string(i);
                    wrong[t] += outcome(sandbox, name) == "read " + name ? 0 : 1;
                }
            });
        }
    }
    CHECK(wrong == std::vector<int>(4));
}

TEST_CASE("every worker shows seccomp and no-new-privs in /proc", "[extract][sandbox][unit]") {
    Sandbox sandbox{options()};
    REQUIRE(outcome(sandbox, "started") == "read started");
    std::jthread const reading{[&sandbox] { outcome(sandbox, "spin", limits(2)); }};
    std::vector<std::string> found;
    for (int i = 0; i < 100; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
        found = workers();
        if (!found.empty() && found[0].find("Seccomp:\t2") != std::string::npos) { break; }
    }
    REQUIRE(found.size() == 1);
    CHECK_THAT(found[0], Catch::Contains("Seccomp:\t2") && Catch::Contains("NoNewPrivs:\t1"));
}

TEST_CASE("the layers that a kernel lacks are told by name", "[extract][sandbox][unit]") {
    CHECK(missing_layers({true, true, 3, true}).empty());
    CHECK(missing_layers({true, false, 0, true}) == "seccomp, Landlock");
    CHECK(Layers{true, true, 0, true}.are_sufficient());
    CHECK_FALSE(Layers{true, false, 3, true}.are_sufficient());
    CHECK_FALSE(Layers{false, true, 3, true}.are_sufficient());
    Sandbox sandbox{options()};
    auto const layers = sandbox.layers();
    REQUIRE(std::holds_alternative<Layers>(layers));
    CHECK(std::get<Layers>(layers).are_sufficient());
}

TEST_CASE("a reader's program that is missing or another one is a failure that names it", "[extract][sandbox][unit]") {
    Sandbox missing{options("/nowhere/reader")};
    CHECK_THAT(outcome(missing, "x"), Catch::Contains("/nowhere/reader, does not start: No such file"));
    Sandbox other{options("/bin/true")};
    CHECK_THAT(outcome(other, "x"), Catch::Contains("/bin/true is not of this build of winnow"));
}
