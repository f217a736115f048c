#pragma once

#include "engine/index/index.hpp"
#include "engine/index/segment.hpp"
#include "engine/index/text_store.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace winnow {

/// Bytes of a segment in memory: at an address that is a multiple of 8, as operator new gives it.
using Image = std::vector<char>;

/// What an index consists of: a segment and the texts of its documents, in memory or mapped.
class Index::Impl {
  public:
    /// \param image       what the bytes of the segment lie in, unless they are mapped.
    /// \param unreadable  is called when somebody asks, and once.
    Impl(std::shared_ptr<Image const> image, std::unique_ptr<Segment const> segment,
         std::unique_ptr<TextStore const> texts, std::function<std::vector<Unreadable>()> unreadable);

    /// As Index::application; neighbours that are read with one scratch share the unpacking of their texts.
    [[nodiscard]] Application application(DocId document, TextStore::Scratch& scratch) const;
    /// Decodes a list at the first call and keeps it.
    [[nodiscard]] PostingList postings(TermId term) const;
    [[nodiscard]] std::optional<PostingList> kept_postings(TermId term) const;

    [[nodiscard]] Segment const& segment() const { return *segment_; }
    [[nodiscard]] TextStore const& texts() const { return *texts_; }
    [[nodiscard]] std::vector<Unreadable> const& unreadable() const;

  private:
    std::shared_ptr<Image const> image_;
    std::unique_ptr<Segment const> segment_;
    std::unique_ptr<TextStore const> texts_;
    std::function<std::vector<Unreadable>()> read_unreadable_;
    mutable std::once_flag unreadable_once_;
    mutable std::vector<Unreadable> unreadable_;

    mutable std::mutex lists_mutex_;
    mutable std::unordered_map<std::uint32_t, std::unique_ptr<DecodedPostings const>> lists_;
};

}  // namespace winnow
