#pragma once

#include "engine/index/commit.hpp"
#include "engine/index/index_file.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace winnow {

/// A directory of an index while a writer prepares its next commit: knows the last one, gives names to new files, and
/// leaves no file behind that no commit names.
class CommitWork {
  public:
    /// Removes what a writer left that was killed.
    /// \param lock  outlives this.
    /// \throws Error for a damaged index.
    explicit CommitWork(IndexLock const& lock);
    /// Removes the new files, unless they were committed.
    ~CommitWork();
    CommitWork(CommitWork const&) = delete;
    CommitWork& operator=(CommitWork const&) = delete;

    /// Nothing where there is no index yet.
    [[nodiscard]] std::optional<Commit> const& last() const { return last_; }
    /// A number that no file of the index has.
    [[nodiscard]] std::uint64_t new_number() { return next_number_++; }
    [[nodiscard]] std::filesystem::path path(std::string const& name) const { return lock_.directory() / name; }
    [[nodiscard]] FileSystem& files() const { return lock_.files(); }
    [[nodiscard]] std::filesystem::path const& directory() const { return lock_.directory(); }

    /// Makes a commit the index, and removes the files that it does not name.
    /// \throws Error; the last commit is then the index, unless the system says that it cannot promise which of the two
    /// is.
    void commit(Commit next);

  private:
    void remove_files_but(Commit const* commit) const;

    IndexLock const& lock_;
    std::optional<Commit> last_;
    std::uint64_t next_number_ = 0;
    bool renamed_ = false;
};

}  // namespace winnow
