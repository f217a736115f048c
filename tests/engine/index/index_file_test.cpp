#include "engine/index/index_file.hpp"

#include "engine/index/index_format.hpp"
#include "engine/record/error.hpp"
#include "tests/engine/index/pools.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace winnow;
using winnow::testing::build;
using winnow::testing::facts;
using winnow::testing::plain_application;
using winnow::testing::random_pool;
namespace fs = std::filesystem;

namespace {

/// A directory that goes with the test.
class Scratch {
  public:
    Scratch() {
        std::string name = (fs::temp_directory_path() / "winnow-index-XXXXXX").native();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Scratch() { fs::remove_all(path_); }
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;
    [[nodiscard]] fs::path const& path() const { return path_; }

  private:
    fs::path path_;
};

std::vector<char> read_bytes(fs::path const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write_bytes(fs::path const& path, std::vector<char> const& bytes) {
    std::ofstream file{path, std::ios::binary};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::vector<char> encoded(Index const& index, std::size_t threads = 1) {
    std::vector<char> bytes;
    encode_index(index.impl().parts, threads,
                 [&bytes](std::span<char const> piece) { bytes.insert(bytes.end(), piece.begin(), piece.end()); });
    return bytes;
}

/// A small index that has something in every part.
Index small_index() {
    IndexBuilder builder{Analyzer::named("porter")};
    builder.add({"a", {{"ECQ1", "ECQ 1", "budget plan"}, {"essay1", "Essay", "law"}}, {"TQ"}, {{"empty", "no"}}});
    builder.add(plain_application("b", "plan audit plan"));
    builder.add_unreadable({"c", "line 3: not JSON"});
    return std::move(builder).build();
}

template <class T>
T value_at(std::vector<char> const& bytes, std::size_t offset) {
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof(T));
    return value;
}

}  // namespace

TEST_CASE("an index that was written and read back is the index that was written", "[property]") {
    unsigned const seed = GENERATE(1U, 2U, 3U, 4U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    Analyzer const analyzer = Analyzer::named("winnow");
    IndexBuilder builder{analyzer};
    for (Application& application : random_pool(seed * 40, random)) { builder.add(std::move(application)); }
    builder.add_unreadable({"pool.ndjson:7", "line 7: not JSON"});
    Index const index = std::move(builder).build();

    Scratch const scratch;
    fs::path const directory = scratch.path() / "pool.index";
    write_index(index, directory, 2);
    Index const back = read_index(directory);
    CHECK(facts(back) == facts(index));
    CHECK(verify_index(directory).empty());
    CHECK(encoded(back) == encoded(index));
    CHECK(facts(IndexBuilder::from(back, analyzer).build()) == facts(index));
}

TEST_CASE("an empty index can be written and read", "[unit]") {
    Scratch const scratch;
    write_index(build({}, Analyzer::named("porter")), scratch.path());
    CHECK(read_index(scratch.path()).documents() == 0);
    CHECK(verify_index(scratch.path()).empty());
}

TEST_CASE("texts longer than a block come back whole", "[unit]") {
    std::string longer;
    std::mt19937 random{5};
    while (longer.size() < 3 * kTextBlockBytes + 17) { longer += std::to_string(random()) + ' '; }
    Index const index = build({plain_application("a", "budget"), plain_application("b", longer),
                               plain_application("c", ""), plain_application("d", "law")},
                              Analyzer::named("porter"));
    std::vector<std::string> faults;
    auto parts = decode_index(encoded(index), faults);
    REQUIRE(faults.empty());
    Index const back{std::make_unique<Index::Impl const>(std::move(*parts))};
    CHECK(facts(back) == facts(index));
}

TEST_CASE("the bytes do not depend on threads", "[property]") {
    std::mt19937 random{6};
    std::vector<Application> pool = random_pool(200, random);
    for (Application& application : pool) {
        for (Section& section : application.sections) { section.text.append(3000, 'x'); }
    }
    Analyzer const analyzer = Analyzer::named("winnow");
    CHECK(encoded(build(pool, analyzer, 3), 4) == encoded(build(pool, analyzer), 1));
}

TEST_CASE("the header is as docs/formats-index.md says", "[unit]") {
    std::vector<char> const bytes = encoded(small_index());
    CHECK(std::string(bytes.data(), 8) == "WINNOWIX");
    CHECK(value_at<std::uint32_t>(bytes, 8) == 1);    // version
    CHECK(value_at<std::uint32_t>(bytes, 12) == 25);  // parts
    CHECK(value_at<std::uint64_t>(bytes, 16) == bytes.size());
    CHECK(value_at<std::uint64_t>(bytes, 24) == 2);  // documents
    CHECK(value_at<std::uint64_t>(bytes, 32) == 3);  // terms: audit budget plan
    CHECK(value_at<std::uint64_t>(bytes, 40) == 4);  // postings
    CHECK(value_at<std::uint64_t>(bytes, 48) == 5);  // occurrences
    // The second entry of the table: ids.offsets, three values of eight bytes.
    CHECK(std::string(bytes.data() + 64 + 48) == "ids.offsets");
    auto const offset = value_at<std::uint64_t>(bytes, 64 + 48 + 24);
    CHECK(value_at<std::uint64_t>(bytes, 64 + 48 + 32) == 24);
    CHECK(value_at<std::uint64_t>(bytes, offset) == 0);
    CHECK(value_at<std::uint64_t>(bytes, offset + 8) == 1);
    CHECK(value_at<std::uint64_t>(bytes, offset + 16) == 2);
}

TEST_CASE("every single flipped bit is found", "[property]") {
    std::vector<char> const bytes = encoded(small_index());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::vector<char> damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        std::vector<std::string> faults;
        INFO("byte " << at);
        REQUIRE_FALSE(decode_index(damaged, faults));
        REQUIRE_FALSE(faults.empty());
    }
}

TEST_CASE("a file cut short at any byte is refused", "[property]") {
    std::vector<char> const bytes = encoded(small_index());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        std::vector<std::string> faults;
        REQUIRE_FALSE(decode_index({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}, faults));
        REQUIRE_FALSE(faults.empty());
    }
    std::vector<char> grown = bytes;
    grown.insert(grown.end(), 8, '\0');
    std::vector<std::string> faults;
    CHECK_FALSE(decode_index(grown, faults));
}

TEST_CASE("a file with good checksums and bad contents is refused or harmless", "[property]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    std::vector<char> const bytes = encoded(small_index());
    std::size_t refused = 0;
    for (int round = 0; round < 4000; ++round) {
        std::vector<char> damaged = bytes;
        for (std::size_t changes = random() % 3 + 1; changes > 0; --changes) {
            std::size_t const at = random() % damaged.size();
            damaged[at] = static_cast<char>(random() % 2 == 0 ? random() : random() % 4);
        }
        seal_image(damaged);
        std::vector<std::string> faults;
        auto parts = decode_index(std::move(damaged), faults);
        REQUIRE(parts.has_value() == faults.empty());
        if (!parts) {
            ++refused;
            continue;
        }
        Index const index{std::make_unique<Index::Impl const>(std::move(*parts))};
        try {
            static_cast<void>(facts(index));
        } catch (Error const& error) { CHECK_THAT(error.what(), Catch::Contains("text")); }
    }
    CHECK(refused > 2000);
}

TEST_CASE("a damaged index is refused with its file and part", "[unit]") {
    Scratch const scratch;
    write_index(small_index(), scratch.path());
    std::vector<char> bytes = read_bytes(scratch.path() / "index.winnow");
    auto const terms_bytes = value_at<std::uint64_t>(bytes, 64 + 4 * 48 + 24);
    bytes[terms_bytes] ^= 1;
    write_bytes(scratch.path() / "index.winnow", bytes);
    CHECK_THROWS_WITH(read_index(scratch.path()), Catch::Contains("index.winnow") && Catch::Contains("'terms.bytes'"));
    REQUIRE(verify_index(scratch.path()).size() == 1);
    bytes[bytes.size() / 2] ^= 1;
    bytes[terms_bytes + 4] ^= 1;
    write_bytes(scratch.path() / "index.winnow", bytes);
    CHECK_FALSE(verify_index(scratch.path()).empty());

    bytes[8] = 2;
    write_bytes(scratch.path() / "index.winnow", bytes);
    CHECK_THROWS_WITH(read_index(scratch.path()), Catch::Contains("version 2"));
}

TEST_CASE("what is no index is told apart", "[unit]") {
    Scratch const scratch;
    CHECK_FALSE(is_index(scratch.path()));
    CHECK_FALSE(is_index(scratch.path() / "missing"));
    CHECK_THROWS_WITH(read_index(scratch.path()), Catch::Contains("no index"));
    CHECK_THROWS_AS(verify_index(scratch.path() / "missing"), Error);
    write_index(small_index(), scratch.path());
    CHECK(is_index(scratch.path()));
}

TEST_CASE("an index is written over the one before and leaves no other file than the lock", "[unit]") {
    Scratch const scratch;
    write_index(build({plain_application("old", "law")}, Analyzer::named("porter")), scratch.path());
    write_bytes(scratch.path() / "index.winnow.tmp", {'x'});  // as a killed writer leaves it
    write_index(small_index(), scratch.path());
    CHECK(facts(read_index(scratch.path())) == facts(small_index()));
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator{scratch.path()}) { names.push_back(entry.path().filename()); }
    std::sort(names.begin(), names.end());
    CHECK(names == std::vector<std::string>{"index.winnow", "lock"});
    CHECK(fs::file_size(scratch.path() / "lock") == 0);
}

TEST_CASE("a second writer is sent away and readers are not", "[unit]") {
    Scratch const scratch;
    write_index(small_index(), scratch.path());
    {
        IndexLock const lock{scratch.path()};
        CHECK_THROWS_WITH(write_index(small_index(), scratch.path()), Catch::Contains("another winnow"));
        CHECK(read_index(scratch.path()).documents() == 2);
        write_index(build({}, Analyzer::named("porter")), lock);
    }
    CHECK(read_index(scratch.path()).documents() == 0);
    CHECK_NOTHROW(write_index(small_index(), scratch.path()));
}

TEST_CASE("an index is not written among other files, nor where there is no place", "[unit]") {
    Scratch const scratch;
    CHECK_THROWS_AS(write_index(small_index(), scratch.path() / "missing" / "index"), Error);
    write_bytes(scratch.path() / "resume.txt", {'x'});
    CHECK_THROWS_WITH(write_index(small_index(), scratch.path()), Catch::Contains("resume.txt"));
    CHECK_THROWS_WITH(write_index(small_index(), scratch.path() / "resume.txt"), Catch::Contains("resume.txt"));
}
