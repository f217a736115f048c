#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace winnow::testing {

inline std::vector<char> read_bytes(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline void write_bytes(std::filesystem::path const& path, std::vector<char> const& bytes) {
    std::ofstream file{path, std::ios::binary};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// The names in a directory, sorted.
inline std::vector<std::string> names_in(std::filesystem::path const& directory) {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator{directory}) {
        names.push_back(entry.path().filename());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace winnow::testing
