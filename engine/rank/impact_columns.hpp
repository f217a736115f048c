#pragma once

#include "engine/index/index.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// What BM25 gives for one mention in a query of each term in each document, worked out in advance and kept in few
/// bits, to choose documents by. Immutable; shared between threads.
///
/// An impact w in (0, greatest of its term] is kept as the least whole number of steps that is not below it: a dense
/// term, in more than an eighth of the documents, as a column of bytes (step = greatest/255), 0 where it does not
/// stand; another one by its postings, in blocks of 64k documents with 16 bits for a document and 16 for an impact
/// (step = greatest/65535). The bounds of QuantisedSearch rest on "not below, and by less than a step".
class ImpactColumns {
  public:
    static constexpr std::size_t kBlock = 65536;

    /// The impacts of a term that is not dense, in one block.
    struct Postings {
        std::span<std::uint16_t const> documents;  ///< counted from the block's first
        std::span<std::uint16_t const> impacts;
    };

    /// \param norms  [documents], as bm25_norms gives them.
    /// \complexity O(postings).
    ImpactColumns(Index const& index, std::span<double const> norms, std::size_t threads);

    [[nodiscard]] std::size_t documents() const { return documents_; }
    [[nodiscard]] std::size_t blocks() const { return blocks_; }
    /// The greatest impact of a term.
    [[nodiscard]] double greatest(TermId term) const { return terms_[static_cast<std::size_t>(term)].greatest; }
    [[nodiscard]] std::size_t document_frequency(TermId term) const {
        return terms_[static_cast<std::size_t>(term)].frequency;
    }
    [[nodiscard]] bool is_dense(TermId term) const { return terms_[static_cast<std::size_t>(term)].dense; }
    /// [documents]. \pre is_dense(term).
    [[nodiscard]] std::uint8_t const* column(TermId term) const {
        return columns_.data() + terms_[static_cast<std::size_t>(term)].offset;
    }
    /// The frequency that has so many steps in a dense column; 0 where several might.
    /// \param idf, norm  those of the term and the document.
    [[nodiscard]] std::uint32_t frequency_of(TermId term, double idf, double norm, std::uint8_t steps) const;
    /// \pre !is_dense(term).
    [[nodiscard]] Postings postings(TermId term, std::size_t block) const;
    /// Bytes of memory.
    [[nodiscard]] std::size_t bytes() const;

  private:
    struct Term {
        double greatest = 0.0;
        std::size_t offset = 0;  ///< into columns_, or into places_ and impacts_
        std::size_t ends = 0;    ///< into block_ends_, of a term that is not dense
        std::uint32_t frequency = 0;
        bool dense = false;
    };

    void fill(Index const& index, TermId term, std::span<double const> norms);

    std::size_t documents_;
    std::size_t blocks_;
    std::vector<Term> terms_;
    std::vector<std::uint8_t> columns_;
    std::vector<std::uint16_t> places_;
    std::vector<std::uint16_t> impacts_;
    std::vector<std::uint32_t> block_ends_;  ///< of a term, in each block: one past its last posting, from its first
};

}  // namespace winnow
