#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace winnow {

/// An open file, closed in the end. Every failure is an Error that names the path and the system's reason.
class FileDescriptor {
  public:
    /// \param flags  as for open(2); O_CLOEXEC is added.
    FileDescriptor(std::filesystem::path path, int flags);
    ~FileDescriptor();
    FileDescriptor(FileDescriptor const&) = delete;
    FileDescriptor& operator=(FileDescriptor const&) = delete;

    /// Writes all of it.
    void write(std::span<char const> bytes);
    /// Reads from here to the end.
    [[nodiscard]] std::vector<char> read_all();
    /// Returns when the device has it.
    void sync();
    /// Takes an exclusive flock, without waiting.
    /// \return false if another process has it.
    [[nodiscard]] bool try_lock();
    /// Closes and reports what the system kept back until then.
    void close();

  private:
    [[noreturn]] void fail(char const* what) const;

    std::filesystem::path path_;
    int descriptor_;
};

}  // namespace winnow
