#pragma once

#include "engine/index/file_descriptor.hpp"
#include "engine/index/part_file.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace winnow {

/// A new file, written from front to back in large pieces. Every failure is an Error that names the path.
class OutputFile {
  public:
    OutputFile(FileSystem& files, std::filesystem::path const& path);

    void write(std::span<char const> bytes);
    /// Writes to this file; must not outlive it.
    [[nodiscard]] ByteSink sink() {
        return [this](std::span<char const> bytes) { write(bytes); };
    }
    /// Written so far.
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
    /// Gives the system what is left.
    void flush();
    /// Returns when the device has all of it.
    void sync();

  private:
    FileDescriptor file_;
    std::vector<char> buffer_;
    std::uint64_t bytes_ = 0;
};

}  // namespace winnow
