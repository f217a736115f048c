#pragma once

#include "engine/review/draft.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace winnow {

/// Where a section goes beyond a limit.
struct PassedLimit {
    DraftSection const* section;
    Limit const* limit;
    std::size_t offset;  ///< first byte beyond it
};

/// Where sections pass the limits of the draft's plan, as scores see it (length_limit.hpp), each limit once.
/// \param sections  in order, all of the draft or some.
/// \param in_pages  whether limits in pages are looked at, or those in words and characters.
std::vector<PassedLimit> passed_limits(Draft const& draft, std::span<DraftSection const* const> sections,
                                       bool in_pages);

/// The draft's limits of a section by itself that are given in pages, or in words and characters.
std::vector<Limit const*> limits_of(Draft const& draft, DraftSection const& section, bool in_pages);

}  // namespace winnow
