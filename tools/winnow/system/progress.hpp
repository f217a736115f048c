#pragma once

#include "tools/winnow/system/console.hpp"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

namespace winnow {

/// A line on the terminal that says what is going on, once it takes longer than a second:
/// "reading the pool: 12000 (3 s)". Nothing where standard error is no terminal, or with --quiet.
class Progress {
  public:
    Progress(Console const& console, std::string what);
    /// Clears the line.
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    void advance(std::size_t steps = 1) { done_.fetch_add(steps, std::memory_order_relaxed); }

  private:
    void show_until_stopped();

    std::string what_;
    std::atomic<std::size_t> done_ = 0;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopped_ = false;
    std::thread thread_;
};

}  // namespace winnow
