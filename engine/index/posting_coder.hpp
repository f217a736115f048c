#pragma once

#include "engine/index/index.hpp"
#include "engine/index/packed_block.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// A term's postings, with the memory that they lie in.
struct DecodedPostings {
    std::vector<DocId> documents;
    std::vector<std::uint32_t> starts;
    std::vector<Occurrence> occurrences;

    [[nodiscard]] PostingList list() const { return {documents, starts, occurrences}; }
};

/// The bytes of one term's postings, in two streams: which documents hold it and how often, in blocks of 128; and,
/// block by block, where. A reader of the first never touches the second. docs/formats-index.md has the layout.
struct CodedPostings {
    std::vector<char> documents;
    std::vector<char> positions;

    void clear() {
        documents.clear();
        positions.clear();
    }
};

/// Appends a term's postings to the streams.
/// \param limits  [documents of the index], one past the largest position of each: what bounds a position needs no
/// bits.
void encode_postings(PostingList const& postings, std::span<std::uint32_t const> limits, CodedPostings& out);

/// Decodes a term's postings, block by block. What it gives keeps the promises of PostingList, whatever the bytes were.
class PostingDecoder {
  public:
    /// \param postings  how many there are.
    /// \param limits    as for encode_postings.
    PostingDecoder(std::span<char const> documents, std::span<char const> positions, std::size_t postings,
                   std::span<std::uint32_t const> limits)
        : documents_(documents), positions_(positions), left_(postings), limits_(limits) {}

    /// Decodes the next block.
    /// \param documents, frequencies  [kPackedValues]
    /// \return its number of postings; 0 behind the last, and where the bytes are damaged.
    std::size_t next(DocId* documents, std::uint32_t* frequencies);

    /// Appends the occurrences of the block that next() gave.
    /// \return false where the bytes are damaged.
    [[nodiscard]] bool occurrences(std::span<DocId const> documents, std::span<std::uint32_t const> frequencies,
                                   std::vector<Occurrence>& out);

    /// Postings not yet taken.
    [[nodiscard]] std::size_t left() const { return left_; }
    [[nodiscard]] bool broken() const { return documents_.broken() || positions_.broken(); }
    /// Whether all was taken that there is.
    [[nodiscard]] bool at_end() const { return !broken() && left_ == 0 && documents_.rest().empty(); }

  private:
    ByteReader documents_;
    ByteReader positions_;
    std::size_t left_;
    std::span<std::uint32_t const> limits_;
    std::uint64_t next_document_ = 0;
    std::span<char const> block_;  ///< of the positions
};

}  // namespace winnow
