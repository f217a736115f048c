#pragma once

#include "engine/analysis/analyzer.hpp"
#include "engine/index/index.hpp"
#include "engine/number/fixed.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// Euclidean lengths of documents' (1 + ln tf)·idf vectors: of each section by itself and of all
/// scored sections together, for the cosine that is reported beside the score.
///
/// Squares are summed in byte order of the terms, so that a document's length does not depend on the
/// pool around it.
class VectorLengths {
  public:
    using Idf = std::function<Micro(std::string_view term)>;

    /// Of all documents.
    /// \complexity O(postings).
    VectorLengths(Index const& index, Idf const& idf);

    /// The same of some documents alone, by analysing their texts again.
    /// \param documents  rising.
    /// \param analyzer   the index's.
    /// \complexity O(their texts).
    VectorLengths(Index const& index, std::span<DocId const> documents, Analyzer& analyzer, Idf const& idf);

    [[nodiscard]] double whole(DocId document) const { return lengths_[first(document)]; }
    [[nodiscard]] double section(DocId document, std::size_t section) const {
        return lengths_[first(document) + 1 + section];
    }

  private:
    [[nodiscard]] std::size_t first(DocId document) const {
        auto const number = static_cast<std::size_t>(document);
        return of_all_ ? first_[number] : first_of(document);
    }
    [[nodiscard]] std::size_t first_of(DocId document) const;

    bool of_all_;
    std::vector<DocId> documents_;    ///< empty if of all
    std::vector<std::size_t> first_;  ///< [documents], into lengths_: the whole's, then each section's
    std::vector<double> lengths_;
};

/// 1 + ln frequency, the usual ones from a table.
class DampedFrequencies {
  public:
    DampedFrequencies();

    /// \pre frequency >= 1.
    [[nodiscard]] double operator()(std::uint32_t frequency) const {
        return frequency < table_.size() ? table_[frequency] : compute(frequency);
    }

  private:
    static double compute(std::uint32_t frequency);

    std::array<double, 256> table_{};
};

}  // namespace winnow
