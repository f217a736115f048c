#pragma once

#include <filesystem>
#include <string>

namespace winnow {

/// All bytes of a file.
/// \throws Error for one that is missing, no file, or cannot be read.
std::string read_file(std::filesystem::path const& path);

}  // namespace winnow
