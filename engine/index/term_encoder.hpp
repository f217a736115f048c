#pragma once

#include "engine/index/posting_coder.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// What stands of a term in a segment beside its name and its postings.
struct TermFigures {
    std::uint32_t name_bytes = 0;
    std::uint32_t documents = 0;  ///< that hold the term: at least one
    std::uint32_t documents_bytes = 0;
    std::uint32_t positions_bytes = 0;
};

/// Consecutive terms, encoded. Names, documents' bytes and positions' bytes lie one behind the other.
struct EncodedTerms {
    std::vector<TermFigures> figures;
    std::vector<char> names;
    CodedPostings lists;
    std::uint64_t postings = 0;
    std::uint64_t occurrences = 0;

    void clear() {
        figures.clear();
        names.clear();
        lists.clear();
        postings = 0;
        occurrences = 0;
    }
};

/// Encodes terms one after the other. One per thread.
class TermEncoder {
  public:
    /// \param limits  as for encode_postings; outlives this.
    explicit TermEncoder(std::span<std::uint32_t const> limits) : limits_(limits) {}

    /// \pre behind the term before in byte order; the list is not empty.
    /// \throws Error for a list of more than 4 GiB.
    void add(std::string_view term, PostingList const& postings);

    /// Replaces `out` with what was added since the last call, and keeps its memory for what is added next.
    void take(EncodedTerms& out);

    /// Room for the list that is added next, so that not every term takes memory of its own.
    [[nodiscard]] DecodedPostings& scratch() { return scratch_; }

  private:
    std::span<std::uint32_t const> limits_;
    EncodedTerms terms_;
    DecodedPostings scratch_;
};

}  // namespace winnow
