#pragma once

#include <mutex>
#include <string>

namespace winnow {

/// Interruptions (SIGINT, SIGTERM, SIGHUP) are waited for in a thread of their own, so that cleaning
/// up is ordinary code under a lock and not a signal handler: half-written files are removed and the
/// program ends with 130 (or 128 + the signal). A signal that was ignored when the program started,
/// as under nohup, stays ignored. SIGPIPE is ignored: a reader that went away shows as a write error.
///
/// Call once, before any other thread is started. The signals stay blocked in all threads; a child
/// process must be given an empty signal mask.
void watch_interruptions();

/// A file that is removed unless it is kept: when this object dies, and when the program is interrupted.
class HalfWrittenFile {
  public:
    /// Creates an empty file with a name of its own in `folder`.
    /// \param descriptor  set to the open file; -1 with errno where that fails.
    HalfWrittenFile(std::string const& folder, int& descriptor);
    ~HalfWrittenFile();
    HalfWrittenFile(HalfWrittenFile const&) = delete;
    HalfWrittenFile& operator=(HalfWrittenFile const&) = delete;

    [[nodiscard]] std::string const& path() const { return path_; }

    /// Gives the file its final name.
    /// \throws Error
    void rename_to(std::string const& target);

  private:
    std::string path_;
    bool there_ = false;
};

/// While it lives, an interruption waits. For short steps that must happen whole, such as a commit.
class UninterruptedScope {
  public:
    UninterruptedScope();

  private:
    std::unique_lock<std::recursive_mutex> lock_;
};

}  // namespace winnow
