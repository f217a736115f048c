// One opened index, asked by several threads at once: everything that is decoded when it is first asked for.
#include "engine/index/index_file.hpp"

#include "engine/index/index_writer.hpp"
#include "tests/engine/index/pools.hpp"
#include "tests/support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace winnow;
using winnow::testing::build;
using winnow::testing::facts;
using winnow::testing::random_pool;
using winnow::testing::TemporaryDirectory;

namespace {

constexpr std::size_t kReaders = 4;

void write(std::filesystem::path const& directory, std::vector<Application> const& pool, Analyzer const& analyzer) {
    IndexLock const lock{directory};
    IndexWriter writer{lock, analyzer, {.threads = 2, .memory_bytes = 1U << 16U}};
    for (Application const& application : pool) { writer.add(application); }
    static_cast<void>(writer.commit());
}

}  // namespace

TEST_CASE("threads that share an opened index all see the same", "[property]") {
    constexpr unsigned kSeed = 31;
    INFO("seed " << kSeed);
    std::mt19937 random{kSeed};
    // More than one chunk of records.
    std::vector<Application> const pool = random_pool(600, random);
    Analyzer const analyzer = Analyzer::named("porter");
    TemporaryDirectory const scratch;
    write(scratch.path(), pool, analyzer);

    Index const index = read_index(scratch.path());
    std::vector<std::vector<std::string>> found(kReaders);
    {
        std::vector<std::jthread> readers;
        for (std::vector<std::string>& own : found) {
            readers.emplace_back([&index, &own] { own = facts(index); });
        }
    }
    std::vector<std::string> const expected = facts(build(pool, analyzer));
    for (std::vector<std::string> const& own : found) { CHECK(own == expected); }
}

TEST_CASE("readers that open an index while it is written find one commit or another, whole", "[property]") {
    constexpr unsigned kSeed = 32;
    INFO("seed " << kSeed);
    std::mt19937 random{kSeed};
    Analyzer const analyzer = Analyzer::named("porter");
    TemporaryDirectory const scratch;
    // Each commit replaces all, so that an index of two commits would be seen.
    std::vector<std::vector<std::string>> commits;
    std::vector<std::vector<Application>> pools;
    for (int i = 0; i < 12; ++i) {
        std::vector<Application> pool = random_pool(30, random);
        for (std::size_t number = 0; number < pool.size(); ++number) { pool[number].id = std::to_string(number); }
        commits.push_back(facts(build(pool, analyzer)));
        pools.push_back(std::move(pool));
    }
    write(scratch.path(), pools.front(), analyzer);

    std::atomic<bool> written{false};
    std::atomic<std::size_t> opened{0};
    std::atomic<std::size_t> strange{0};
    {
        std::vector<std::jthread> readers;
        for (std::size_t reader = 0; reader < kReaders; ++reader) {
            readers.emplace_back([&] {
                do {
                    std::vector<std::string> const found = facts(read_index(scratch.path()));
                    ++opened;
                    if (std::find(commits.begin(), commits.end(), found) == commits.end()) { ++strange; }
                } while (!written);
            });
        }
        for (std::vector<Application> const& pool : pools) { write(scratch.path(), pool, analyzer); }
        written = true;
    }
    CHECK(opened >= kReaders);
    CHECK(strange == 0);
    CHECK(facts(read_index(scratch.path())) == commits.back());
}
