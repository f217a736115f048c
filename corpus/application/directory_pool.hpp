#pragma once

#include "corpus/application/pool_reader.hpp"

#include <filesystem>

namespace winnow {

/// Reads a directory: by its `manifest.csv`, or else as its files are laid out (pool_layout.hpp). Applicants come in
/// byte order of their paths (a manifest's in its order), whatever the number of threads that read them, then what
/// could not be read at all. \throws Error for a directory or a manifest that cannot be read.
PoolShape read_directory_pool(std::filesystem::path const& directory, PoolSink& sink, Reading const& reading);

/// The last component of a path, also of "pool/" and ".".
std::string directory_name(std::filesystem::path const& directory);

}  // namespace winnow
