#pragma once

#include "corpus/extract/sandbox/confinement.hpp"
#include "corpus/extract/sandbox/descriptor.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace winnow {

/// Why a confined process gave no result; for people: "took longer than 10 s".
struct Failure {
    std::string reason;
};

/// What a document may cost, and what is done where the kernel lacks a layer.
struct SandboxLimits {
    ProcessLimits process;
    std::uint64_t text_bytes = std::uint64_t{16} << 20U;
    std::uint64_t pages = 500;
    std::uint32_t scan_pages = 20;
};

/// A program that reads documents, each in a confined process of its own (zygote.hpp). It starts with the first
/// document. Safe to share between threads, which then read at the same time.
class Sandbox {
  public:
    struct Options {
        std::filesystem::path program;           ///< the reader's, which calls run_zygote
        std::vector<std::string> environment{};  ///< of the program, "NAME=value"; it gets no other
        bool allow_fewer_layers = false;         ///< read although seccomp, no_new_privs or a limit is missing
        /// Told once, when the program starts, if the kernel lacks a layer: "Landlock".
        std::function<void(std::string_view missing)> on_missing_layer;
    };

    explicit Sandbox(Options options);
    ~Sandbox();
    Sandbox(Sandbox const&) = delete;
    Sandbox& operator=(Sandbox const&) = delete;

    /// The result of the program's worker for this document.
    /// \param kind  tells a program that reads several kinds which one it is (Request::kind).
    [[nodiscard]] std::variant<std::string, Failure> read(std::string_view document, std::uint32_t kind,
                                                          SandboxLimits const& limits);

    /// The layers around each process. Starts the program.
    [[nodiscard]] std::variant<Layers, Failure> layers();

  private:
    class Program;

    [[nodiscard]] std::variant<std::shared_ptr<Program>, Failure> running();

    Options options_;
    std::mutex mutex_;  ///< of program_ and missing_told_
    std::shared_ptr<Program> program_;
    bool missing_told_ = false;
};

/// The layers that are not there, for people: "seccomp, Landlock"; empty if all are.
std::string missing_layers(Layers const& layers);

}  // namespace winnow
