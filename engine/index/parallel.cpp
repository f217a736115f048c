#include "engine/index/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace winnow {

void run_parallel(std::size_t threads, std::size_t tasks,
                  std::function<void(std::size_t worker, std::size_t task)> const& task) {
    if (threads <= 1 || tasks <= 1) {
        for (std::size_t i = 0; i < tasks; ++i) { task(0, i); }
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    auto const work = [&](std::size_t worker) {
        try {
            for (std::size_t i = next++; i < tasks; i = next++) { task(worker, i); }
        } catch (...) {
            next = tasks;
            std::scoped_lock const lock{failure_mutex};
            if (!failure) { failure = std::current_exception(); }
        }
    };
    {
        std::vector<std::jthread> workers;
        for (std::size_t worker = 1; worker < std::min(threads, tasks); ++worker) {
            workers.emplace_back(work, worker);
        }
        work(0);
    }
    if (failure) { std::rethrow_exception(failure); }
}

}  // namespace winnow
