// What becomes of an index when the power goes: what was not synced may be on the disk, or not, or in part.
#include "engine/index/index_writer.hpp"

#include "engine/record/error.hpp"
#include "tests/engine/index/directory_bytes.hpp"
#include "tests/engine/index/pool_change.hpp"
#include "tests/support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <fcntl.h>

#include <cerrno>
#include <map>
#include <memory>

using namespace winnow;
using winnow::testing::facts;
using winnow::testing::names_in;
using winnow::testing::PoolChange;
using winnow::testing::read_bytes;
using winnow::testing::TemporaryDirectory;
using winnow::testing::write_bytes;
namespace fs = std::filesystem;

namespace {

/// A file system over one directory that keeps a record of what the disk would hold, promising no more than POSIX does:
/// bytes are there once their file was synced, names once their directory was; until then any of them may be, in any
/// order. From the k-th call on there is no power.
class FailingPower : public FileSystem {
  public:
    FailingPower(fs::path directory, std::size_t calls) : directory_(std::move(directory)), left_(calls) {
        for (std::string const& name : names_in(directory_)) {
            std::vector<char> bytes = read_bytes(directory_ / name);
            disk_[name] = std::make_shared<File>(File{bytes, bytes});
            names_[name] = disk_[name];
        }
    }

    int open(fs::path const& path, int flags) override {
        if (fails()) { return -1; }
        int const descriptor = FileSystem::open(path, flags);
        if (descriptor < 0) { return descriptor; }
        std::string const name = path.filename();
        if (path != directory_ && (flags & O_CREAT) != 0 && ((flags & O_TRUNC) != 0 || !names_.contains(name))) {
            names_[name] = std::make_shared<File>();
            pending_.push_back({Change::Kind::link, name, names_[name]});
        }
        open_[descriptor] = path == directory_ ? nullptr : names_.at(name);
        return descriptor;
    }
    ssize_t write(int descriptor, char const* bytes, std::size_t size) override {
        if (fails()) { return -1; }
        ssize_t const written = FileSystem::write(descriptor, bytes, size);
        if (written > 0) {
            std::vector<char>& all = open_.at(descriptor)->written;
            all.insert(all.end(), bytes, bytes + written);
        }
        return written;
    }
    int sync(int descriptor) override {
        if (fails()) { return -1; }
        if (auto const& file = open_.at(descriptor)) {
            file->synced = file->written;
        } else {
            apply_pending([](Change const& /*change*/) { return true; }, disk_);
            pending_.clear();
        }
        return 0;
    }
    int close(int descriptor) override {
        open_.erase(descriptor);
        return FileSystem::close(descriptor);
    }
    int rename(fs::path const& from, fs::path const& to) override {
        if (fails()) { return -1; }
        std::shared_ptr<File> const file = names_.at(from.filename());
        names_.erase(from.filename());
        names_[to.filename()] = file;
        // The new name and the loss of the old one are two things that a disk may have alone.
        pending_.push_back({Change::Kind::link, to.filename(), file});
        pending_.push_back({Change::Kind::unlink, from.filename(), nullptr});
        return FileSystem::rename(from, to);
    }
    int remove(fs::path const& path) override {
        if (fails()) { return -1; }
        names_.erase(path.filename());
        pending_.push_back({Change::Kind::unlink, path.filename(), nullptr});
        return FileSystem::remove(path);
    }
    char const* map(int descriptor, std::size_t size) override {
        return fails() ? nullptr : FileSystem::map(descriptor, size);
    }

    /// Whether the power went.
    [[nodiscard]] bool failed() const { return left_ == 0; }

    enum class Luck { nothing, everything, some };

    /// Writes what the disk may hold into an empty directory.
    /// \param luck  which part of what was not synced is there.
    void write_disk(fs::path const& target, Luck luck, std::mt19937& random) const {
        auto disk = disk_;
        apply_pending([&](Change const& /*change*/) { return is_there(luck, random); }, disk);
        for (auto const& [name, file] : disk) {
            std::vector<char> bytes = file->synced;
            if (luck == Luck::everything) { bytes = file->written; }
            if (luck == Luck::some && file->written.size() > bytes.size()) {
                // A part of the rest, and zeros where the disk has given room already.
                std::size_t const rest = file->written.size() - bytes.size();
                std::size_t const written = bytes.size() + random() % (rest + 1);
                bytes.assign(file->written.begin(), file->written.begin() + static_cast<std::ptrdiff_t>(written));
                if (random() % 2 == 0) { bytes.resize(file->written.size()); }
            }
            write_bytes(target / name, bytes);
        }
    }

  private:
    struct File {
        std::vector<char> written;
        std::vector<char> synced;
    };
    struct Change {
        enum class Kind { link, unlink } kind;
        std::string name;
        std::shared_ptr<File> file;
    };
    using Names = std::map<std::string, std::shared_ptr<File>>;

    static bool is_there(Luck luck, std::mt19937& random) {
        return luck == Luck::everything || (luck == Luck::some && random() % 2 == 0);
    }
    template <class Choose>
    void apply_pending(Choose choose, Names& disk) const {
        for (Change const& change : pending_) {
            if (!choose(change)) { continue; }
            if (change.kind == Change::Kind::link) {
                disk[change.name] = change.file;
            } else {
                disk.erase(change.name);
            }
        }
    }
    bool fails() {
        if (left_ > 0) { --left_; }
        if (left_ > 0) { return false; }
        errno = EIO;
        return true;
    }

    fs::path directory_;
    std::size_t left_;
    Names disk_;                                 ///< names and files that are sure to be there
    Names names_;                                ///< as a running program sees them
    std::vector<Change> pending_;                ///< of names, since the directory was synced
    std::map<int, std::shared_ptr<File>> open_;  ///< by descriptor; nothing for the directory
};

}  // namespace

TEST_CASE("whenever the power goes, the index is whole: the one before or the one after", "[property]") {
    bool const compact = GENERATE(false, true);
    constexpr unsigned kSeed = 21;
    constexpr std::size_t kDisks = 8;
    INFO("seed " << kSeed);
    std::mt19937 random{kSeed};
    PoolChange const change;
    std::size_t calls = 1;
    std::size_t kept = 0;
    std::size_t changed = 0;
    for (bool reached = true; reached; ++calls) {
        TemporaryDirectory const scratch;
        change.prepare(scratch.path());
        FailingPower files{scratch.path(), calls};
        bool done = false;
        try {
            change.apply(scratch.path(), files, compact);
            done = true;
        } catch (Error const&) {
            // The power went.
        }
        reached = files.failed();
        for (std::size_t disk = 0; disk < kDisks; ++disk) {
            using Luck = FailingPower::Luck;
            Luck const luck = disk == 0 ? Luck::nothing : disk == 1 ? Luck::everything : Luck::some;
            TemporaryDirectory const after;
            files.write_disk(after.path(), luck, random);
            INFO("call " << calls << ", disk " << disk);
            std::vector<std::string> const found = facts(read_index(after.path()));
            REQUIRE((found == change.before_facts || found == change.after_facts));
            if (done) { REQUIRE(found == change.after_facts); }
            ++(found == change.before_facts ? kept : changed);
            REQUIRE(verify_index(after.path()).empty());
            change.apply(after.path(), FileSystem::system(), false);
            REQUIRE(facts(read_index(after.path())) == change.after_facts);
            REQUIRE(names_in(after.path()).size() <= 5);
        }
    }
    CHECK(calls > 20);
    CHECK(kept > 100);
    CHECK(changed > 10);
}
