#pragma once

#include <cstddef>
#include <functional>

namespace winnow {

/// Calls task(worker, i) once for every i in [0, tasks), each worker in a thread of its own, and returns when all are
/// done. Workers are numbered from 0 and take the next task when they are free; a worker runs one task at a time.
///
/// The first exception of a task is thrown here, after the tasks that run have ended; the others are not begun.
/// Plain threads rather than oneTBB: ThreadSanitizer follows them, and the tasks are few and long.
///
/// \param threads  >= 1; with 1 everything runs in the calling thread.
void run_parallel(std::size_t threads, std::size_t tasks,
                  std::function<void(std::size_t worker, std::size_t task)> const& task);

}  // namespace winnow
