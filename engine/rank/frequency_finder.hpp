#pragma once

#include "engine/index/index.hpp"

#include <cstddef>
#include <cstdint>

namespace winnow {

/// Finds how often a term stands in some documents, asked for in rising order. Postings are spread evenly, more or
/// less: so it leaps to where the next should be, and gallops from there.
class FrequencyFinder {
  public:
    /// \param index  must outlive this.
    FrequencyFinder(Index const& index, TermId term)
        : list_(index.postings(term)),
          density_(static_cast<double>(list_.documents.size()) / static_cast<double>(index.documents())) {}

    /// 0 where it does not stand.
    /// \pre document is not smaller than at the call before.
    [[nodiscard]] std::uint32_t at(DocId document);

    [[nodiscard]] std::size_t document_frequency() const { return list_.documents.size(); }

  private:
    PostingList list_;
    double density_;  ///< postings a document
    std::size_t next_ = 0;
    std::uint32_t latest_ = 0;
};

}  // namespace winnow
