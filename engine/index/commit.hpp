#pragma once

#include "engine/index/file_descriptor.hpp"
#include "engine/index/index.hpp"
#include "engine/index/part_file.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A file of a commit: its name in the index's directory, its size, and PartFile::checksum.
struct CommitFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::uint64_t checksum = 0;
};

/// What the file `index.winnow` says: which files are the index.
struct Commit {
    std::uint64_t next_number = 0;  ///< of a file that a later commit adds
    CommitFile segment;
    std::vector<CommitFile> texts;
    std::vector<Unreadable> unreadable;
};

inline constexpr std::string_view kCommitName = "index.winnow";
inline constexpr std::string_view kCommitDraftName = "index.winnow.tmp";
inline constexpr std::string_view kLockName = "lock";

std::string segment_name(std::uint64_t number);
std::string texts_name(std::uint64_t number);
std::string spill_name(std::uint64_t number);
/// Whether winnow gives files that name, or `index.winnow.tmp`: what no commit names may go.
bool is_data_name(std::string_view name);

/// Makes a commit the index: writes it beside the one there, syncs it and the names of all new files, renames it, and
/// syncs the directory. A reader sees the one or the other, and so does everybody after a loss of power, whatever of
/// the unsynced the disk has kept. \pre its files are there and synced. \param renamed  set once the new commit may be
/// the index. \throws Error
void write_commit(FileSystem& files, std::filesystem::path const& directory, Commit const& commit, bool& renamed);

/// What the parts of a file `index.winnow` say, the unreadable entries left out, and these.
/// \throws Error for parts that are damaged or make no sense.
Commit decode_commit(PartFile const& file);
std::vector<Unreadable> decode_unreadable(PartFile const& file);

/// The file `index.winnow`, mapped. Its unreadable entries are read when they are asked for.
class CommitReader {
  public:
    /// \throws Error for a file that is missing, of another version, or damaged.
    CommitReader(FileSystem& files, std::filesystem::path const& directory);

    /// All but the unreadable entries.
    [[nodiscard]] Commit const& commit() const { return commit_; }
    [[nodiscard]] std::vector<Unreadable> unreadable() const { return decode_unreadable(file_); }
    [[nodiscard]] PartFile const& file() const { return file_; }

  private:
    PartFile file_;
    Commit commit_;
};

}  // namespace winnow
