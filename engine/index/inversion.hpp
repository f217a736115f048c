#pragma once

#include "engine/index/index_parts.hpp"
#include "engine/index/token_log.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace winnow {

/// A vocabulary in byte order, and the posting lists of its terms.
struct Inversion {
    StringTable terms;
    Postings postings;
};

/// Turns token logs into posting lists by a counting sort: one pass over the tokens counts what each term needs, a
/// second puts every occurrence at its place. Because the logs are in the order of documents and positions, the lists
/// come out in order without a comparison.
///
/// The threads share the logs between them in consecutive stretches; each has its own count, and so its own stretch of
/// every posting list. The result does not depend on their number, nor on who analysed what.
///
/// \param logs      by document.
/// \param analysts  by TokenLog::analyst.
/// \param threads   >= 1.
/// \throws Error for a term that occurs 2^32 times or more.
/// \complexity O(tokens + terms·(log terms + threads)) time, 20 bytes of memory a term and thread beside the result.
Inversion invert(std::vector<TokenLog> logs, std::span<Analyst const> analysts, std::size_t threads);

}  // namespace winnow
