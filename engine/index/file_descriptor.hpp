#pragma once

#include "engine/index/file_system.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace winnow {

/// The bytes of a file, mapped for reading until this dies. They stay although the file's name goes.
class MappedFile {
  public:
    /// \param descriptor  of the file; this closes it.
    MappedFile(FileSystem& files, int descriptor, std::span<char const> bytes)
        : files_(files), descriptor_(descriptor), bytes_(bytes) {}
    ~MappedFile();
    MappedFile(MappedFile const&) = delete;
    MappedFile& operator=(MappedFile const&) = delete;

    [[nodiscard]] std::span<char const> bytes() const { return bytes_; }
    /// Whether the file still has all the bytes that were mapped: to read those that it lost would end the program.
    /// \complexity one call of the system.
    [[nodiscard]] bool whole() const;

  private:
    FileSystem& files_;
    int descriptor_;
    std::span<char const> bytes_;
};

/// An open file, closed in the end. Every failure is an Error that names the path and the system's reason.
class FileDescriptor {
  public:
    /// \param flags  as for open(2); O_CLOEXEC is added.
    FileDescriptor(FileSystem& files, std::filesystem::path path, int flags);
    ~FileDescriptor();
    FileDescriptor(FileDescriptor const&) = delete;
    FileDescriptor& operator=(FileDescriptor const&) = delete;

    /// Writes all of it.
    void write(std::span<char const> bytes);
    /// Maps the whole file, to which the descriptor goes over. \throws Error also for what is no regular file.
    [[nodiscard]] std::unique_ptr<MappedFile const> map();
    /// Returns when the device has it.
    void sync();
    /// Takes an exclusive flock, without waiting.
    /// \return false if another process has it.
    [[nodiscard]] bool try_lock();
    /// Closes and reports what the system kept back until then.
    void close();

  private:
    [[noreturn]] void fail(char const* what) const;

    FileSystem& files_;
    std::filesystem::path path_;
    int descriptor_;
};

}  // namespace winnow
