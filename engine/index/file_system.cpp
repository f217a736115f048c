#include "engine/index/file_system.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>

namespace winnow {
namespace {

constexpr mode_t kMode = 0666;  // less the umask

}  // namespace

int FileSystem::open(std::filesystem::path const& path, int flags) {
    return ::open(path.c_str(), flags | O_CLOEXEC, kMode);
}

ssize_t FileSystem::write(int descriptor, char const* bytes, std::size_t size) {
    return ::write(descriptor, bytes, size);
}

int FileSystem::sync(int descriptor) { return ::fsync(descriptor); }
int FileSystem::close(int descriptor) { return ::close(descriptor); }

int FileSystem::rename(std::filesystem::path const& from, std::filesystem::path const& to) {
    return std::rename(from.c_str(), to.c_str());
}

int FileSystem::remove(std::filesystem::path const& path) { return ::unlink(path.c_str()); }

char const* FileSystem::map(int descriptor, std::size_t size) {
    void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    return bytes == MAP_FAILED ? nullptr : static_cast<char const*>(bytes);
}

FileSystem& FileSystem::system() {
    static FileSystem files;
    return files;
}

}  // namespace winnow
