#pragma once

#include "engine/index/index.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Ids of the index that a person may have meant by `wanted`, the nearest first, at most five: those
/// that differ in little more than case, and those that hold it or are held by it.
/// \complexity O(documents · id length²)
std::vector<std::string> near_ids(Index const& index, std::string_view wanted);

}  // namespace winnow
