#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"
#include "engine/index/index_file.hpp"

#include <cstddef>
#include <memory>
#include <string_view>

namespace winnow {

struct IndexWriterOptions {
    std::size_t threads = 1;  ///< >= 1. The index does not depend on it.
    /// What the documents and tokens of one segment may take before it is put aside on disk, to be merged at the
    /// commit. Only the order of texts in their file depends on the pool's order, nothing on this.
    std::size_t memory_bytes = std::size_t{1} << 30U;
};

/// Adds applications to an index directory, or makes it. They are analysed as they come, and become part of the index
/// all together, at commit(): whatever ends the program before, the index stays as it was, and the next writer removes
/// what this one left. Not shared between threads: it uses threads of its own.
class IndexWriter {
  public:
    /// \param lock  outlives this.
    /// \throws Error if the directory's index is damaged or of another analyzer.
    IndexWriter(IndexLock const& lock, Analyzer const& analyzer, IndexWriterOptions options = {});
    /// Removes what it wrote, unless that was committed.
    ~IndexWriter();
    IndexWriter(IndexWriter const&) = delete;
    IndexWriter& operator=(IndexWriter const&) = delete;

    /// An application of an id that the index has takes that one's place. A second application of an id becomes an
    /// unreadable entry ("duplicate id: …"), and so does one with more than kMostTextBytes of text.
    /// \pre the id is not empty.
    /// \return whether it was taken.
    /// \throws Error for a disk that is full, and the like.
    bool add(Application application);
    /// The new commit has the entries added here and no other.
    void add_unreadable(Unreadable entry);
    /// Removes an application of the index, or one added before. It leaves every statistic at the commit, and its text
    /// when the index is compacted.
    /// \return whether there was one.
    bool remove(std::string_view id);
    /// Whether an application of that id was added.
    [[nodiscard]] bool contains(std::string_view id) const;

    /// Makes it all the index, which is opened. Nothing may be added afterwards.
    /// \param compact  also writes the texts anew, without those of removed applications.
    /// \throws Error naming the file; the index is then as it was.
    Index commit(bool compact = false);

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace winnow
