#pragma once

#include "engine/score/count_list.hpp"

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace winnow {

/// How often some phrases count in each document of a pool, one taken with the other. Shared between threads.
class PhraseCounts {
  public:
    /// \param by_name    [PoolLayout::names()], finished: in the section of that name.
    /// \param documents  of the pool.
    PhraseCounts(std::vector<CountList> by_name, std::size_t documents)
        : by_name_(std::move(by_name)), documents_(documents) {}

    [[nodiscard]] CountList const& in_section(std::size_t name) const { return by_name_[name]; }
    /// In all scored sections together; added up when first asked for.
    [[nodiscard]] CountList const& in_all() const;

  private:
    std::vector<CountList> by_name_;
    std::size_t documents_;
    mutable std::once_flag in_all_once_;
    mutable CountList in_all_;
};

}  // namespace winnow
