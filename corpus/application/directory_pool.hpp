#pragma once

#include "corpus/application/pool_reader.hpp"

#include <filesystem>

namespace winnow {

/// Reads a directory as a pool of documents (document_pool.hpp).
/// \throws Error for a directory or a manifest that cannot be read.
PoolShape read_directory_pool(std::filesystem::path const& directory, PoolSink& sink, Reading const& reading);

/// The last component of a path, also of "pool/" and ".".
std::string directory_name(std::filesystem::path const& directory);

}  // namespace winnow
