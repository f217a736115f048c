#pragma once

#include "engine/rank/search.hpp"

#include <cstddef>
#include <vector>

namespace winnow {

/// The order of results: by score, the best first, then by document.
inline bool better(Hit const& a, Hit const& b) {
    return a.score != b.score ? a.score > b.score : a.document < b.document;
}

/// Puts hits in the order of results.
///
/// A radix sort by 22 bits of the score, after which few neighbours have to change places: a pool's scores lie close,
/// but are seldom equal.
///
/// \param spare  memory that callers may use again.
/// \pre scores above 0.
/// \complexity O(hits) where scores are spread, else O(hits log hits).
void sort_hits(std::vector<Hit>& hits, std::vector<Hit>& spare);

/// Keeps the best k hits (all, for k = 0) in the order of results.
void keep_best(std::vector<Hit>& hits, std::size_t k, std::vector<Hit>& spare);
void keep_best(std::vector<Hit>& hits, std::size_t k);

}  // namespace winnow
