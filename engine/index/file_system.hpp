#pragma once

#include <cstddef>
#include <filesystem>

#include <sys/types.h>

namespace winnow {

/// The calls by which an index reaches the disk, as the system has them: a negative result (or nullptr) is a failure
/// and errno says which. All of an index's reading and writing goes through here, so that a test can let any of it
/// fail.
class FileSystem {
  public:
    FileSystem() = default;
    virtual ~FileSystem() = default;
    FileSystem(FileSystem const&) = delete;
    FileSystem& operator=(FileSystem const&) = delete;

    /// \param flags  as for open(2); O_CLOEXEC is added.
    virtual int open(std::filesystem::path const& path, int flags);
    /// May write less than asked for.
    virtual ssize_t write(int descriptor, char const* bytes, std::size_t size);
    virtual int sync(int descriptor);
    virtual int close(int descriptor);
    virtual int rename(std::filesystem::path const& from, std::filesystem::path const& to);
    virtual int remove(std::filesystem::path const& path);
    /// Maps the file's first `size` bytes for reading.
    virtual char const* map(int descriptor, std::size_t size);

    /// The real one.
    static FileSystem& system();
};

}  // namespace winnow
