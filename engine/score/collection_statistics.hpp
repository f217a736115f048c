#pragma once

#include "engine/index/index.hpp"
#include "engine/number/fixed.hpp"
#include "engine/record/background.hpp"
#include "engine/score/compiled_plan.hpp"

#include <cstdint>
#include <string_view>

namespace winnow {

/// Where the idf of terms comes from: the fixed background, or the pool itself (an experiment: such
/// scores depend on who else applied).
enum class IdfSource : std::uint8_t { background, pool };

/// Document frequencies and mean length of the collection that a source names.
class CollectionStatistics {
  public:
    /// \param background, index  must outlive this.
    CollectionStatistics(Background const& background, Index const& index, IdfSource source)
        : background_(background), index_(index), source_(source) {}

    [[nodiscard]] Micro idf(std::string_view term) const;
    [[nodiscard]] TermStatistics statistics(std::string_view term) const;
    /// Tokens of a text; 0 where there is none.
    /// \complexity O(documents) of a pool.
    [[nodiscard]] double mean_length() const;

  private:
    Background const& background_;
    Index const& index_;
    IdfSource source_;
};

}  // namespace winnow
