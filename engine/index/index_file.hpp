#pragma once

#include "engine/index/index.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// Whether the path is an index directory: it holds a file `index.winnow`.
bool is_index(std::filesystem::path const& path);

class FileDescriptor;

/// The right to write an index, for as long as the object lives: a flock on the directory's file `lock`, which the
/// kernel lets go of with the process, so that a dead writer blocks nobody. Readers need none. Take it before reading
/// an index that is to be added to.
class IndexLock {
  public:
    /// Makes the directory if only its last part is missing.
    /// \throws Error where another writer holds the lock, or the directory holds other things than an index.
    explicit IndexLock(std::filesystem::path const& directory);
    ~IndexLock();
    IndexLock(IndexLock const&) = delete;
    IndexLock& operator=(IndexLock const&) = delete;

    [[nodiscard]] std::filesystem::path const& directory() const { return directory_; }

  private:
    std::filesystem::path directory_;
    std::unique_ptr<FileDescriptor> file_;
};

/// Writes the index so that a reader sees the old one or the new one, never a part: a temporary file, synced, renamed,
/// and the directory synced. docs/formats-index.md has the bytes.
/// \param threads  >= 1; the bytes do not depend on it.
/// \throws Error naming the file; the previous index is then whole.
void write_index(Index const& index, IndexLock const& lock, std::size_t threads = 1);
/// The same with a lock of its own.
void write_index(Index const& index, std::filesystem::path const& directory, std::size_t threads = 1);

/// Reads the whole file and checks all but the texts, which are checked when they are asked for.
/// \throws Error for a file that is missing, of another version, or damaged.
Index read_index(std::filesystem::path const& directory);

/// Reads every byte and says what is broken, a line a fault; nothing if all is well.
/// \throws Error for a file that cannot be read at all.
std::vector<std::string> verify_index(std::filesystem::path const& directory);

}  // namespace winnow
