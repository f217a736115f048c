#include "engine/index/file_descriptor.hpp"

#include "engine/record/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace winnow {
namespace {

// The most that read(2) and write(2) move at once on Linux, rounded down.
constexpr std::size_t kMostAtOnce = std::size_t{1} << 30U;
constexpr mode_t kMode = 0666;  // less the umask

}  // namespace

FileDescriptor::FileDescriptor(std::filesystem::path path, int flags)
    : path_(std::move(path)), descriptor_(::open(path_.c_str(), flags | O_CLOEXEC, kMode)) {
    if (descriptor_ < 0) { fail("cannot open"); }
}

FileDescriptor::~FileDescriptor() {
    if (descriptor_ >= 0) { ::close(descriptor_); }
}

void FileDescriptor::write(std::span<char const> bytes) {
    while (!bytes.empty()) {
        ssize_t const written = ::write(descriptor_, bytes.data(), std::min(bytes.size(), kMostAtOnce));
        if (written < 0 && errno == EINTR) { continue; }
        if (written < 0) { fail("cannot write"); }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

std::vector<char> FileDescriptor::read_all() {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) { fail("cannot read"); }
    if (!S_ISREG(status.st_mode)) {
        errno = EINVAL;
        fail("cannot read what is no file");
    }
    std::vector<char> bytes(static_cast<std::size_t>(status.st_size));
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        ssize_t const got = ::read(descriptor_, bytes.data() + filled, std::min(bytes.size() - filled, kMostAtOnce));
        if (got < 0 && errno == EINTR) { continue; }
        if (got < 0) { fail("cannot read"); }
        if (got == 0) { break; }
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

void FileDescriptor::sync() {
    if (::fsync(descriptor_) != 0) { fail("cannot sync"); }
}

bool FileDescriptor::try_lock() {
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) { return true; }
    if (errno != EWOULDBLOCK) { fail("cannot lock"); }
    return false;
}

void FileDescriptor::close() {
    if (::close(std::exchange(descriptor_, -1)) != 0) { fail("cannot close"); }
}

void FileDescriptor::fail(char const* what) const {
    throw Error{fmt::format("{}: {}: {}", path_.native(), what, std::generic_category().message(errno))};
}

}  // namespace winnow
