#include "tools/winnow/system/progress.hpp"

#include <fmt/format.h>

#include <unistd.h>
#include <chrono>
#include <utility>

namespace winnow {
namespace {

void put(std::string_view text) {
    [[maybe_unused]] ssize_t const written = ::write(STDERR_FILENO, text.data(), text.size());
}

constexpr std::string_view kClearLine = "\r\x1b[K";

}  // namespace

Progress::Progress(Console const& console, std::string what) : what_(std::move(what)) {
    if (!console.quiet() && ::isatty(STDERR_FILENO) == 1) {
        thread_ = std::thread{[this] { show_until_stopped(); }};
    }
}

Progress::~Progress() {
    if (!thread_.joinable()) { return; }
    {
        std::lock_guard const lock{mutex_};
        stopped_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Progress::show_until_stopped() {
    using std::chrono::seconds;
    auto const start = std::chrono::steady_clock::now();
    bool shown = false;
    std::unique_lock lock{mutex_};
    while (!wake_.wait_for(lock, seconds{1}, [this] { return stopped_; })) {
        auto const elapsed = std::chrono::duration_cast<seconds>(std::chrono::steady_clock::now() - start);
        std::size_t const done = done_.load(std::memory_order_relaxed);
        std::string const count = done == 0 ? "" : fmt::format(" {}", done);
        put(fmt::format("{}{}{} ({} s)", kClearLine, what_, count, elapsed.count()));
        shown = true;
    }
    if (shown) { put(kClearLine); }
}

}  // namespace winnow
