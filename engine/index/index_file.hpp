#pragma once

#include "engine/index/file_system.hpp"
#include "engine/index/index.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// Whether the path is an index directory: it holds a file `index.winnow`.
bool is_index(std::filesystem::path const& path);
/// Whether the path is a directory in which an index was begun and never committed: nothing else is in it.
bool is_unfinished_index(std::filesystem::path const& path);

class FileDescriptor;

/// The right to write an index, for as long as the object lives: a flock on the directory's file `lock`, which the
/// kernel lets go of with the process, so that a dead writer blocks nobody. Readers need none. Take it before reading
/// an index that is to be added to.
class IndexLock {
  public:
    /// Makes the directory if only its last part is missing.
    /// \throws Error where another writer holds the lock, or the directory holds other things than an index.
    explicit IndexLock(std::filesystem::path const& directory, FileSystem& files = FileSystem::system());
    ~IndexLock();
    IndexLock(IndexLock const&) = delete;
    IndexLock& operator=(IndexLock const&) = delete;

    [[nodiscard]] std::filesystem::path const& directory() const { return directory_; }
    [[nodiscard]] FileSystem& files() const { return files_; }

  private:
    FileSystem& files_;
    std::filesystem::path directory_;
    std::unique_ptr<FileDescriptor> file_;
};

/// Opens the last commit of an index. Its files are mapped, and read when something is asked for; later commits do not
/// disturb the reader.
/// \throws Error for files that are missing, of another version, or not those of the commit.
/// \complexity O(files), at most some twenty, whatever their size.
Index read_index(std::filesystem::path const& directory, FileSystem& files = FileSystem::system());

/// Reads every byte and says what is broken, a line a fault; nothing if all is well.
/// \throws Error where there is no index.
std::vector<std::string> verify_index(std::filesystem::path const& directory);

}  // namespace winnow
