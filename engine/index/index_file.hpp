#pragma once

#include "engine/index/index.hpp"
#include "engine/index/index_builder.hpp"

#include <filesystem>

namespace winnow {

/// Whether the path is an index directory: it holds a file `index.winnow`.
bool is_index(std::filesystem::path const& path);

/// Writes the index so that a reader sees the old one or the new one, never a part: a temporary file, synced, renamed,
/// and the directory synced. docs/formats.md has the bytes.
/// \throws Error naming the file; the previous index is then whole.
void write_index(Index const& index, std::filesystem::path const& directory);

/// \throws Error for a file that is missing, of another version, or damaged.
Index read_index(std::filesystem::path const& directory);

/// Reads every byte and says what is broken, a line a fault; nothing if all is well.
std::vector<std::string> verify_index(std::filesystem::path const& directory);

}  // namespace winnow
