#pragma once

#include <cstddef>
#include <filesystem>
#include <limits>
#include <string>

namespace winnow {

/// All bytes of a file, or a little more than `most_bytes` of one that has more: a device may have no end.
/// \throws Error for one that is missing, no file, or cannot be read.
std::string read_file(std::filesystem::path const& path,
                      std::size_t most_bytes = std::numeric_limits<std::size_t>::max());

}  // namespace winnow
