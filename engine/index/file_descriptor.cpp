#include "engine/index/file_descriptor.hpp"

#include "engine/record/error.hpp"

#include <fmt/format.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace winnow {
namespace {

// The most that write(2) moves at once on Linux, rounded down.
constexpr std::size_t kMostAtOnce = std::size_t{1} << 30U;

}  // namespace

MappedFile::~MappedFile() {
    if (!bytes_.empty()) { ::munmap(const_cast<char*>(bytes_.data()), bytes_.size()); }
    files_.close(descriptor_);
}

bool MappedFile::whole() const {
    struct stat status {};
    return ::fstat(descriptor_, &status) == 0 && static_cast<std::size_t>(status.st_size) >= bytes_.size();
}

FileDescriptor::FileDescriptor(FileSystem& files, std::filesystem::path path, int flags)
    : files_(files), path_(std::move(path)), descriptor_(files.open(path_, flags)) {
    if (descriptor_ < 0) { fail("cannot open"); }
}

FileDescriptor::~FileDescriptor() {
    if (descriptor_ >= 0) { files_.close(descriptor_); }
}

void FileDescriptor::write(std::span<char const> bytes) {
    while (!bytes.empty()) {
        ssize_t const written = files_.write(descriptor_, bytes.data(), std::min(bytes.size(), kMostAtOnce));
        if (written < 0 && errno == EINTR) { continue; }
        if (written < 0) { fail("cannot write"); }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

std::unique_ptr<MappedFile const> FileDescriptor::map() {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) { fail("cannot read"); }
    if (!S_ISREG(status.st_mode)) {
        errno = EINVAL;
        fail("cannot read what is no file");
    }
    auto const size = static_cast<std::size_t>(status.st_size);
    char const* const bytes = size == 0 ? nullptr : files_.map(descriptor_, size);
    if (size > 0 && bytes == nullptr) { fail("cannot map"); }
    return std::make_unique<MappedFile const>(files_, std::exchange(descriptor_, -1), std::span{bytes, size});
}

void FileDescriptor::sync() {
    if (files_.sync(descriptor_) != 0) { fail("cannot sync"); }
}

bool FileDescriptor::try_lock() {
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) { return true; }
    if (errno != EWOULDBLOCK) { fail("cannot lock"); }
    return false;
}

void FileDescriptor::close() {
    if (files_.close(std::exchange(descriptor_, -1)) != 0) { fail("cannot close"); }
}

void FileDescriptor::fail(char const* what) const {
    throw Error{fmt::format("{}: {}: {}", path_.native(), what, std::generic_category().message(errno))};
}

}  // namespace winnow
