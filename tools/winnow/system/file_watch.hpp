#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// Waits for files to be saved, by inotify(7).
///
/// The folder of a file is watched and not the file, because most editors write a new file and give it the old one's
/// name. A folder is watched with all below it, as it changes. Files that begin with a dot or end in "~" are what
/// editors keep for themselves, and do not count.
///
/// What is saved after construction is not lost: the next wait() returns at once.
class FileWatch {
  public:
    /// \param paths   files and folders; they may disappear and come back.
    /// \param except  a file that is written as an answer to a change, and is none itself; may be empty.
    /// \throws Error where the kernel gives no more watches.
    explicit FileWatch(std::vector<std::string> const& paths, std::string const& except = "");
    ~FileWatch();
    FileWatch(FileWatch const&) = delete;
    FileWatch& operator=(FileWatch const&) = delete;

    /// Blocks until something was saved, moved or removed, and then until the folder has been quiet for a moment.
    /// \throws Error
    void wait();

  private:
    /// What counts in a watched folder.
    struct Watched {
        int descriptor;
        std::string name;  ///< this entry; empty: all
    };

    void watch_all();
    void watch_below(std::filesystem::path const& folder);
    void watch(std::filesystem::path const& folder, std::string const& name);
    [[nodiscard]] bool pending(int timeout_ms) const;
    [[nodiscard]] bool read_relevant() const;
    [[nodiscard]] bool counts(int descriptor, std::string const& name) const;

    std::vector<std::filesystem::path> paths_;
    std::filesystem::path except_;
    int queue_ = -1;
    std::vector<Watched> watched_;
    std::vector<Watched> ignored_;
};

}  // namespace winnow
