// What verify, and a reader that does not verify, make of an index whose bytes were changed.
#include "engine/index/index_file.hpp"

#include "engine/index/index_writer.hpp"
#include "engine/record/error.hpp"
#include "tests/engine/index/directory_bytes.hpp"
#include "tests/engine/index/pools.hpp"
#include "tests/support/temporary_directory.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using winnow::testing::facts;
using winnow::testing::names_in;
using winnow::testing::plain_application;
using winnow::testing::random_pool;
using winnow::testing::read_bytes;
using winnow::testing::TemporaryDirectory;
using winnow::testing::write_bytes;
namespace fs = std::filesystem;

namespace {

/// An index of two commits: a file of each kind, and two of texts.
class DamagedIndex {
  public:
    explicit DamagedIndex(unsigned seed) : random(seed) {
        std::vector<Application> const pool = random_pool(60, random);
        Analyzer const analyzer = Analyzer::named("winnow");
        for (std::size_t half = 0; half < 2; ++half) {
            IndexLock const lock{scratch.path()};
            IndexWriter writer{lock, analyzer};
            for (std::size_t i = half * 30; i < half * 30 + 30; ++i) { writer.add(pool[i]); }
            writer.add_unreadable({"c", "line 3: not JSON"});
            writer.commit();
        }
        sound = facts(read_index(scratch.path()));
        for (std::string const& name : names_in(scratch.path())) {
            if (name == "lock") { continue; }
            files.push_back(scratch.path() / name);
            contents.push_back(read_bytes(files.back()));
            total += contents.back().size();
        }
        REQUIRE(files.size() == 4);
    }

    /// A file and a place in it; every byte of the index is as likely.
    std::pair<std::size_t, std::size_t> random_place() {
        std::size_t at = random() % total;
        std::size_t file = 0;
        while (at >= contents[file].size()) { at -= contents[file++].size(); }
        return {file, at};
    }

    /// A reader gets an error, or what is right: never something else.
    void check_reader() const {
        try {
            std::vector<std::string> const found = facts(read_index(scratch.path()));
            REQUIRE(found == sound);
        } catch (Error const& error) {
            REQUIRE(std::string{error.what()}.find(scratch.path().native()) != std::string::npos);
        }
    }

    TemporaryDirectory scratch;
    std::mt19937 random;
    std::vector<std::string> sound;
    std::vector<fs::path> files;
    std::vector<std::vector<char>> contents;
    std::size_t total = 0;
};

}  // namespace

TEST_CASE("each of ten thousand flipped bits is found by verify, and misleads no reader", "[property]") {
    DamagedIndex index{7};
    for (int round = 0; round < 10'000; ++round) {
        auto const [file, at] = index.random_place();
        std::vector<char> damaged = index.contents[file];
        unsigned const bit = index.random() % 8;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
        write_bytes(index.files[file], damaged);
        INFO(index.files[file].filename() << ", byte " << at << ", bit " << bit);
        REQUIRE_FALSE(verify_index(index.scratch.path()).empty());
        if (round % 10 == 0) { index.check_reader(); }
        write_bytes(index.files[file], index.contents[file]);
    }
    CHECK(verify_index(index.scratch.path()).empty());
}

TEST_CASE("each of a thousand files cut short is found by verify, and misleads no reader", "[property]") {
    DamagedIndex index{8};
    for (int round = 0; round < 1000; ++round) {
        auto const [file, size] = index.random_place();
        write_bytes(index.files[file],
                    {index.contents[file].begin(), index.contents[file].begin() + static_cast<std::ptrdiff_t>(size)});
        INFO(index.files[file].filename() << ", " << size << " bytes left");
        REQUIRE_FALSE(verify_index(index.scratch.path()).empty());
        index.check_reader();
        write_bytes(index.files[file], index.contents[file]);
    }
}

TEST_CASE("a file that is missing, or another one's, is named", "[property]") {
    DamagedIndex const index{9};
    for (std::size_t file = 0; file < index.files.size(); ++file) {
        std::string const name = index.files[file].filename();
        INFO(name);
        fs::remove(index.files[file]);
        if (name == "index.winnow") {
            CHECK_THROWS_WITH(verify_index(index.scratch.path()), Catch::Contains("no index"));
        } else {
            std::vector<std::string> const faults = verify_index(index.scratch.path());
            REQUIRE(faults.size() == 1);
            CHECK_THAT(faults.front(), Catch::Contains(name));
            CHECK_THROWS_WITH(read_index(index.scratch.path()), Catch::Contains(name));
        }
        for (std::size_t other = 0; other < index.files.size(); ++other) {
            if (other == file) { continue; }
            write_bytes(index.files[file], index.contents[other]);
            std::vector<std::string> const faults = verify_index(index.scratch.path());
            REQUIRE_FALSE(faults.empty());
            CHECK_THAT(faults.front(), Catch::Contains(name));
            index.check_reader();
        }
        write_bytes(index.files[file], index.contents[file]);
    }
    CHECK(verify_index(index.scratch.path()).empty());
}

TEST_CASE("a file of another index in its place is found by verify, and by whoever opens the index", "[property]") {
    DamagedIndex const index{12};
    DamagedIndex const other{13};
    for (std::size_t file = 0; file < index.files.size(); ++file) {
        std::string const name = index.files[file].filename();
        INFO(name);
        // The same name, kind and version, and sound in itself.
        REQUIRE(other.files[file].filename() == name);
        write_bytes(index.files[file], other.contents[file]);
        // Another index's commit names files of its own, which are not there.
        std::string const blamed = name == "index.winnow" ? "segment-" : name;
        CHECK_THROWS_WITH(read_index(index.scratch.path()), Catch::Contains(blamed) && Catch::Contains("names"));
        std::vector<std::string> const faults = verify_index(index.scratch.path());
        REQUIRE_FALSE(faults.empty());
        CHECK_THAT(faults.back(), Catch::Contains("names"));
        write_bytes(index.files[file], index.contents[file]);
    }
    CHECK(verify_index(index.scratch.path()).empty());
}

TEST_CASE("a file of an older commit is not taken for the one that is named", "[unit]") {
    TemporaryDirectory const scratch;
    Analyzer const analyzer = Analyzer::named("porter");
    auto const commit = [&](std::string const& text) {
        IndexLock const lock{scratch.path()};
        IndexWriter writer{lock, analyzer};
        writer.add(plain_application("a", text));
        writer.commit();
    };
    commit("budget");
    std::vector<char> const older = read_bytes(scratch.path() / "segment-1.winnow");
    commit("grants");
    write_bytes(scratch.path() / "segment-4.winnow", older);
    REQUIRE(fs::exists(scratch.path() / "texts-2.winnow"));
    CHECK_THROWS_WITH(read_index(scratch.path()),
                      Catch::Contains("segment-4.winnow") && Catch::Contains("index.winnow names"));
    CHECK_FALSE(verify_index(scratch.path()).empty());
}

TEST_CASE("verify names each part that is damaged", "[unit]") {
    DamagedIndex index{10};
    std::vector<char> segment;
    std::size_t file = 0;
    while (!index.files[file].filename().native().starts_with("segment-")) { ++file; }
    segment = index.contents[file];
    segment[16] ^= 1;                    // the first part: the analyzer
    segment[segment.size() - 700] ^= 1;  // one of the last
    write_bytes(index.files[file], segment);
    std::vector<std::string> const faults = verify_index(index.scratch.path());
    REQUIRE(faults.size() == 2);
    CHECK_THAT(faults[0], Catch::Contains("part 'analyzer'"));
    CHECK_THAT(faults[1], Catch::Contains("part '"));
}

TEST_CASE("what is no index is told apart", "[unit]") {
    TemporaryDirectory const scratch;
    CHECK_FALSE(is_index(scratch.path()));
    CHECK_FALSE(is_index(scratch.path() / "missing"));
    CHECK_THROWS_WITH(read_index(scratch.path()), Catch::Contains("no index"));
    CHECK_THROWS_AS(verify_index(scratch.path() / "missing"), Error);
}

TEST_CASE("each of a thousand files cut short while the index is open misleads no reader, and ends none",
          "[property]") {
    DamagedIndex index{14};
    std::size_t noticed = 0;
    for (int round = 0; round < 1000; ++round) {
        auto const [file, size] = index.random_place();
        INFO(index.files[file].filename() << ", " << size << " bytes left");
        Index const open = read_index(index.scratch.path());
        // In every other round a part of the index was looked at before.
        if (round % 2 == 0) { static_cast<void>(open.find_term("budget")); }
        if (round % 4 == 0) { static_cast<void>(open.application(DocId{0})); }
        fs::resize_file(index.files[file], size);
        try {
            std::vector<std::string> const found = facts(open);
            REQUIRE(found == index.sound);
        } catch (Error const& error) {
            ++noticed;
            REQUIRE(std::string{error.what()}.find("was cut short") != std::string::npos);
        }
        write_bytes(index.files[file], index.contents[file]);
    }
    CHECK(noticed > 500);
}
