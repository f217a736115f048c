#include "tools/winnow/input_files.hpp"

#include "corpus/extract/file.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace winnow {

std::string read_input(std::string const& path) {
    if (path != "-") { return read_file(path); }
    std::string bytes;
    std::array<char, 1U << 16U> block{};
    while (true) {
        ssize_t const size = ::read(STDIN_FILENO, block.data(), block.size());
        if (size < 0 && errno == EINTR) { continue; }
        if (size < 0) { throw Error(fmt::format("standard input: cannot be read: {}", std::strerror(errno))); }
        if (size == 0) { return bytes; }
        bytes.append(block.data(), static_cast<std::size_t>(size));
    }
}

void require_existing(std::span<std::string const> paths) {
    for (std::string const& path : paths) {
        if (path == "-") { throw Error("-: standard input is read by winnow analyze alone: write it to a file first"); }
        if (!std::filesystem::exists(path)) { throw Error(path + ": there is no such file or folder"); }
    }
}

void require_stored(std::span<std::string const> paths) {
    require_existing(paths);
    for (std::string const& path : paths) {
        if (std::filesystem::is_fifo(path)) { throw Error(path + ": is a pipe: write the draft to a file first"); }
    }
}

}  // namespace winnow
