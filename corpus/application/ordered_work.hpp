#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace winnow {

/// Calls `work(i)` for i in [0, count) on several threads, and `deliver(i, result)` on the caller's, one after the
/// other in order. No more than a few results for each thread wait to be delivered. Where the system gives fewer
/// threads, these do it.
///
/// What either of them throws ends the work and is thrown here.
template <class Work, class Deliver>
void work_in_order(std::size_t count, std::size_t threads, Work work, Deliver deliver) {
    if (threads <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) { deliver(i, work(i)); }
        return;
    }
    using Result = decltype(work(std::size_t{0}));
    constexpr std::size_t kWaitingEach = 8;
    std::size_t const window = kWaitingEach * threads;
    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::size_t, Result> done;
    std::size_t next = 0;       // to be worked on
    std::size_t delivered = 0;  // all before it are
    std::exception_ptr failure;

    auto const run = [&] {
        std::unique_lock lock{mutex};
        while (true) {
            changed.wait(lock, [&] { return failure || next == count || next < delivered + window; });
            if (failure || next == count) { return; }
            std::size_t const i = next++;
            lock.unlock();
            try {
                Result result = work(i);
                lock.lock();
                done.emplace(i, std::move(result));
            } catch (...) {
                if (!lock.owns_lock()) { lock.lock(); }
                failure = std::current_exception();
            }
            changed.notify_all();
        }
    };
    std::vector<std::jthread> workers;
    try {
        for (std::size_t i = 0; i < std::min(threads, count); ++i) { workers.emplace_back(run); }
    } catch (std::system_error const&) {
        // Those that there are do the work; they would wait for ever if it ended here.
        if (workers.empty()) { throw; }
    }

    std::unique_lock lock{mutex};
    while (delivered < count && !failure) {
        changed.wait(lock, [&] { return failure || done.contains(delivered); });
        if (failure) { break; }
        auto node = done.extract(delivered);
        lock.unlock();
        try {
            deliver(node.key(), std::move(node.mapped()));
            lock.lock();
        } catch (...) {
            lock.lock();
            failure = std::current_exception();
        }
        ++delivered;
        changed.notify_all();
    }
    lock.unlock();
    workers.clear();
    if (failure) { std::rethrow_exception(failure); }
}

}  // namespace winnow
