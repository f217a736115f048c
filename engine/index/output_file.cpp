#include "engine/index/output_file.hpp"

#include <fcntl.h>

#include <cstddef>

namespace winnow {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20U;

}  // namespace

OutputFile::OutputFile(FileSystem& files, std::filesystem::path const& path)
    : file_(files, path, O_WRONLY | O_CREAT | O_TRUNC) {
    buffer_.reserve(kBufferBytes);
}

void OutputFile::write(std::span<char const> bytes) {
    bytes_ += bytes.size();
    if (bytes.size() > kBufferBytes - buffer_.size()) { flush(); }
    if (bytes.size() >= kBufferBytes) {
        file_.write(bytes);
    } else {
        buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
    }
}

void OutputFile::flush() {
    file_.write(buffer_);
    buffer_.clear();
}

void OutputFile::sync() {
    flush();
    file_.sync();
    file_.close();
}

}  // namespace winnow
