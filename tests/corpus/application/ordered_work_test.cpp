#include "corpus/application/ordered_work.hpp"

#include "corpus/extract/sandbox/confinement.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <stdexcept>
#include <vector>

using namespace winnow;

namespace {

constexpr std::size_t kCount = 2000;

/// What is delivered of the numbers below kCount, in its order.
std::vector<std::size_t> delivered(std::size_t threads) {
    std::vector<std::size_t> numbers;
    work_in_order(
        kCount, threads, [](std::size_t i) { return i * i; },
        [&numbers](std::size_t i, std::size_t square) { numbers.push_back(square == i * i ? i : kCount); });
    return numbers;
}

bool are_in_order(std::vector<std::size_t> const& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] != i) { return false; }
    }
    return numbers.size() == kCount;
}

/// Lets this process have so much more memory than it has. \return whether that could be set.
bool leave_memory(std::size_t bytes) {
    std::size_t pages = 0;
    std::ifstream{"/proc/self/statm"} >> pages;
    rlim_t const most = pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) + bytes;
    rlimit const limit{most, most};
    return pages != 0 && setrlimit(RLIMIT_AS, &limit) == 0;
}

}  // namespace

TEST_CASE("results are delivered in order, whatever the number of threads", "[unit]") {
    for (std::size_t const threads : {0U, 1U, 2U, 7U, 64U}) {
        INFO(threads);
        CHECK(are_in_order(delivered(threads)));
    }
}

TEST_CASE("what the work or its delivery throws ends both and is thrown on", "[unit]") {
    auto const fail_at = [](std::size_t failing, std::size_t i) {
        if (i == failing) { throw std::runtime_error{"no more"}; }
        return i;
    };
    for (std::size_t const threads : {1U, 4U}) {
        std::size_t last = 0;
        CHECK_THROWS_WITH(work_in_order(
                              kCount, threads, [&](std::size_t i) { return fail_at(500, i); },
                              [&last](std::size_t i, std::size_t) { last = i; }),
                          "no more");
        CHECK(last < 500);
        CHECK_THROWS_WITH(
            work_in_order(
                kCount, threads, [](std::size_t i) { return i; }, [&](std::size_t i, std::size_t) { fail_at(500, i); }),
            "no more");
    }
}

TEST_CASE("where the system gives fewer threads than are asked for, these do the work", "[regression]") {
    if (!kLimitsMemory) {
        WARN("memory cannot be limited here");
        return;
    }
    pid_t const child = fork();
    if (child == 0) {
        alarm(20);
        constexpr std::size_t kThreeStacks = std::size_t{30} << 20U;
        _exit(leave_memory(kThreeStacks) && are_in_order(delivered(64)) ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
}
