#pragma once

#include "engine/index/index.hpp"
#include "engine/number/fixed.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace winnow {

/// Euclidean lengths of all documents' (1 + ln tf)·idf vectors: of each section by itself and of all
/// scored sections together, for the cosine that is reported beside the score.
///
/// Squares are summed in byte order of the terms, so that a document's length does not depend on the
/// pool around it.
class VectorLengths {
  public:
    using Idf = std::function<Micro(std::string_view term)>;

    /// \complexity O(postings).
    VectorLengths(Index const& index, Idf const& idf);

    [[nodiscard]] double whole(DocId document) const { return lengths_[first(document)]; }
    [[nodiscard]] double section(DocId document, std::size_t section) const {
        return lengths_[first(document) + 1 + section];
    }

  private:
    [[nodiscard]] std::size_t first(DocId document) const { return first_[static_cast<std::size_t>(document)]; }

    std::vector<std::size_t> first_;  ///< [documents + 1], into lengths_: the whole's, then each section's
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
