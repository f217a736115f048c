// What becomes of an index when its writer is stopped, or the system fails it, at every place where that can happen.
#include "engine/index/index_writer.hpp"

#include "engine/record/error.hpp"
#include "tests/engine/index/directory_bytes.hpp"
#include "tests/engine/index/pool_change.hpp"
#include "tests/support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <optional>

using namespace winnow;
using winnow::testing::facts;
using winnow::testing::names_in;
using winnow::testing::plain_application;
using winnow::testing::PoolChange;
using winnow::testing::TemporaryDirectory;

namespace {

/// A file system whose k-th call fails, or does not come back.
class FailingFileSystem : public FileSystem {
  public:
    enum class Way { no_space, io_error, short_write, killed };

    FailingFileSystem(std::size_t calls, Way way) : left_(calls), way_(way) {}

    int open(std::filesystem::path const& path, int flags) override {
        return fails() ? -1 : FileSystem::open(path, flags);
    }
    ssize_t write(int descriptor, char const* bytes, std::size_t size) override {
        if (left_ != 0 && --left_ == 0) {
            // Half of it reaches the file before the failure shows.
            ssize_t const written = FileSystem::write(descriptor, bytes, (size + 1) / 2);
            if (way_ == Way::short_write) { return written; }
            return fail();
        }
        return FileSystem::write(descriptor, bytes, size);
    }
    int sync(int descriptor) override { return fails() ? -1 : FileSystem::sync(descriptor); }
    int close(int descriptor) override {
        // The descriptor goes in any case, as on Linux.
        int const closed = FileSystem::close(descriptor);
        return fails() ? -1 : closed;
    }
    int rename(std::filesystem::path const& from, std::filesystem::path const& to) override {
        return fails() ? -1 : FileSystem::rename(from, to);
    }
    int remove(std::filesystem::path const& path) override { return fails() ? -1 : FileSystem::remove(path); }
    char const* map(int descriptor, std::size_t size) override {
        return fails() ? nullptr : FileSystem::map(descriptor, size);
    }

    /// Whether the call came that was to fail.
    [[nodiscard]] bool failed() const { return left_ == 0; }

  private:
    bool fails() {
        if (left_ == 0 || --left_ != 0) { return false; }
        if (way_ == Way::short_write) { return false; }
        fail();
        return true;
    }
    int fail() const {
        if (way_ == Way::killed) { ::raise(SIGKILL); }
        errno = way_ == Way::no_space ? ENOSPC : EIO;
        return -1;
    }

    std::size_t left_;  ///< calls until the one that fails; 0 behind it
    Way way_;
};

/// An index, and a second writer's change to it.
class Scene {
  public:
    Scene() { change_.prepare(directory()); }

    void change(FileSystem& files, bool compact) const { change_.apply(directory(), files, compact); }

    /// The index is the one from before or the one from after the change, whole, and can be changed.
    /// \return whether it is the one from after.
    bool check() const {
        std::vector<std::string> const found = facts(read_index(directory()));
        REQUIRE(verify_index(directory()).empty());
        REQUIRE((found == change_.before_facts || found == change_.after_facts));
        return found == change_.after_facts;
    }
    /// A new writer finishes what the stopped one began, and leaves no file too many.
    void check_recovery() const {
        change(FileSystem::system(), false);
        REQUIRE(facts(read_index(directory())) == change_.after_facts);
        REQUIRE(names_in(directory()).size() <= 5);
        REQUIRE(verify_index(directory()).empty());
    }

    [[nodiscard]] std::filesystem::path const& directory() const { return scratch_.path(); }

  private:
    TemporaryDirectory scratch_;
    PoolChange change_;
};

}  // namespace

TEST_CASE("whichever call of the system fails, the index is whole, the one before or the one after", "[property]") {
    using Way = FailingFileSystem::Way;
    Way const way = GENERATE(Way::no_space, Way::io_error, Way::short_write);
    bool const compact = GENERATE(false, true);
    std::size_t calls = 1;
    for (bool reached = true; reached; ++calls) {
        Scene const scene;
        FailingFileSystem files{calls, way};
        std::optional<std::string> error;
        try {
            scene.change(files, compact);
        } catch (Error const& thrown) { error = thrown.what(); }
        reached = files.failed();
        INFO("call " << calls << ": " << error.value_or("no error"));
        bool const changed = scene.check();
        if (!error) { REQUIRE(changed); }
        if (error) { REQUIRE(error->find(scene.directory().native()) != std::string::npos); }
        scene.check_recovery();
    }
    CHECK(calls > 20);
}

TEST_CASE("wherever a writer is killed, the index is whole, and the next writer cleans up", "[property]") {
    std::size_t killed = 0;
    for (bool const compact : {false, true}) {
        for (std::size_t calls = 1;; ++calls) {
            Scene const scene;
            pid_t const child = ::fork();
            REQUIRE(child >= 0);
            if (child == 0) {
                FailingFileSystem files{calls, FailingFileSystem::Way::killed};
                scene.change(files, compact);
                ::_exit(0);
            }
            int status = 0;
            REQUIRE(::waitpid(child, &status, 0) == child);
            INFO("call " << calls);
            scene.check();
            scene.check_recovery();
            if (WIFEXITED(status)) { break; }
            REQUIRE(WTERMSIG(status) == SIGKILL);
            ++killed;
        }
    }
    CHECK(killed > 60);
}

TEST_CASE("wherever the first writer of an index is killed, the next one makes it", "[property]") {
    Analyzer const analyzer = Analyzer::named("porter");
    auto const make = [&analyzer](std::filesystem::path const& directory, FileSystem& files) {
        IndexLock const lock{directory, files};
        IndexWriter writer{lock, analyzer, {1, 1}};
        for (char const* const id : {"a", "b", "c"}) { writer.add(plain_application(id, "budget law")); }
        writer.commit();
    };
    for (std::size_t calls = 1;; ++calls) {
        TemporaryDirectory const scratch;
        pid_t const child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            FailingFileSystem files{calls, FailingFileSystem::Way::killed};
            make(scratch.path(), files);
            ::_exit(0);
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        INFO("call " << calls);
        make(scratch.path(), FileSystem::system());
        REQUIRE(read_index(scratch.path()).documents() == 3);
        REQUIRE(names_in(scratch.path()).size() <= 5);
        if (WIFEXITED(status)) { break; }
    }
}
