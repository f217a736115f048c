#pragma once

#include "engine/index/index.hpp"
#include "engine/rank/frequency_kernels.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// How often terms stand in the documents of an index, laid out so that BM25 scores all documents in a fraction of the
/// time that their postings take. Immutable, but for columns that are made when they are first asked for; shared
/// between threads.
///
/// What a term gives a document depends on its frequency there and on the document's norm. Norms follow from lengths,
/// which many documents share. So documents get *places*: those of one norm lie together, in whole rows of 16 places,
/// and what all frequencies up to 15 are worth in them is one table. A frequent term is a code of four bits for each
/// place, its frequency; a rarer one, and frequencies above 15, are lists of places, three bytes each. Half a byte a
/// document instead of 8 bytes a posting, and no division.
class FrequencyColumns {
  public:
    /// A term in more than one of so many documents has codes: adding a row up takes as long as one or two postings.
    static constexpr std::size_t kCodedShare = 16;
    /// Places whose numbers, counted from the first of them, take 16 bits.
    static constexpr std::size_t kNearPlaces = 65536;
    /// What DocId stands at places that fill a row up.
    static constexpr DocId kNoDocument{0xffffffffU};

    struct Posting {
        std::uint32_t place;
        std::uint32_t frequency;
    };
    /// A term: each of its documents is in one of codes, places and often.
    struct Column {
        std::size_t document_frequency = 0;
        std::vector<CodedRow> codes;            ///< [rows()]; none of a rare term
        std::vector<std::uint16_t> places;      ///< those without code, rising, from the first of their kNearPlaces
        std::vector<std::uint8_t> frequencies;  ///< [places]
        std::vector<std::uint32_t> ends;        ///< of each kNearPlaces: one past its last of places
        std::vector<Posting> often;             ///< by place; frequencies that no byte holds

        [[nodiscard]] std::size_t bytes() const;
    };

    /// \param index  must outlive this.
    /// \param norms  [documents], as bm25_norms gives them.
    /// \complexity O(documents log documents)
    FrequencyColumns(Index const& index, std::span<double const> norms);
    ~FrequencyColumns();
    FrequencyColumns(FrequencyColumns const&) = delete;
    FrequencyColumns& operator=(FrequencyColumns const&) = delete;

    /// Documents of the index.
    [[nodiscard]] std::size_t index_documents() const { return places_.size(); }
    [[nodiscard]] std::size_t rows() const { return documents_.size() / kRowPlaces; }
    /// [rows() · kRowPlaces] the document of each place, and its norm.
    [[nodiscard]] std::span<DocId const> documents() const { return documents_; }
    [[nodiscard]] std::span<double const> norms() const { return norms_; }
    /// By rising end; the last ends with the rows.
    [[nodiscard]] std::span<SaturationGroup const> groups() const { return groups_; }

    /// \complexity O(postings of the term) at the first call, then O(1).
    /// \throws Error if the index is damaged.
    [[nodiscard]] Column const& column(TermId term) const;

  private:
    [[nodiscard]] Column make_column(TermId term) const;

    Index const& index_;
    std::vector<std::uint32_t> places_;  ///< [documents of the index]
    std::vector<DocId> documents_;       ///< [places]
    std::vector<double> norms_;          ///< [places]
    std::vector<SaturationGroup> groups_;
    mutable std::vector<std::atomic<Column const*>> columns_;  ///< [terms]
};

}  // namespace winnow
