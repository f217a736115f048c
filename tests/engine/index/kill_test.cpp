// A writer that is killed at any moment, by the clock and not by its calls: whatever it said was committed is there.
#include "engine/index/index_writer.hpp"

#include "tests/engine/index/directory_bytes.hpp"
#include "tests/engine/index/pools.hpp"
#include "tests/support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <map>
#include <thread>

using namespace winnow;
using winnow::testing::build;
using winnow::testing::facts;
using winnow::testing::names_in;
using winnow::testing::random_application;
using winnow::testing::TemporaryDirectory;

namespace {

using Clock = std::chrono::steady_clock;

/// A history of commits, each known from its number: it adds five applications, replaces one and removes one.
class History {
  public:
    explicit History(unsigned seed) : seed_(seed) {}

    void commit(std::filesystem::path const& directory, std::size_t number) const {
        IndexLock const lock{directory};
        // So little memory that pieces are put aside.
        IndexWriter writer{lock, analyzer_, {.threads = 2, .memory_bytes = 3000}};
        change(
            number, [&writer](Application application) { writer.add(std::move(application)); },
            [&writer](std::string const& id) { writer.remove(id); });
        static_cast<void>(writer.commit(number % 7 == 6));
    }

    /// What the index is after so many commits.
    [[nodiscard]] std::vector<std::string> facts_after(std::size_t commits) const {
        std::map<std::string, Application> pool;
        for (std::size_t number = 0; number < commits; ++number) {
            change(
                number, [&pool](Application application) { pool[application.id] = std::move(application); },
                [&pool](std::string const& id) { pool.erase(id); });
        }
        std::vector<Application> applications;
        for (auto& [id, application] : pool) { applications.push_back(std::move(application)); }
        return facts(build(applications, analyzer_));
    }

  private:
    static constexpr std::size_t kAdded = 5;

    [[nodiscard]] Application application(std::size_t commit, std::size_t number, unsigned version) const {
        std::seed_seq seeds{seed_, static_cast<unsigned>(commit), static_cast<unsigned>(number), version};
        std::mt19937 random{seeds};
        Application made = random_application(number, random);
        made.id = fmt::format("{}-{}", commit, number);
        return made;
    }

    template <class Add, class Remove>
    void change(std::size_t number, Add add, Remove remove) const {
        for (std::size_t i = 0; i < kAdded; ++i) { add(application(number, i, 0)); }
        if (number >= 1) { add(application(number - 1, 0, 1)); }
        if (number >= 2) { remove(fmt::format("{}-1", number - 2)); }
    }

    unsigned seed_;
    Analyzer analyzer_ = Analyzer::named("porter");
};

/// A process that commits one change after the other, and says of each that it is done.
class WriterProcess {
  public:
    WriterProcess(std::filesystem::path const& directory, History const& history, std::size_t first) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        process_ = ::fork();
        REQUIRE(process_ >= 0);
        if (process_ == 0) {
            ::close(ends[0]);
            for (std::size_t number = first;; ++number) {
                history.commit(directory, number);
                if (::write(ends[1], "+", 1) != 1) { ::_exit(1); }
            }
        }
        ::close(ends[1]);
        said_ = ends[0];
    }
    ~WriterProcess() { ::close(said_); }
    WriterProcess(WriterProcess const&) = delete;
    WriterProcess& operator=(WriterProcess const&) = delete;

    /// \return the commits that it said were done.
    std::size_t kill() {
        REQUIRE(::kill(process_, SIGKILL) == 0);
        int status = 0;
        REQUIRE(::waitpid(process_, &status, 0) == process_);
        REQUIRE(WIFSIGNALED(status));
        std::size_t commits = 0;
        for (char byte = 0; ::read(said_, &byte, 1) == 1;) { ++commits; }
        return commits;
    }

  private:
    pid_t process_ = 0;
    int said_ = 0;
};

/// How often; the environment may ask for more than a test has time for.
std::size_t rounds() {
    char const* const asked = std::getenv("WINNOW_KILLS");
    return asked != nullptr ? std::stoul(asked) : 200;
}

}  // namespace

TEST_CASE("a writer killed at a random moment loses nothing that it committed, and the next one goes on",
          "[property]") {
    constexpr unsigned kSeed = 11;
    constexpr std::size_t kMostCommits = 40;
    INFO("seed " << kSeed);
    std::mt19937 random{kSeed};
    std::size_t during_commits = 0;
    Clock::duration slowest{};
    // A writer gets the time of up to three commits, however fast the machine is.
    std::chrono::microseconds commit_time{2000};
    for (std::size_t round = 0; round < rounds();) {
        TemporaryDirectory const scratch;
        History const history{static_cast<unsigned>(round)};
        for (std::size_t committed = 0; committed < kMostCommits && round < rounds(); ++round) {
            WriterProcess writer{scratch.path(), history, committed};
            std::this_thread::sleep_for(commit_time * (random() % 3000) / 1000);
            std::size_t const said = committed + writer.kill();
            INFO("round " << round << ", " << said << " commits said to be done");

            auto const start = Clock::now();
            bool const exists = is_index(scratch.path());
            if (said > 0) { REQUIRE(exists); }
            if (exists) {
                std::vector<std::string> const found = facts(read_index(scratch.path()));
                slowest = std::max(slowest, Clock::now() - start);
                bool const one_more = found != history.facts_after(said);
                if (one_more) { REQUIRE(found == history.facts_after(said + 1)); }
                REQUIRE(verify_index(scratch.path()).empty());
                committed = said + (one_more ? 1 : 0);
                during_commits += one_more ? 1 : 0;
            }
            auto const recovery = Clock::now();
            history.commit(scratch.path(), committed++);
            commit_time = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - recovery);
            slowest = std::max<Clock::duration>(slowest, commit_time);
            REQUIRE(facts(read_index(scratch.path())) == history.facts_after(committed));
            // Two of the index and its lock, and one of texts for each commit since they were written anew.
            REQUIRE(names_in(scratch.path()).size() <= 3 + 16);
        }
    }
    WARN(rounds() << " kills; " << during_commits
                  << " between a commit and its word; opened or gone on with in at most "
                  << std::chrono::duration_cast<std::chrono::milliseconds>(slowest).count() << " ms");
    CHECK(slowest < std::chrono::seconds{1});
}
