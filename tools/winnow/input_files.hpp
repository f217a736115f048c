#pragma once

#include <span>
#include <string>

namespace winnow {

/// Bytes of a file, or of standard input for "-".
/// \throws Error
std::string read_input(std::string const& path);

/// \throws Error for the first path at which there is nothing.
void require_existing(std::span<std::string const> paths);

/// For drafts, which are read more than once.
/// \throws Error for the first path at which there is nothing, or a pipe.
void require_stored(std::span<std::string const> paths);

}  // namespace winnow
