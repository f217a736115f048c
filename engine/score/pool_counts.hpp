#pragma once

#include "engine/index/index.hpp"
#include "engine/score/phrase_counts.hpp"
#include "engine/score/pool_layout.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace winnow {

/// A term of the index, or terms at fixed distances from each other.
struct IndexedPhrase {
    struct Step {
        TermId term;
        std::uint32_t offset;  ///< positions behind the first step
    };
    std::vector<Step> steps;  ///< not empty
};

/// Whether the phrases are one word.
[[nodiscard]] inline bool is_one_term(std::span<IndexedPhrase const> phrases) {
    return phrases.size() == 1 && phrases.front().steps.size() == 1;
}

/// What words of plans count for in a pool, by section, before it is known what a plan gives for them. Worked out when
/// a word is first asked for and kept, so that plans over one index share their words. Any number of threads may share
/// it.
class PoolCounts {
  public:
    /// \param index  must outlive this.
    explicit PoolCounts(Index const& index) : index_(index), layout_(index) {}

    [[nodiscard]] Index const& index() const { return index_; }
    [[nodiscard]] PoolLayout const& layout() const { return layout_; }

    /// \pre layout().regular().
    /// \complexity O(postings of the phrases' terms) at the first call with these phrases, then O(1).
    [[nodiscard]] PhraseCounts const& of(std::span<IndexedPhrase const> phrases) const;

  private:
    Index const& index_;
    PoolLayout layout_;
    mutable std::mutex mutex_;
    mutable std::unordered_map<std::string, std::unique_ptr<PhraseCounts const>> known_;
};

}  // namespace winnow
