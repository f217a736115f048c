#pragma once

#include "engine/record/application.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// The documents below a directory.
struct PoolFiles {
    std::vector<std::string> paths;      ///< relative, with `/`, in byte order
    std::vector<Unreadable> unreadable;  ///< folders and links that cannot be followed, sockets; by path
};

/// Finds every file below a directory. What systems leave behind is passed over: names that begin with `.` or `~$`,
/// `Thumbs.db`, `desktop.ini`, `__MACOSX`.
///
/// Links to files are read as files. A link to a folder is followed if that lies outside the directory and was not
/// seen before; one to a folder inside adds nothing.
/// \throws Error if the directory itself cannot be read.
PoolFiles find_pool_files(std::filesystem::path const& directory);

/// Whether a file or folder of this name is passed over.
bool is_passed_over(std::string_view name);

}  // namespace winnow
