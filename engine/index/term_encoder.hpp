#pragma once

#include "engine/index/posting_coder.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace winnow {

/// A term in a segment's part `terms`. Its name ends at name_end and begins where that of the term before ends; its
/// postings lie at `offset` of the part `lists`, the documents' bytes first.
struct TermRow {
    std::uint64_t offset;
    std::uint32_t documents_bytes;
    std::uint32_t positions_bytes;
    std::uint32_t documents_checksum;
    std::uint32_t positions_checksum;
    std::uint32_t documents;  ///< that hold the term: at least one
    std::uint32_t name_end;
};
static_assert(sizeof(TermRow) == 32 && std::is_trivially_copyable_v<TermRow>);

/// Consecutive terms as they lie in a segment, with offsets from the first.
struct EncodedTerms {
    std::vector<TermRow> rows;
    std::vector<char> names;
    std::vector<char> lists;
    std::uint64_t postings = 0;
    std::uint64_t occurrences = 0;
};

/// Encodes terms one after the other. One per thread.
class TermEncoder {
  public:
    /// \param limits  as for encode_postings; outlives this.
    explicit TermEncoder(std::span<std::uint32_t const> limits) : limits_(limits) {}

    /// \pre behind the term before in byte order; the list is not empty.
    /// \throws Error for a list of more than 4 GiB.
    void add(std::string_view term, PostingList const& postings);

    /// What was added since the last call.
    [[nodiscard]] EncodedTerms take();

  private:
    std::span<std::uint32_t const> limits_;
    CodedPostings coded_;
    EncodedTerms terms_;
};

}  // namespace winnow
