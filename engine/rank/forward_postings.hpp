#pragma once

#include "engine/index/index.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// An index the other way round: the terms of each document with their frequencies, for many queries at a time.
/// Immutable; shared between threads.
///
/// Terms go by their *place*: the term of the most documents has place 0. So what belongs to frequent terms lies
/// together in the tables of those who pass documents, and stays in the nearest cache.
class ForwardPostings {
  public:
    /// The place of a term in the upper 24 bits, how often it stands in the document in the lower 8.
    using Entry = std::uint32_t;

    /// Frequencies from this one on are kept as this one.
    static constexpr std::uint32_t kMostFrequency = 255;

    /// Whether the terms have numbers that fit.
    static bool can_hold(Index const& index) { return index.terms() <= (std::size_t{1} << 24U); }

    /// \pre can_hold(index)
    /// \throws Error if the index is damaged.
    /// \complexity O(postings) time; 4 bytes of memory a posting, while this is made 9.
    ForwardPostings(Index const& index, std::size_t threads);

    static std::uint32_t place(Entry entry) { return entry >> 8U; }
    static std::uint32_t frequency(Entry entry) { return entry & 255U; }

    [[nodiscard]] std::size_t documents() const { return most_.size(); }
    [[nodiscard]] std::size_t terms() const { return terms_.size(); }
    [[nodiscard]] std::uint32_t place_of(TermId term) const { return places_[static_cast<std::size_t>(term)]; }
    [[nodiscard]] TermId term_at(std::uint32_t place) const { return terms_[place]; }
    [[nodiscard]] std::size_t document_frequency(std::uint32_t place) const { return document_frequencies_[place]; }
    /// By rising place.
    [[nodiscard]] std::span<Entry const> of(std::size_t document) const {
        return std::span{entries_}.subspan(starts_[document], starts_[document + 1] - starts_[document]);
    }
    /// The greatest frequency of a document's terms.
    [[nodiscard]] std::uint32_t most_frequency(std::size_t document) const { return most_[document]; }

  private:
    struct Lists;
    void count(Lists const& lists, std::size_t first, std::size_t last);
    void fill(Lists const& lists, std::size_t first, std::size_t last);

    std::vector<TermId> terms_;                        ///< [terms], by place
    std::vector<std::uint32_t> document_frequencies_;  ///< [terms], by place
    std::vector<std::uint32_t> places_;                ///< [terms], by TermId
    std::vector<std::size_t> starts_;                  ///< [documents + 1], into entries_
    std::vector<Entry> entries_;
    std::vector<std::uint8_t> most_;  ///< [documents]
};

}  // namespace winnow
