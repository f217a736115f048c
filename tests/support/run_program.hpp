#pragma once

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace winnow::testing {

/// What a program left behind.
struct Outcome {
    int exit_code = -1;  ///< -1 - signal if it died of one
    std::string out;
    std::string err;
};

/// How a program is started. No shell is involved.
struct Start {
    std::vector<std::string> arguments;              ///< without the program
    std::filesystem::path folder;                    ///< where it works
    std::map<std::string, std::string> environment;  ///< besides PATH, HOME and XDG_CONFIG_HOME, which name `folder`
    std::string input;                               ///< on standard input; less than a pipe holds
    bool close_output = false;                       ///< starts with standard output closed
    std::optional<std::string> output_file;          ///< standard output goes to this file or device
    bool abandon_output = false;                     ///< nobody reads the pipe of standard output
    std::optional<std::chrono::milliseconds> interrupt_after;  ///< SIGINT so long after the start
    std::function<void()> interrupt_behind;                    ///< runs beside the program, which then gets SIGINT
};

namespace run_program_detail {

struct Pipe {
    Pipe() { REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0); }
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(Pipe const&) = delete;
    Pipe& operator=(Pipe const&) = delete;
    void close_end(std::size_t end) {
        if (ends[end] >= 0) { ::close(ends[end]); }
        ends[end] = -1;
    }
    std::array<int, 2> ends{-1, -1};
};

/// Reads both pipes to their ends, as they fill.
inline void drain(Pipe& out, Pipe& err, Outcome& outcome) {
    std::array<std::string*, 2> const texts{&outcome.out, &outcome.err};
    std::array<pollfd, 2> polls{pollfd{out.ends[0], POLLIN, 0}, pollfd{err.ends[0], POLLIN, 0}};
    while (polls[0].fd >= 0 || polls[1].fd >= 0) {
        if (::poll(polls.data(), polls.size(), -1) < 0 && errno != EINTR) { break; }
        for (std::size_t i = 0; i < polls.size(); ++i) {
            if (polls[i].fd < 0 || polls[i].revents == 0) { continue; }
            std::array<char, 65536> block{};
            ssize_t const size = ::read(polls[i].fd, block.data(), block.size());
            if (size > 0) { texts[i]->append(block.data(), static_cast<std::size_t>(size)); }
            if (size <= 0) { polls[i].fd = -1; }
        }
    }
}

inline std::vector<std::string> environment_of(Start const& start) {
    std::map<std::string, std::string> variables{{"PATH", "/usr/bin:/bin"},
                                                 {"HOME", start.folder.string()},
                                                 {"XDG_CONFIG_HOME", (start.folder / ".config").string()}};
    for (auto const& [name, value] : start.environment) { variables[name] = value; }
    std::vector<std::string> lines;
    for (auto const& [name, value] : variables) { lines.push_back(name + "=" + value); }
    return lines;
}

inline std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) { result.push_back(text.data()); }
    result.push_back(nullptr);
    return result;
}

}  // namespace run_program_detail

/// Runs a program to its end.
inline Outcome run_program(std::string const& program, Start const& start) {
    using namespace run_program_detail;
    Pipe in;
    Pipe out;
    Pipe err;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.ends[0], STDIN_FILENO);
    if (start.close_output) {
        posix_spawn_file_actions_addclose(&actions, STDOUT_FILENO);
    } else if (start.output_file) {
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, start.output_file->c_str(),
                                         O_WRONLY | O_CREAT | O_TRUNC, 0644);
    } else {
        posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
    }
    posix_spawn_file_actions_adddup2(&actions, err.ends[1], STDERR_FILENO);
    posix_spawn_file_actions_addchdir_np(&actions, start.folder.c_str());

    std::vector<std::string> arguments{program};
    arguments.insert(arguments.end(), start.arguments.begin(), start.arguments.end());
    std::vector<std::string> environment = environment_of(start);
    pid_t child = 0;
    int const failure = ::posix_spawn(&child, program.c_str(), &actions, nullptr, pointers(arguments).data(),
                                      pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    REQUIRE(failure == 0);

    out.close_end(1);
    err.close_end(1);
    in.close_end(0);
    REQUIRE(::write(in.ends[1], start.input.data(), start.input.size()) == static_cast<ssize_t>(start.input.size()));
    in.close_end(1);
    if (start.abandon_output) { out.close_end(0); }
    std::thread interrupter;
    if (start.interrupt_after || start.interrupt_behind) {
        interrupter = std::thread{[child, &start] {
            std::this_thread::sleep_for(start.interrupt_after.value_or(std::chrono::milliseconds{0}));
            if (start.interrupt_behind) { start.interrupt_behind(); }
            ::kill(child, SIGINT);
        }};
    }
    Outcome outcome;
    drain(out, err, outcome);
    if (interrupter.joinable()) { interrupter.join(); }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1 - WTERMSIG(status);
    return outcome;
}

}  // namespace winnow::testing
