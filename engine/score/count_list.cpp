#include "engine/score/count_list.hpp"

#include <array>
#include <bit>
#include <utility>

namespace winnow {

namespace {

/// Sums of a chunk's documents, and which documents have any.
class ChunkSums {
  public:
    void add(std::size_t document, std::uint32_t prose, std::uint32_t listed) {
        there_[document / 64] |= std::uint64_t{1} << (document % 64);
        sums_[document].prose += prose;
        sums_[document].listed += listed;
    }
    /// Moves them to a list. \param first  document of the chunk.
    void take(std::size_t first, CountList& list) {
        for (std::size_t word = 0; word < there_.size(); ++word) {
            for (std::uint64_t bits = std::exchange(there_[word], 0); bits != 0; bits &= bits - 1) {
                std::size_t const document = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
                Sum const sum = std::exchange(sums_[document], {});
                list.append(static_cast<DocId>(first + document), sum.prose, sum.listed);
            }
        }
    }

  private:
    struct Sum {
        std::uint32_t prose = 0;
        std::uint32_t listed = 0;
    };
    std::array<std::uint64_t, CountList::kChunkDocuments / 64> there_{};
    std::array<Sum, CountList::kChunkDocuments> sums_{};
};

}  // namespace

// A code that stands for more than it says makes no difference to a sum: prose is kMostCoded at least then, and so is
// the sum's.
CountList sum_of(std::span<CountList const> lists, std::size_t documents) {
    CountList sum;
    ChunkSums sums;
    for (std::size_t first = 0; first < documents; first += CountList::kChunkDocuments) {
        std::size_t const chunk = first / CountList::kChunkDocuments;
        for (CountList const& list : lists) {
            for (std::uint16_t const entry : list.entries(chunk)) {
                Occurrences const own = CountList::decoded(entry % CountList::kCodes);
                sums.add(entry / CountList::kCodes, own.prose, own.listed);
            }
            for (CountList::Uncoded const& own : list.uncoded(chunk)) {
                sums.add(own.document - first, own.prose, own.listed);
            }
        }
        sums.take(first, sum);
    }
    sum.finish(documents);
    return sum;
}

}  // namespace winnow
