#pragma once

#include "engine/index/file_descriptor.hpp"
#include "engine/index/segment.hpp"
#include "engine/index/segment_merge.hpp"

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace winnow {

/// A segment in a file, some of whose documents may go.
class StoredSegment {
  public:
    /// \throws Error for a damaged file.
    StoredSegment(FileSystem& files, std::filesystem::path const& path);

    /// \return whether there was such a document.
    bool drop(std::string_view id);
    [[nodiscard]] bool contains(std::string_view id) const;
    [[nodiscard]] bool drops_any() const { return !dropped_.empty(); }
    /// Sets used[f] for every file of texts that a document has its texts in.
    /// \pre drops_any()
    void mark_texts(std::vector<bool>& used) const;

    [[nodiscard]] Segment const& segment() const { return *segment_; }
    [[nodiscard]] MergeSource source() const { return {segment_.get(), dropped_}; }

  private:
    std::unique_ptr<Segment const> segment_;
    std::vector<bool> dropped_;  ///< [documents], or empty where none is
};

}  // namespace winnow
