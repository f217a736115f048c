#pragma once

#include "engine/record/background.hpp"
#include "engine/record/framework.hpp"

#include <cstdint>
#include <iosfwd>
#include <span>

namespace winnow {

struct GeneratorOptions {
    std::uint64_t applicants = 1000;
    std::uint64_t seed = 1;
    std::uint32_t words = 600;  ///< mean length of an applicant's text
};

/// Writes a synthetic pool (NDJSON), the announcement that it answers (USAJOBS Search API JSON, one item) and the
/// planted relevance grades (TREC qrels, grades 0 to 3). The same options give the same bytes.
///
/// Words follow a Zipf law over the background's vocabulary, so that real announcements hit them. Memory does not
/// grow with `applicants`.
void generate_pool(GeneratorOptions const& options, Background const& background, std::span<Framework const> frameworks,
                   std::ostream& pool, std::ostream& announcement, std::ostream& qrels);

}  // namespace winnow
