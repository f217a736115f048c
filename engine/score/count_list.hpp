#pragma once

#include "engine/index/index.hpp"
#include "engine/score/points.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// The documents of a pool in which something counts, and how often: two bytes a document, since more than three
/// occurrences in prose are worth no more than three. Negated occurrences, which are worth nothing, are left out.
///
/// Documents go in chunks, and an entry is (document within the chunk << 4) | code, code = prose << 2 | listed. Lists
/// of more than three without three in prose, which hardly occur, stand beside in full.
class CountList {
  public:
    static constexpr std::size_t kChunkDocuments = 4096;
    static constexpr std::uint32_t kCodes = 16;
    static constexpr std::uint32_t kMostCoded = 3;

    struct Uncoded {
        std::uint32_t document;
        std::uint32_t prose;
        std::uint32_t listed;
    };

    /// What a code says of prose and lists; kMostCoded stands for more where it makes no difference.
    static Occurrences decoded(std::uint32_t code) { return {code >> 2U, code & 3U, 0}; }

    /// \pre documents rise.
    void append(DocId document, std::uint32_t prose, std::uint32_t listed) {
        if ((prose | listed) == 0) { return; }
        auto const number = static_cast<std::uint32_t>(document);
        if (listed > kMostCoded && prose < kMostCoded) {
            uncoded_.push_back({number, prose, listed});
            return;
        }
        begin_chunks(number / kChunkDocuments + 1);
        std::uint32_t const code = (std::min(prose, kMostCoded) << 2U) | std::min(listed, kMostCoded);
        entries_.push_back(static_cast<std::uint16_t>((number % kChunkDocuments) << 4U | code));
    }
    /// After the last append. \param documents  of the pool.
    void finish(std::size_t documents) { begin_chunks((documents + kChunkDocuments - 1) / kChunkDocuments + 1); }

    [[nodiscard]] bool empty() const { return entries_.empty() && uncoded_.empty(); }
    [[nodiscard]] std::span<std::uint16_t const> entries(std::size_t chunk) const {
        return std::span{entries_}.subspan(begin_[chunk], begin_[chunk + 1] - begin_[chunk]);
    }
    [[nodiscard]] std::span<Uncoded const> uncoded(std::size_t chunk) const {
        auto const before = [](Uncoded const& u, std::size_t document) { return u.document < document; };
        auto const first = std::lower_bound(uncoded_.begin(), uncoded_.end(), chunk * kChunkDocuments, before);
        auto const last = std::lower_bound(first, uncoded_.end(), (chunk + 1) * kChunkDocuments, before);
        return {first, last};
    }

  private:
    void begin_chunks(std::size_t chunks) {
        if (begin_.size() < chunks) { begin_.resize(chunks, entries_.size()); }
    }

    std::vector<std::uint16_t> entries_;
    std::vector<std::size_t> begin_;  ///< [chunks + 1], into entries_
    std::vector<Uncoded> uncoded_;    ///< by document
};

/// What documents have in several lists together.
/// \param lists      finished.
/// \param documents  of the pool.
CountList sum_of(std::span<CountList const> lists, std::size_t documents);

}  // namespace winnow
