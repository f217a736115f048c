#include "tools/winnow/system/output.hpp"

#include "tools/winnow/system/interrupt.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <streambuf>
#include <string_view>

namespace winnow {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(std::string_view name, int error) {
    std::string const message = fmt::format("{}: cannot be written: {}", name, std::strerror(error));
    if (error == EPIPE) { throw BrokenPipe(message); }
    throw Error(message);
}

/// The permissions that a newly created file gets.
mode_t default_mode() {
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

}  // namespace

/// An open descriptor and what has to happen to it at the end.
class Output::Target {
  public:
    explicit Target(std::string const& path) {
        if (path.empty() || path == "-") {
            name_ = "standard output";
            descriptor_ = STDOUT_FILENO;
            return;
        }
        name_ = path;
        struct stat status {};
        bool const exists = ::stat(path.c_str(), &status) == 0;
        if (exists && S_ISDIR(status.st_mode)) { throw Error(path + ": is a folder; name a file in it"); }
        if (exists && !S_ISREG(status.st_mode)) {
            open_in_place(path);
        } else {
            open_temporary(path, exists ? std::optional{status.st_mode & 07777U} : std::nullopt);
        }
    }
    ~Target() {
        if (owned_) { ::close(descriptor_); }
    }
    Target(Target const&) = delete;
    Target& operator=(Target const&) = delete;

    void write(char const* bytes, std::size_t size) const {
        while (size > 0) {
            ssize_t const written = ::write(descriptor_, bytes, size);
            if (written < 0 && errno == EINTR) { continue; }
            if (written < 0) { fail(name_, errno); }
            bytes += written;
            size -= static_cast<std::size_t>(written);
        }
    }

    void commit() {
        if (!temporary_) { return; }
        if (::fsync(descriptor_) != 0) { fail(name_, errno); }
        owned_ = false;
        if (::close(descriptor_) != 0) { fail(name_, errno); }
        temporary_->rename_to(final_path_);
    }

  private:
    void open_in_place(std::string const& path) {
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
        if (descriptor_ < 0) { fail(name_, errno); }
        owned_ = true;
    }

    void open_temporary(std::string const& path, std::optional<mode_t> mode) {
        // Behind a symbolic link, the file that it names is replaced and the link stays.
        fs::path const target = mode ? fs::canonical(path) : fs::path{path};
        fs::path const folder = target.has_parent_path() ? target.parent_path() : fs::path{"."};
        if (!fs::is_directory(folder)) {
            throw Error(
                fmt::format("{}: cannot be written: there is no folder {}; create it first", path, folder.string()));
        }
        final_path_ = target.string();
        temporary_.emplace(folder.string(), descriptor_);
        if (descriptor_ < 0) { fail(name_, errno); }
        owned_ = true;
        ::fchmod(descriptor_, mode.value_or(default_mode()));
    }

    std::string name_;
    std::string final_path_;
    int descriptor_ = -1;
    bool owned_ = false;
    std::optional<HalfWrittenFile> temporary_;
};

class Output::Buffer : public std::streambuf {
  public:
    explicit Buffer(Target const& target) : target_(target) { reset(); }

    void flush() {
        std::size_t const size = static_cast<std::size_t>(pptr() - pbase());
        reset();
        target_.write(bytes_.data(), size);
    }

  protected:
    int_type overflow(int_type next) override {
        flush();
        if (!traits_type::eq_int_type(next, traits_type::eof())) {
            *pptr() = traits_type::to_char_type(next);
            pbump(1);
        }
        return traits_type::not_eof(next);
    }
    int sync() override {
        flush();
        return 0;
    }

  private:
    void reset() { setp(bytes_.data(), bytes_.data() + bytes_.size()); }

    Target const& target_;
    std::array<char, 1U << 16U> bytes_{};
};

Output::Output(std::string const& path)
    : target_(std::make_unique<Target>(path)), buffer_(std::make_unique<Buffer>(*target_)), stream_(buffer_.get()) {
    // With badbit among the exceptions, an exception of the buffer leaves the stream as it is.
    stream_.exceptions(std::ios::badbit);
}

Output::~Output() = default;

void Output::commit() {
    buffer_->flush();
    target_->commit();
}

void hold_standard_descriptors() {
    for (int const descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            // Lowest free number, so this one. Read-only: a write to it fails instead of vanishing.
            [[maybe_unused]] int const taken = ::open("/dev/null", O_RDONLY);
        }
    }
}

}  // namespace winnow
