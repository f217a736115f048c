#include "engine/index/index_writer.hpp"

#include "engine/record/error.hpp"
#include "tests/engine/index/directory_bytes.hpp"
#include "tests/engine/index/pools.hpp"
#include "tests/support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace winnow;
using winnow::testing::build;
using winnow::testing::facts;
using winnow::testing::names_in;
using winnow::testing::plain_application;
using winnow::testing::random_application;
using winnow::testing::random_pool;
using winnow::testing::read_bytes;
using winnow::testing::TemporaryDirectory;
using winnow::testing::write_bytes;

namespace {

/// After each application a segment is put aside.
constexpr IndexWriterOptions kSpillAlways{1, 1};

void index_pool(std::filesystem::path const& directory, std::vector<Application> const& pool, Analyzer const& analyzer,
                IndexWriterOptions options = {}) {
    IndexLock const lock{directory};
    IndexWriter writer{lock, analyzer, options};
    for (Application const& application : pool) { writer.add(application); }
    writer.commit();
}

std::vector<Application> values(std::map<std::string, Application> const& pool) {
    std::vector<Application> all;
    for (auto const& [id, application] : pool) { all.push_back(application); }
    return all;
}

std::uintmax_t text_file_bytes(std::filesystem::path const& directory) {
    std::uintmax_t bytes = 0;
    for (std::string const& name : names_in(directory)) {
        if (name.starts_with("texts-")) { bytes += std::filesystem::file_size(directory / name); }
    }
    return bytes;
}

}  // namespace

TEST_CASE("an index on disk is the index in memory, however many pieces were put aside", "[differential]") {
    unsigned const seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    Analyzer const analyzer = Analyzer::named("winnow");
    std::vector<Application> const pool = random_pool(seed * 40, random);
    std::vector<std::string> const expected = facts(build(pool, analyzer));
    for (IndexWriterOptions const options :
         {IndexWriterOptions{}, IndexWriterOptions{3, 1U << 30U}, kSpillAlways, IndexWriterOptions{2, 20'000}}) {
        TemporaryDirectory const scratch;
        index_pool(scratch.path(), pool, analyzer, options);
        CHECK(facts(read_index(scratch.path())) == expected);
        CHECK(verify_index(scratch.path()).empty());
        CHECK(names_in(scratch.path()).size() == 4);
    }
}

TEST_CASE("the bytes of an index depend neither on threads nor on memory", "[property]") {
    std::mt19937 random{6};
    std::vector<Application> pool = random_pool(300, random);
    for (Application& application : pool) {
        for (Section& section : application.sections) { section.text.append(5000, 'x'); }
    }
    Analyzer const analyzer = Analyzer::named("winnow");
    TemporaryDirectory const first;
    index_pool(first.path(), pool, analyzer);
    TemporaryDirectory const second;
    index_pool(second.path(), pool, analyzer, {4, 1U << 30U});
    CHECK(read_bytes(first.path() / "segment-1.winnow") == read_bytes(second.path() / "segment-1.winnow"));
    CHECK(read_bytes(first.path() / "texts-0.winnow") == read_bytes(second.path() / "texts-0.winnow"));
}

TEST_CASE("adding, replacing and removing leaves what a pool of the rest would give", "[differential]") {
    unsigned const seed = GENERATE(11U, 12U, 13U, 14U);
    INFO("seed " << seed);
    std::mt19937 random{seed};
    Analyzer const analyzer = Analyzer::named("winnow");
    TemporaryDirectory const scratch;
    std::map<std::string, Application> expected;
    for (std::size_t round = 0; round < 8; ++round) {
        IndexLock const lock{scratch.path()};
        IndexWriter writer{lock, analyzer, random() % 2 == 0 ? kSpillAlways : IndexWriterOptions{2, 1U << 30U}};
        for (std::size_t i = random() % 20; i > 0 && !expected.empty(); --i) {
            auto const victim = std::next(expected.begin(), static_cast<std::ptrdiff_t>(random() % expected.size()));
            CHECK(writer.remove(victim->first));
            expected.erase(victim);
        }
        CHECK_FALSE(writer.remove("nobody"));
        for (std::size_t i = random() % 30; i > 0; --i) {
            Application application = random_application(random() % 50, random);
            application.id = "applicant " + std::to_string(random() % 50);
            if (writer.contains(application.id)) { continue; }
            CHECK(writer.add(application));
            if (random() % 8 == 0) {
                CHECK(writer.remove(application.id));
                expected.erase(application.id);
            } else {
                std::string const id = application.id;
                expected.insert_or_assign(id, std::move(application));
            }
        }
        Index const index = writer.commit(round == 5);
        INFO("round " << round);
        REQUIRE(facts(index) == facts(build(values(expected), analyzer)));
        REQUIRE(verify_index(scratch.path()).empty());
    }
}

TEST_CASE("compaction removes the texts of those who are gone", "[unit]") {
    TemporaryDirectory const scratch;
    Analyzer const analyzer = Analyzer::named("porter");
    std::mt19937 random{5};
    std::string secret;
    while (secret.size() < 300'000) { secret += std::to_string(random()) + ' '; }
    index_pool(scratch.path(), {plain_application("a", secret), plain_application("b", "audit")}, analyzer);
    {
        IndexLock const lock{scratch.path()};
        IndexWriter writer{lock, analyzer};
        CHECK(writer.remove("a"));
        Index const index = writer.commit();
        CHECK(index.documents() == 1);
        CHECK(index.terms() == 1);
    }
    CHECK(text_file_bytes(scratch.path()) > 100'000);
    {
        IndexLock const lock{scratch.path()};
        CHECK(IndexWriter{lock, analyzer}.commit(true).application(DocId{0}).sections[0].text == "audit");
    }
    CHECK(text_file_bytes(scratch.path()) < 1000);
}

TEST_CASE("a file of texts goes when nobody's text is left in it, and many files become one", "[unit]") {
    TemporaryDirectory const scratch;
    Analyzer const analyzer = Analyzer::named("porter");
    std::vector<Application> pool;
    for (int i = 0; i < 40; ++i) {
        pool.push_back(plain_application(std::to_string(i), "grant " + std::to_string(i)));
        index_pool(scratch.path(), {pool.back()}, analyzer);
        CHECK(names_in(scratch.path()).size() <= 3 + 16);
    }
    CHECK(facts(read_index(scratch.path())) == facts(build(pool, analyzer)));

    TemporaryDirectory const replaced;
    index_pool(replaced.path(), {pool[0]}, analyzer);
    index_pool(replaced.path(), {plain_application("0", "law")}, analyzer);
    CHECK(names_in(replaced.path()) ==
          std::vector<std::string>{"index.winnow", "lock", "segment-4.winnow", "texts-2.winnow"});
}

TEST_CASE("texts longer than a block come back whole", "[unit]") {
    TemporaryDirectory const scratch;
    std::string longer;
    std::mt19937 random{5};
    while (longer.size() < 400'000) { longer += std::to_string(random()) + ' '; }
    std::vector<Application> const pool{plain_application("a", "budget"), plain_application("b", longer),
                                        plain_application("c", ""), plain_application("d", "law")};
    Analyzer const analyzer = Analyzer::named("porter");
    index_pool(scratch.path(), pool, analyzer);
    CHECK(facts(read_index(scratch.path())) == facts(build(pool, analyzer)));
}

TEST_CASE("a second application of an id is unreadable, on disk as in memory", "[unit]") {
    TemporaryDirectory const scratch;
    IndexLock const lock{scratch.path()};
    IndexWriter writer{lock, Analyzer::named("porter"), kSpillAlways};
    CHECK(writer.add(plain_application("a", "budget")));
    CHECK_FALSE(writer.add(plain_application("a", "law")));
    writer.add_unreadable({"Z", "line 7: not JSON"});
    Index const index = writer.commit();
    REQUIRE(index.unreadable().size() == 2);
    CHECK(index.unreadable()[0] == Unreadable{"Z", "line 7: not JSON"});
    CHECK_THAT(index.unreadable()[1].reason, Catch::StartsWith("duplicate id: "));
    CHECK(index.application(DocId{0}).sections[0].text == "budget");
}

TEST_CASE("an empty index can be written, opened and added to", "[unit]") {
    TemporaryDirectory const scratch;
    Analyzer const analyzer = Analyzer::named("porter");
    index_pool(scratch.path(), {}, analyzer);
    CHECK(read_index(scratch.path()).documents() == 0);
    CHECK(verify_index(scratch.path()).empty());
    index_pool(scratch.path(), {plain_application("a", "law")}, analyzer);
    CHECK(read_index(scratch.path()).documents() == 1);
}

TEST_CASE("an index is not added to with another analyzer", "[unit]") {
    TemporaryDirectory const scratch;
    index_pool(scratch.path(), {plain_application("a", "budget")}, Analyzer::named("porter"));
    IndexLock const lock{scratch.path()};
    CHECK_THROWS_WITH((IndexWriter{lock, Analyzer::named("english")}), Catch::Contains("build it anew"));
    CHECK(verify_index(scratch.path()).empty());
}

TEST_CASE("a writer that is given up leaves the index as it was, and one that was killed is cleaned up after",
          "[unit]") {
    TemporaryDirectory const scratch;
    Analyzer const analyzer = Analyzer::named("porter");
    index_pool(scratch.path(), {plain_application("a", "budget")}, analyzer);
    std::vector<std::string> const names = names_in(scratch.path());
    {
        IndexLock const lock{scratch.path()};
        IndexWriter writer{lock, analyzer, kSpillAlways};
        writer.add(plain_application("b", "law"));
        CHECK(names_in(scratch.path()).size() > names.size());
    }
    CHECK(names_in(scratch.path()) == names);
    for (char const* const name : {"index.winnow.tmp", "segment-77.winnow", "texts-78.winnow", "spill-79.winnow"}) {
        write_bytes(scratch.path() / name, {'x'});
    }
    index_pool(scratch.path(), {plain_application("b", "law")}, analyzer);
    CHECK(names_in(scratch.path()) ==
          std::vector<std::string>{"index.winnow", "lock", "segment-4.winnow", "texts-0.winnow", "texts-2.winnow"});
    CHECK(std::filesystem::file_size(scratch.path() / "lock") == 0);
}

TEST_CASE("a second writer is sent away, and a reader keeps what it opened", "[unit]") {
    TemporaryDirectory const scratch;
    Analyzer const analyzer = Analyzer::named("porter");
    std::vector<Application> const pool{plain_application("a", "budget plan"), plain_application("b", "law")};
    index_pool(scratch.path(), pool, analyzer);
    Index const before = read_index(scratch.path());
    {
        IndexLock const lock{scratch.path()};
        CHECK_THROWS_WITH(IndexLock{scratch.path()}, Catch::Contains("another winnow"));
        IndexWriter writer{lock, analyzer};
        CHECK(writer.remove("a"));
        CHECK(read_index(scratch.path()).documents() == 2);
        writer.commit(true);
    }
    CHECK(read_index(scratch.path()).documents() == 1);
    CHECK(facts(before) == facts(build(pool, analyzer)));
}

TEST_CASE("an index is not made among other files, nor where there is no place", "[unit]") {
    TemporaryDirectory const scratch;
    CHECK_THROWS_AS(IndexLock{scratch.path() / "missing" / "index"}, Error);
    write_bytes(scratch.path() / "resume.txt", {'x'});
    CHECK_THROWS_WITH(IndexLock{scratch.path()}, Catch::Contains("resume.txt"));
    CHECK_THROWS_WITH(IndexLock{scratch.path() / "resume.txt"}, Catch::Contains("resume.txt"));
}
