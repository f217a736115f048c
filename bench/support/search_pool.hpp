#pragma once

#include "engine/index/index.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace winnow::bench {

/// 10,000 applicants, or what WINNOW_BENCH_APPLICANTS says: CI is to be quick, and figures worth printing need 100,000.
std::size_t applicants();

/// So many generated applicants in memory, analyzed by "english".
Index const& search_pool();

/// Queries as long as announcements: each the words of another applicant, until it has 166 distinct terms. They share
/// fewer terms than announcements do, which share their boilerplate.
std::vector<std::string> long_queries(std::size_t count);

}  // namespace winnow::bench
