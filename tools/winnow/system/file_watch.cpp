#include "tools/winnow/system/file_watch.hpp"

#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <system_error>

namespace winnow {

namespace fs = std::filesystem;

namespace {

/// Saving is several steps in most editors; a report in the middle of them would be of half a draft.
constexpr int kQuietMs = 80;
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;

[[noreturn]] void fail(std::string_view what) {
    throw Error(fmt::format("{}: cannot be watched: {}", what, std::strerror(errno)));
}

bool is_of_editor(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

fs::path folder_of(fs::path const& path) { return path.has_parent_path() ? path.parent_path() : fs::path{"."}; }

}  // namespace

FileWatch::FileWatch(std::vector<std::string> const& paths, std::string const& except) {
    for (std::string const& path : paths) { paths_.push_back(fs::absolute(path).lexically_normal()); }
    for (fs::path& path : paths_) {
        if (!path.has_filename()) { path = path.parent_path(); }
    }
    if (!except.empty()) { except_ = fs::absolute(except).lexically_normal(); }
    queue_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (queue_ < 0) { fail(paths.front()); }
    watch_all();
}

FileWatch::~FileWatch() { ::close(queue_); }

void FileWatch::wait() {
    while (!pending(-1) || !read_relevant()) {}
    while (pending(kQuietMs)) { static_cast<void>(read_relevant()); }
    watch_all();
}

/// Folders that are new since the last time get a watch; for one that has a watch the kernel gives the same number.
void FileWatch::watch_all() {
    watched_.clear();
    ignored_.clear();
    for (fs::path const& path : paths_) {
        watch(folder_of(path), path.filename().string());
        std::error_code ignored;
        fs::path const target = fs::canonical(path, ignored);
        if (target.empty()) { continue; }
        if (target != path) { watch(folder_of(target), target.filename().string()); }
        if (fs::is_directory(target, ignored)) { watch_below(target); }
    }
    if (except_.empty() || !fs::exists(folder_of(except_))) { return; }
    watch(folder_of(except_), except_.filename().string());
    ignored_.push_back(watched_.back());
    watched_.pop_back();
}

void FileWatch::watch_below(fs::path const& folder) {
    watch(folder, "");
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator{folder, ignored}) {
        if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) { watch_below(entry.path()); }
    }
}

void FileWatch::watch(fs::path const& folder, std::string const& name) {
    int const descriptor = ::inotify_add_watch(queue_, folder.c_str(), kEvents | IN_ONLYDIR);
    // A folder that went away meanwhile is missed by its parent's watch, which tells when it is back.
    if (descriptor < 0 && errno != ENOENT && errno != ENOTDIR) { fail(folder.string()); }
    if (descriptor >= 0) { watched_.push_back({descriptor, name}); }
}

bool FileWatch::pending(int timeout_ms) const {
    pollfd queue{queue_, POLLIN, 0};
    int const ready = ::poll(&queue, 1, timeout_ms);
    if (ready < 0 && errno != EINTR) { fail("the draft"); }
    return ready > 0;
}

bool FileWatch::read_relevant() const {
    alignas(inotify_event) std::array<char, 1U << 14U> block{};
    ssize_t const size = ::read(queue_, block.data(), block.size());
    bool relevant = false;
    for (ssize_t at = 0; at < size;) {
        inotify_event event{};
        std::memcpy(&event, block.data() + at, sizeof event);
        char const* const name = block.data() + at + sizeof event;
        at += static_cast<ssize_t>(sizeof event + event.len);
        if ((event.mask & IN_Q_OVERFLOW) != 0) { return true; }
        // A file that was only created is not written yet.
        if ((event.mask & IN_CREATE) != 0 && (event.mask & IN_ISDIR) == 0) { continue; }
        relevant |= event.len > 0 && counts(event.wd, name);
    }
    return relevant;
}

bool FileWatch::counts(int descriptor, std::string const& name) const {
    auto const is_it = [descriptor, &name](Watched const& watched) {
        bool const all = watched.name.empty() && !is_of_editor(name);
        return watched.descriptor == descriptor && (all || watched.name == name);
    };
    return std::any_of(watched_.begin(), watched_.end(), is_it) &&
           std::none_of(ignored_.begin(), ignored_.end(), is_it);
}

}  // namespace winnow
