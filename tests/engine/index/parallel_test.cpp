#include "engine/index/parallel.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

using namespace winnow;

TEST_CASE("every task runs once, whatever the number of threads", "[unit]") {
    std::size_t const threads = GENERATE(1U, 2U, 7U);
    std::vector<std::atomic<int>> runs(100);
    run_parallel(threads, runs.size(), [&](std::size_t worker, std::size_t task) {
        if (worker < threads) { ++runs[task]; }
    });
    for (auto const& count : runs) { REQUIRE(count == 1); }
    run_parallel(threads, 0, [](std::size_t, std::size_t) { FAIL("there is no task"); });
}

TEST_CASE("a task's exception comes out of run_parallel", "[unit]") {
    std::size_t const threads = GENERATE(1U, 3U);
    CHECK_THROWS_WITH(run_parallel(threads, 50,
                                   [](std::size_t, std::size_t task) {
                                       if (task == 17) { throw std::runtime_error{"task 17"}; }
                                   }),
                      "task 17");
}
